import { element, on } from "./elements";

// One tooltip for all charts: it can be pointed at, stays until the reader leaves it or presses Esc, and keeps inside the
// window (WCAG 1.4.13).

const away = 8;
const lingers = 200;

const box = element("div", { class: "tooltip", role: "tooltip" });
box.hidden = true;

let shownFor: Element | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

on(box, "pointerenter", () => clearTimeout(leaving));
on(box, "pointerleave", hideSoon);
on<KeyboardEvent>(window, "keydown", (event) => event.key === "Escape" && hide());
// Neither scrolling nor zooming is leaving: the tooltip goes along with its mark.
for (const change of ["scroll", "resize"]) addEventListener(change, place, true);

/** Shows lines beside a mark; the first is its name. */
export function show(mark: Element, lines: string[]): void {
  clearTimeout(leaving);
  shownFor = mark;
  box.replaceChildren(...lines.map((line, index) => element(index === 0 ? "strong" : "span", {}, line)));
  if (!box.isConnected) document.body.append(box);
  box.hidden = false;
  place();
}

/** Hides the tooltip, and says whether it was there. */
export function hide(): boolean {
  clearTimeout(leaving);
  const was = !!shownFor;
  shownFor = undefined;
  box.hidden = true;
  return was;
}

/** Hides it unless the pointer gets to it in time. */
export function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hide, lingers);
}

function place(): void {
  if (!shownFor?.isConnected) return void hide();
  const at = shownFor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = at.top - height - away;
  // Through the object model, not a style attribute: the content policy of the page forbids the latter.
  box.style.left = `${within(at.left + at.width / 2 - width / 2, innerWidth - width)}px`;
  box.style.top = `${within(above < 0 ? at.bottom + away : above, innerHeight - height)}px`;
}

/** Inside the window, with a little paper left at its edge. */
function within(value: number, most: number): number {
  return Math.round(Math.max(away, Math.min(value, most - away)));
}
