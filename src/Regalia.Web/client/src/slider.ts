import { element, on, textOf } from "./elements";
import { isAsReleased, releasedValue } from "./formAddress";

// A range beside each number field: the number stays what is sent, the range is the quick way to it.

/** Adds a range and a way back to the released value beside the number field of a slider. */
export function startSlider(place: HTMLElement): void {
  const field = place.querySelector<HTMLInputElement>("input[type=number]");
  const label = field?.labels?.[0];
  if (!field || !label) return;
  const name = textOf(label);
  const released = releasedValue(field);
  label.id ||= `label-${field.id || field.name}`;

  const range = element("input", {
    type: "range",
    min: field.min || "0",
    max: field.max || "1",
    step: field.step || "any",
    "aria-labelledby": label.id,
  });
  const way = `Reset ${name}${released ? ` to ${released}` : ""}`;
  const reset = element("button", { type: "button", class: "reset", "aria-label": way }, "Reset");
  field.after(range, reset);

  on(range, "input", () => set(range.value));
  on(field, "input", follow);
  on(field.form ?? place, "reset", () => queueMicrotask(follow));
  on(reset, "click", () => {
    set(released ?? "");
    field.focus();
  });
  follow();

  function set(value: string): void {
    field!.value = value;
    follow();
    // The range has no name and is not sent; who listens to the form hears of the number field.
    field!.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function follow(): void {
    // A blank field means "as released"; without a released value the range rests in its middle, as browsers have it.
    const value = field!.value || released;
    if (value) range.value = value;
    range.setAttribute("aria-valuetext", field!.value || (released ? `${released}, as released` : "not set"));
    reset.hidden = !field!.value || isAsReleased(field!);
  }
}
