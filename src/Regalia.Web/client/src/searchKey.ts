import { announce } from "./announcing";
import { element, isChord, on } from "./elements";

// The key / leads to the search field. A single key may get in the way of speech input, so it can be switched off (WCAG 2.1.4).

const stored = "regalia.search-key";

/** Lets the key / lead to a search field, and puts the switch for it beside the field. */
export function startSearchKey(field: HTMLInputElement): void {
  let isOff = remembered() === "off";
  const button = element("button", { type: "button", class: "search-key" });
  field.form?.append(button);
  label();
  on(button, "click", () => {
    isOff = !isOff;
    remembered(isOff ? "off" : "on");
    label();
    announce(isOff ? "The key / does nothing now." : "The key / leads to the search field.");
  });

  on<KeyboardEvent>(window, "keydown", (event) => {
    const isTyping = (event.target as Partial<Element>).closest?.("input, select, textarea, [contenteditable]");
    if (isOff || event.key !== "/" || isChord(event) || isTyping) return;
    event.preventDefault();
    field.focus();
  });

  function label(): void {
    button.textContent = `Search by the key /: ${isOff ? "off" : "on"}`;
  }
}

// A browser may refuse storage, for one on pages from files; the switch then holds for this page.
function remembered(value?: string): string | null {
  try {
    if (value) localStorage.setItem(stored, value);
    return localStorage.getItem(stored);
  } catch {
    return null;
  }
}
