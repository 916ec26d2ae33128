import { element } from "./elements";

// One polite live region for the whole page: what a sighted reader sees change is read out (WCAG 4.1.3).

let region: HTMLElement | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

/** Puts the region into the page; it must be there before its text changes, or screen readers miss the first change. */
export function startAnnouncing(): HTMLElement {
  if (!region?.isConnected) document.body.append((region = element("p", { class: "live", role: "status" })));
  return region;
}

/**
 * Reads a text out.
 * @param text What is read.
 * @param after Milliseconds to wait; a later text replaces one that still waits, so that a row of quick changes is read once.
 */
export function announce(text: string, after = 0): void {
  const place = startAnnouncing();
  clearTimeout(pending);
  pending = setTimeout(() => {
    // The same text twice is a change only if something differs; a no-break space is not read.
    place.textContent = place.textContent === text ? text + "\u00a0" : text;
  }, after);
}
