import { announce } from "./announcing";
import { element, on, textOf } from "./elements";

// What is worth copying (an address, a command line, a citation) gets a button; the text stands on the page to be copied by hand.

/** Puts a copy button to an element marked `data-copy`: a link gives its whole address, any other its text. */
export function startCopying(place: HTMLElement): void {
  const text = place instanceof HTMLAnchorElement ? place.href : textOf(place);
  const name = textOf(place.closest("div")?.querySelector("dt"));
  const button = element("button", { type: "button", class: "copy", "aria-label": `Copy ${name || text}` }, "Copy");
  if (place.matches("a, code")) place.after(" ", button);
  else place.append(" ", button);
  on(button, "click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce("Copied.");
    } catch {
      // Refused or not there: the text is marked, and the reader's own keys copy it.
      getSelection()?.selectAllChildren(place);
      announce("Marked; copy it with your keyboard.");
    }
  });
}
