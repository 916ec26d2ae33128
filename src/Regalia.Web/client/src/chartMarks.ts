import { announce } from "./announcing";
import { isChord, on } from "./elements";
import { hide, hideSoon, show } from "./tooltip";

// Charts with many marks (a map, a tile grid, dots): one tab stop, arrow keys inside, the same tooltip for pointer and keyboard.

type Mark = SVGElement;

const steps: Record<string, (at: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: () => Infinity,
};

/**
 * Makes the marks of a chart one tab stop; they follow each other in the order of the document. A figure may hold the chart
 * twice, for a wide and a narrow window; only one of them is shown.
 */
export function startChartMarks(figure: HTMLElement): void {
  for (const chart of figure.querySelectorAll("svg")) startMarks(figure, [...chart.querySelectorAll<Mark>(".mark")]);
}

function startMarks(figure: HTMLElement, marks: Mark[]): void {
  const last = marks.length - 1;
  let wasInside = false;
  marks.forEach((mark, index) => {
    mark.tabIndex = index === 0 ? 0 : -1;
    // The browser's own tooltip would stand beside ours; the name is in aria-label.
    mark.querySelectorAll("title").forEach((title) => title.remove());
    on(mark, "pointerenter", () => show(mark, linesOf(mark)));
    on(mark, "pointerleave", hideSoon);
    on(mark, "focus", () => {
      for (const other of marks) other.tabIndex = other === mark ? 0 : -1;
      const lines = linesOf(mark);
      show(mark, lines);
      // Focus reads the name already; what is added is the rest, and how to get on.
      const help = wasInside ? "" : " Arrow keys move, Escape leaves.";
      announce(`${[...lines.slice(1), `${index + 1} of ${marks.length}`].join("; ")}.${help}`, 400);
      wasInside = true;
    });
    on<FocusEvent>(mark, "blur", (event) => {
      hide();
      wasInside = marks.includes(event.relatedTarget as Mark);
    });
    on<KeyboardEvent>(mark, "keydown", (event) => {
      if (isChord(event) || event.shiftKey) return;
      const step = steps[event.key];
      if (event.key === "Escape") {
        // The first press takes the tooltip away, as everywhere; the next one leaves the chart.
        event.stopPropagation();
        if (!hide()) leave(figure, mark);
      } else if (step) {
        event.preventDefault();
        marks[Math.max(0, Math.min(last, step(index)))]!.focus();
      }
    });
  });
}

/** The name of a mark, then the lines of its detail. */
function linesOf(mark: Mark): string[] {
  return `${mark.getAttribute("aria-label") ?? ""}\n${mark.dataset["detail"] ?? ""}`
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** To what comes after the chart in its figure (its table, its file), or to the figure itself. */
function leave(figure: HTMLElement, mark: Mark): void {
  const after = [...figure.querySelectorAll<HTMLElement>("a[href]:not(svg *), summary, button")].find(
    (part) => mark.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (!after) figure.tabIndex = -1;
  (after ?? figure).focus();
}
