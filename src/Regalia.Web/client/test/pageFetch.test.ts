import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchPage } from "../src/pageFetch";

// Against a real server: what matters here is what the browser's own request does.

let server: ReturnType<typeof createServer>;
let base: string;
let aborted: Promise<void>;

beforeAll(async () => {
  let tell: () => void;
  aborted = new Promise((resolve) => (tell = resolve));
  server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/slow") return void request.on("close", () => tell());
    if (request.url === "/moved") return void response.writeHead(302, { location: "/page?c=VNM" }).end();
    response.writeHead(request.url === "/wrong" ? 400 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<p id="answer">Viêt Nam<script>document.body.id = "ran"</script></p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("a page that is fetched", () => {
  it("is a document whose scripts have not run", async () => {
    const { status, page } = await fetchPage(`${base}/page`, new AbortController().signal);
    expect(status).toBe(200);
    expect(page.getElementById("answer")!.textContent).toContain("Viêt Nam");
    expect(page.body.id).toBe("");
  });

  it("tells where it came from", async () => {
    const { address } = await fetchPage(`${base}/moved`, new AbortController().signal);
    expect(address).toBe(`${base}/page?c=VNM`);
  });

  it("comes with its status when it is an error page", async () => {
    expect((await fetchPage(`${base}/wrong`, new AbortController().signal)).status).toBe(400);
  });

  it("fails with a sentence when nobody answers", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined); // jsdom tells the console what it tells us
    await expect(fetchPage("http://127.0.0.1:1/", new AbortController().signal)).rejects.toThrow(
      "The server does not answer.",
    );
  });

  it("is taken back when its signal says so", async () => {
    const control = new AbortController();
    let settled = false;
    const request = fetchPage(`${base}/slow`, control.signal);
    void request.finally(() => (settled = true)).catch(() => undefined);
    setTimeout(() => control.abort(), 50);
    await aborted;
    expect(settled).toBe(false);
  });
});
