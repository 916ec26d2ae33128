import { on } from "./elements";

// The address that a form leads to, in the one form in which the server writes it: lists joined by ~, nothing blank, no
// value that is as released. Without a script the browser writes a longer one, and the server leads on to this.

type Field = HTMLInputElement | HTMLSelectElement;

const sent = ":is(input, select):enabled[name]:not([type=submit], :is([type=checkbox], [type=radio]):not(:checked))";

/**
 * The address of a form with its present values.
 *
 * A field named `set.CODE` with the value `1` is an entry `CODE:1` of the list `set`.
 */
export function formAddress(form: HTMLFormElement): string {
  const lists = new Map<string, string[]>();
  for (const field of form.querySelectorAll<Field>(sent)) {
    if (!field.value.trim() || isAsReleased(field)) continue;
    const [list, entry] = /^([^.]*)(?:\.(.+))?$/.exec(field.name)!.slice(1) as [string, string | undefined];
    lists.set(list, [...(lists.get(list) ?? []), (entry ? entry + ":" : "") + field.value.trim()]);
  }
  const address = new URL(form.getAttribute("action") ?? "", document.baseURI);
  address.search = [...lists].map(([name, values]) => `${escaped(name)}=${values.map(escaped).join("~")}`).join("&");
  address.hash = "";
  return address.href;
}

/** Sends a form to its address in the short form. */
export function startFormAddress(form: HTMLFormElement): void {
  on(form, "submit", (event) => {
    event.preventDefault();
    location.assign(formAddress(form));
  });
}

/** The value that a field has in the release; undefined where it has none. */
export function releasedValue(field: Element): string | undefined {
  return field.closest<HTMLElement>("[data-released]")?.dataset["released"] || undefined;
}

/** Whether a field says the same as the release. */
export function isAsReleased(field: Field): boolean {
  const released = releasedValue(field);
  return released !== undefined && (field.value === released || Number(field.value || NaN) === Number(released));
}

function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
