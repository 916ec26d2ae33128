import { announce } from "./announcing";
import { element, on, textOf } from "./elements";
import { formAddress } from "./formAddress";
import { fetchPage } from "./pageFetch";
import { renewAround } from "./renewal";

// The answer follows the sliders: the page that the form leads to is fetched, and all of it but the form takes the place of
// what is here. The form itself stays the same, or a slider would slip from under the finger.

const waits = 300;

/**
 * Renews the page around a form whenever a field of it is changed.
 * @param restart Starts the islands of what is new.
 */
export function startWhatIf(form: HTMLFormElement, restart: (part: Element) => void): void {
  const main = form.closest("main");
  if (!main) return;
  let request = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const problem = element("p", { class: "problem", role: "alert" });
  form.append(problem);

  on(form, "input", renewSoon);
  on(form, "change", renewSoon);

  function renewSoon({ target }: Event): void {
    // What has no name is not sent. Another country has other measures: that is another page, and the button leads to it.
    const { name } = target as HTMLInputElement;
    if (!name || name === "c") return;
    clearTimeout(waiting);
    request.abort();
    main!.removeAttribute("aria-busy");
    waiting = setTimeout(renew, waits);
  }

  async function renew(): Promise<void> {
    const wrong = form.querySelector<HTMLInputElement>(":is(input, select):invalid");
    if (wrong) return tell(`${textOf(wrong.labels?.[0])}: ${wrong.validationMessage}`);
    request = new AbortController();
    main!.setAttribute("aria-busy", "true");
    try {
      const { address, status, page } = await fetchPage(formAddress(form), request.signal);
      const said = textOf(page.querySelector("main .standfirst") ?? page.querySelector("main p"));
      const isRenewed = status === 200 && renewAround(form, page, restart);
      tell(isRenewed ? "" : said || `The server answered ${status}.`);
      if (!isRenewed) return;
      history.replaceState(null, "", address);
      announce(said);
    } catch (fault) {
      tell((fault as Error).message);
    } finally {
      main!.removeAttribute("aria-busy");
    }
  }

  function tell(fault: string): void {
    problem.textContent = fault && `${fault} What is shown is still the earlier answer.`;
  }
}
