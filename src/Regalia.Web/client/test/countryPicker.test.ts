import { beforeEach, describe, expect, it, vi } from "vitest";
import { startCountryPicker } from "../src/countryPicker";
import { formAddress } from "../src/formAddress";
import { one, page, press, readOut, type } from "./page";

const countries: [string, string][] = [
  ["ARG", "Argentina"], ["BRA", "Brazil"], ["CIV", "Côte d’Ivoire"], ["DOM", "Dominican Republic"], ["IDN", "Indonesia"],
  ["IND", "India"], ["KOR", "Republic of Korea"], ["MYS", "Malaysia"], ["PER", "Peru"], ["PHL", "Philippines"],
  ["THA", "Thailand"], ["TUR", "Türkiye"], ["VNM", "Viet Nam"],
];

function picker(...chosen: string[]): void {
  const boxes = countries
    .map(([code, name]) => `<li><label><input type="checkbox" name="c" value="${code}" ${chosen.includes(code) ? "checked" : ""}> ${name}</label></li>`)
    .join("");
  page(`
    <form data-controls="choice" action="/en/compare">
      <fieldset data-picker="countries"><legend>Countries</legend><ul>${boxes}</ul></fieldset>
      <button>Compare</button>
    </form>`);
  startCountryPicker(one("fieldset"));
}

const input = () => one<HTMLInputElement>("[role=combobox]");
const options = () => [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);
const chips = () => [...document.querySelectorAll<HTMLButtonElement>(".chip")];
const chosen = () => [...document.querySelectorAll<HTMLInputElement>(":checked")].map((box) => box.value);

describe("the country picker", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    picker("VNM", "MYS");
  });

  it("shows what is chosen as chips and hides the boxes, which stay what is sent", () => {
    expect(chips().map((chip) => chip.getAttribute("aria-label"))).toEqual(["Remove Malaysia", "Remove Viet Nam"]);
    expect(one("fieldset > ul").hidden).toBe(true);
    expect(new FormData(one<HTMLFormElement>("form")).getAll("c")).toEqual(["MYS", "VNM"]);
  });

  it.each([
    ["turki", "Türkiye"],
    ["COTE D IV", "Côte d’Ivoire"],
    ["viêt", "Viet Nam"],
    ["korea", "Republic of Korea"],
    ["THA", "Thailand"],
  ])("finds by %s", (typed, name) => {
    picker();
    type(input(), typed);
    expect(options()[0]).toBe(name);
  });

  it("puts names that begin so before those that hold it somewhere", () => {
    type(input(), "in");
    expect(options()).toEqual(["Indonesia", "India", "Argentina", "Dominican Republic", "Philippines"]);
  });

  it("does not offer what is chosen already", () => {
    type(input(), "");
    expect(options()).not.toContain("Viet Nam");
    expect(options()).toHaveLength(11);
  });

  it("is walked by arrows around its ends and says which is active", () => {
    type(input(), "in");
    press("ArrowDown");
    press("ArrowDown");
    const active = () => document.getElementById(input().getAttribute("aria-activedescendant")!)!;
    expect(active().textContent).toBe("India");
    expect(active().getAttribute("aria-selected")).toBe("true");
    for (let i = 0; i < 4; i++) press("ArrowDown");
    expect(active().textContent).toBe("Indonesia");
    press("ArrowUp");
    expect(active().textContent).toBe("Philippines");
    expect(document.activeElement).toBe(input());
  });

  it("opens by an arrow, from either end", () => {
    input().focus();
    press("ArrowUp");
    expect(input().getAttribute("aria-expanded")).toBe("true");
    expect(one("[aria-selected=true]").textContent).toBe("Türkiye");
  });

  it("chooses with Enter and keeps the order of the list in what is sent", () => {
    type(input(), "bra");
    expect(press("Enter")).toBe(true);
    expect(chosen()).toEqual(["BRA", "MYS", "VNM"]);
    expect(input().value).toBe("");
    expect(input().getAttribute("aria-expanded")).toBe("false");
  });

  it("lets Enter send the form when nothing is open", () => {
    input().focus();
    expect(press("Enter")).toBe(false);
  });

  it("does not choose by Enter what nobody pointed at or typed", () => {
    input().click();
    press("Enter", input());
    expect(chosen()).toEqual(["MYS", "VNM"]);
  });

  it("chooses by pointer without losing the focus", () => {
    type(input(), "peru");
    const option = one("[role=option]");
    const down = new Event("pointerdown", { bubbles: true, cancelable: true });
    option.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
    option.click();
    expect(chosen()).toContain("PER");
  });

  it("closes with Esc, and with the next Esc empties the field", () => {
    type(input(), "in");
    press("Escape");
    expect(one("[role=listbox]").hidden).toBe(true);
    expect(input().value).toBe("in");
    press("Escape");
    expect(input().value).toBe("");
  });

  it.each(["Delete", "Backspace"])("removes a chip with %s and goes to its neighbour", (key) => {
    chips()[0]!.focus();
    press(key);
    expect(chosen()).toEqual(["VNM"]);
    expect(document.activeElement).toBe(chips()[0]);
    press(key);
    expect(document.activeElement).toBe(input());
    expect(one(".chips").hidden).toBe(true);
  });

  it("removes a chip by a press", () => {
    chips()[1]!.click();
    expect(chosen()).toEqual(["MYS"]);
  });

  it("removes the last one with Backspace in the empty field only", () => {
    type(input(), "x");
    press("Backspace");
    expect(chosen()).toEqual(["MYS", "VNM"]);
    type(input(), "");
    press("Backspace");
    expect(chosen()).toEqual(["MYS"]);
    expect(document.activeElement).toBe(input());
  });

  it("takes no more than eleven, and says so to eyes and ears", async () => {
    picker(...countries.slice(0, 11).map(([code]) => code));
    type(input(), "viet");
    press("Enter");
    expect(chosen()).toHaveLength(11);
    expect(one(".hint").textContent).toBe("At most 11 countries: remove one first.");
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("At most 11 countries: remove one first.");
  });

  it("reads out what was done", async () => {
    type(input(), "peru");
    press("Enter");
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("Peru added; 3 chosen.");
  });

  it("says when no country fits", () => {
    type(input(), "atlantis");
    expect(input().getAttribute("aria-expanded")).toBe("false");
    expect(one(".hint").textContent).toBe("No country of that name is left to choose.");
  });

  it("follows a reset of the form", async () => {
    chips()[0]!.click();
    one<HTMLFormElement>("form").reset();
    await Promise.resolve();
    expect(chips()).toHaveLength(2);
  });

  it("leads to an address with the countries joined", () => {
    expect(formAddress(one<HTMLFormElement>("form"))).toBe(`${location.origin}/en/compare?c=MYS~VNM`);
  });
});
