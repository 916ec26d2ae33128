/** What a server answered. */
export interface Answer {
  /** Where it came from, after redirects. */
  address: string;
  status: number;
  page: Document;
}

/**
 * Gets a page of the same server.
 *
 * By XMLHttpRequest, for it hands over a document: a text that is parsed by us would need an exception from Trusted Types.
 * Scripts in it do not run. A request that is aborted is never answered.
 */
export function fetchPage(address: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((answer, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => {
      const { responseURL, status, response: page } = request;
      if (page) answer({ address: responseURL || address, status, page });
      else fail(new Error(`The server answered ${status}, and not with a page.`));
    };
    request.onerror = () => fail(new Error("The server does not answer."));
    signal.onabort = () => request.abort();
    request.send();
  });
}
