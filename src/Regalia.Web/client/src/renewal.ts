import { textOf } from "./elements";

/**
 * Puts the content of another version of a page in place of this one's, all but a form, which stays as it is with its focus;
 * what was unfolded stays unfolded.
 * @param restart Is called with each new element.
 * @returns Whether the other page has the same form; nothing is changed otherwise.
 */
export function renewAround(form: HTMLFormElement, page: Document, restart: (part: Element) => void): boolean {
  const main = form.closest("main");
  const same = page.querySelector(`main form[data-controls="${form.dataset["controls"]}"]`);
  const path = pathOf(form, main);
  const samePath = pathOf(same, same?.closest("main"));
  if (path.length !== samePath.length) return false;

  const unfolded = new Set([...main!.querySelectorAll("details[open] > summary")].map(textOf));
  path.forEach((kept, depth) => {
    const before: Node[] = [];
    const after: Node[] = [];
    let side = before;
    for (const part of [...samePath[depth]!.parentNode!.childNodes]) {
      if (part === samePath[depth]) side = after;
      else side.push(document.importNode(part, true));
    }
    for (const old of [...kept.parentNode!.childNodes]) if (old !== kept) old.remove();
    kept.before(...before);
    kept.after(...after);
    for (const part of [...before, ...after]) {
      if (!(part instanceof Element)) continue;
      for (const summary of part.querySelectorAll("details > summary")) {
        if (unfolded.has(textOf(summary))) (summary.parentNode as HTMLDetailsElement).open = true;
      }
      restart(part);
    }
  });
  document.title = page.title;
  return true;
}

/** An element and what holds it, outermost first, inside an outer one; empty if it is not in it. */
function pathOf(inner: Element | null, outer: Element | null | undefined): Element[] {
  const path: Element[] = [];
  for (let part = inner; outer && part && part !== outer; part = part.parentElement) path.unshift(part);
  return path;
}
