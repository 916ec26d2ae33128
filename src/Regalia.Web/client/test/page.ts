/** Puts markup into the page, as the server would have sent it; tests alone parse text. */
export function page(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body;
}

/** The one element of a selector. */
export function one<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

/** Presses a key where the focus is, or on an element; says whether the browser's own meaning of it was suppressed. */
export function press(key: string, at: Element = document.activeElement ?? document.body, more: KeyboardEventInit = {}): boolean {
  return !at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

/** Types into a field, replacing what it holds. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What has been read out last; pending announcements are let through first. */
export async function readOut(wait: (ms: number) => Promise<unknown>): Promise<string> {
  await wait(1000);
  return (document.querySelector("[role=status]")?.textContent ?? "").replace(/\u00a0$/, "");
}
