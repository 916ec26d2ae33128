/** A country that may be chosen. */
export interface Choice {
  /** Its check box; the value is its code. */
  box: HTMLInputElement;
  name: string;
}

/**
 * Countries that a typed text may mean, best first: name begins so, a word of it begins so, the code is it, it occurs somewhere.
 * Letters are compared without accents and case, in the same way under every language of the browser.
 */
export function found(choices: Choice[], typed: string): Choice[] {
  const text = plain(typed);
  if (text === "") return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(plain(choice.name), plain(choice.box.value), text) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

function rankOf(name: string, code: string, text: string): number {
  if (name.startsWith(text)) return 0;
  if (name.includes(" " + text)) return 1;
  if (code.startsWith(text)) return 2;
  return name.includes(text) ? 3 : 4;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
