// The few words of the document that every island uses.

/** Makes an element with attributes and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Listens to an event. */
export function on<E extends Event = Event>(target: EventTarget, event: string, then: (event: E) => void): void {
  target.addEventListener(event, then as EventListener);
}

/** What an element says, without the line breaks of its markup. */
export function textOf(part: Node | null | undefined): string {
  return (part?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Whether a key is pressed together with another that gives it a meaning of the browser's. */
export function isChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey;
}
