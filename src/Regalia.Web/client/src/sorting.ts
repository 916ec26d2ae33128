import { announce } from "./announcing";
import { element, on, textOf } from "./elements";

// Tables that may be read in another order. The order given by the server is the one that reads best, so it can be had back.

type Order = "ascending" | "descending";
type Cell = HTMLTableCellElement;
type Row = HTMLTableRowElement;

// One fixed language: the same order on every reader's machine.
const collator = new Intl.Collator("en", { numeric: true });

/** Gives each sortable column of a table a button: ascending, descending, and back to the given order. */
export function startSorting(table: HTMLTableElement): void {
  const bodies = [...table.tBodies].map((body) => ({ body, given: [...body.rows] }));
  const columns = [...table.querySelectorAll<Cell>("thead th[data-sort]")];
  for (const head of columns) {
    const name = textOf(head);
    on(buttonOf(head, name), "click", () => {
      const order = next(head.ariaSort);
      for (const column of columns) column.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      for (const { body, given } of bodies) body.append(...(order ? sorted(given, head, order) : given));
      announce(order ? `Sorted by ${name}, ${order}.` : "In the order given at first.");
    });
  }
}

function next(order: string | null): Order | undefined {
  return order === "ascending" ? "descending" : order === "descending" ? undefined : "ascending";
}

function buttonOf(head: Cell, name: string): HTMLButtonElement {
  const button = element("button", { type: "button", class: "sort" });
  if (head.querySelector("a, button")) {
    button.setAttribute("aria-label", `Sort by ${name}`);
    head.append(" ", button);
  } else {
    button.append(...head.childNodes);
    head.append(button);
  }
  return button;
}

/** Rows in order; the name of a group stays on top, what is missing comes last either way, ties stay as given. */
function sorted(rows: Row[], head: Cell, order: Order): Row[] {
  const { cellIndex } = head;
  const sign = order === "ascending" ? 1 : -1;
  const headings: Row[] = [];
  const missing: Row[] = [];
  const present: { row: Row; key: number | string }[] = [];
  for (const row of rows) {
    const cell = row.cells[cellIndex];
    const key = cell && keyOf(cell, head.dataset["sort"] === "number");
    if (!cell) headings.push(row);
    else if (key === undefined) missing.push(row);
    else present.push({ row, key });
  }
  present.sort((a, b) => sign * compare(a.key, b.key));
  return [...headings, ...present.map(({ row }) => row), ...missing];
}

/** A column holds numbers or texts, never both. */
function compare(a: number | string, b: number | string): number {
  return typeof a === "number" ? a - (b as number) : collator.compare(a, b as string);
}

/** A number is never read out of rounded text with units or words; plain digits are what they are. Undefined is missing. */
function keyOf(cell: Cell, isNumber: boolean): number | string | undefined {
  const text = cell.dataset["value"] ?? textOf(cell);
  const key = isNumber && text ? Number(text) : text;
  return key || key === 0 ? key : undefined;
}
