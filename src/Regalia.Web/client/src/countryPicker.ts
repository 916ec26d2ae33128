import { announce } from "./announcing";
import { found, type Choice } from "./countrySearch";
import { element, on, textOf } from "./elements";

// Countries by typing instead of a wall of boxes. The boxes stay in the form, hidden, and remain what is sent.

/** As many as a comparison can show. */
const most = 11;
let pickers = 0;

/** Turns a field set of check boxes into a combobox with a list and chips. */
export function startCountryPicker(place: HTMLFieldSetElement): void {
  const choices = [...place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((box): Choice => {
    const name = textOf(box.labels?.[0]) || box.value;
    hide(box, place);
    return { box, name };
  });
  const id = `picker-${++pickers}`;
  const chips = element("ul", { class: "chips", "aria-label": "Chosen" });
  const input = element("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": `${id}-list`,
    "aria-describedby": `${id}-hint`,
  });
  const hint = element("p", { id: `${id}-hint`, class: "hint" }, `Type a name or a code; up to ${most} countries.`);
  const list = element("ul", { id: `${id}-list`, class: "matches", role: "listbox", "aria-label": "Countries" });
  place.append(
    element("div", { class: "picker" }, chips, element("label", { for: id }, "Add a country"), input, list, hint),
  );
  let shown: Choice[] = [];

  const chosen = () => choices.filter(({ box }) => box.checked);

  function open(options: Choice[]): void {
    shown = options;
    list.replaceChildren(
      ...shown.map((choice, index) => {
        const option = element("li", { id: `${id}-${index}`, role: "option" }, choice.name);
        on(option, "pointerdown", (event) => event.preventDefault()); // the focus stays in the field
        on(option, "click", () => choose(choice));
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", `${!list.hidden}`);
    point(-1);
  }

  const openFound = () => {
    open(found(choices.filter(({ box }) => !box.checked), input.value));
    if (list.hidden) say("No country of that name is left to choose.");
  };
  const close = () => open([]);
  const active = () => shown.findIndex((_, index) => list.children[index]?.ariaSelected === "true");

  function point(at: number): void {
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", `${index === at}`));
    input.setAttribute("aria-activedescendant", at < 0 ? "" : `${id}-${at}`);
    list.children[at]?.scrollIntoView?.({ block: "nearest" });
  }

  function move(by: number): void {
    if (list.hidden) openFound();
    const at = active() < 0 && by < 0 ? 0 : active();
    if (shown.length > 0) point((at + by + shown.length) % shown.length);
  }

  function choose(choice: Choice): void {
    if (chosen().length >= most) return say(`At most ${most} countries: remove one first.`);
    input.value = "";
    close();
    set(choice, "added");
  }

  function remove(choice: Choice): void {
    const at = chosen().indexOf(choice);
    set(choice, "removed");
    const left = chips.querySelectorAll("button");
    (left[at] ?? left[at - 1] ?? input).focus();
  }

  function set(choice: Choice, done: "added" | "removed"): void {
    choice.box.checked = done === "added";
    choice.box.dispatchEvent(new Event("change", { bubbles: true }));
    showChips();
    say(`${choice.name} ${done}; ${chosen().length} chosen.`);
  }

  function say(text: string): void {
    hint.textContent = text;
    announce(text);
  }

  function showChips(): void {
    chips.replaceChildren(
      ...chosen().map((choice) => {
        const cross = element("span", { "aria-hidden": "true" }, "×");
        const attributes = { type: "button", class: "chip", "aria-label": `Remove ${choice.name}` };
        const button = element("button", attributes, choice.name, cross);
        on(button, "click", () => remove(choice));
        on<KeyboardEvent>(button, "keydown", ({ key }) => (key === "Delete" || key === "Backspace") && remove(choice));
        return element("li", {}, button);
      }),
    );
    chips.hidden = chips.children.length === 0;
  }

  on(input, "input", openFound);
  on(input, "click", openFound);
  on(input, "blur", close);
  on<KeyboardEvent>(input, "keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && !list.hidden) {
      // On an open list Enter chooses; on a closed one it sends the form.
      const choice = shown[active()] ?? (input.value.trim() ? shown[0] : undefined);
      if (choice) choose(choice);
    } else if (key === "Escape") {
      if (list.hidden) input.value = "";
      close();
      return;
    } else {
      const last = chosen().at(-1);
      if (key === "Backspace" && input.value === "" && last) {
        set(last, "removed");
      }
      return;
    }
    event.preventDefault();
  });
  on(place.form ?? place, "reset", () => queueMicrotask(showChips));
  close();
  showChips();
}

/** Hides a box with whatever of the field set holds it. */
function hide(box: HTMLElement, place: Element): void {
  let part: HTMLElement = box;
  while (part.parentElement && part.parentElement !== place) part = part.parentElement;
  part.hidden = true;
}
