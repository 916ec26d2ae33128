// The little of Node that the tests use; its whole types are not worth a package.
declare module "node:http" {
  interface Request {
    url: string;
    on(event: "close", then: () => void): void;
  }
  interface Response {
    setHeader(name: string, value: string): void;
    writeHead(status: number, headers: Record<string, string>): Response;
    end(body?: string): void;
  }
  interface Server {
    listen(port: number, host: string, then: () => void): void;
    address(): { port: number };
    close(then: (value?: unknown) => void): void;
  }
  export function createServer(answer: (request: Request, response: Response) => void): Server;
}
