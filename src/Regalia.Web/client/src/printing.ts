import { on } from "./elements";

// On paper everything is open: what is folded on the screen is opened for the print and folded again after it.

/** Opens folded parts while the page is printed. */
export function startPrinting(): void {
  let opened: HTMLDetailsElement[] = [];
  on(window, "beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const part of opened) part.open = true;
  });
  on(window, "afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

/** Shows a button that prints; without a script it is not there. */
export function startPrintButton(button: HTMLElement): void {
  button.hidden = false;
  on(button, "click", (event) => {
    event.preventDefault();
    print();
  });
}
