import { beforeEach, describe, expect, it, vi } from "vitest";
import { startSorting } from "../src/sorting";
import { one, page, readOut } from "./page";

const table = `
  <table data-sortable>
    <caption>Preparedness</caption>
    <thead><tr><th data-sort="text">Country</th><th data-sort="number">Preparedness, median</th><th>Note</th></tr></thead>
    <tbody>
      <tr><th scope="row">Viet Nam</th><td data-value="47.25">between 42 and 56</td><td>a</td></tr>
      <tr><th scope="row">India</th><td>unknown</td><td>b</td></tr>
      <tr><th scope="row">Brazil</th><td data-value="9">between 2 and 11</td><td>c</td></tr>
      <tr><th scope="row">Malaysia</th><td data-value="47.25">between 40 and 58</td><td>d</td></tr>
      <tr><th scope="row">Peru</th><td data-value="-1e-3">about 0</td><td>e</td></tr>
      <tr><th scope="row"></th><td>not applicable</td><td>f</td></tr>
    </tbody>
  </table>`;

const names = (body = "") => [...document.querySelectorAll(`tbody${body} tr th`)].map((cell) => cell.textContent);
const button = (column: number) => document.querySelectorAll("thead th")[column]!.querySelector("button")!;

describe("a sortable table", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    page(table);
    startSorting(one("table"));
  });

  it("sorts by the number behind the cell, not by what is shown", () => {
    button(1).click();
    expect(names()).toEqual(["Peru", "Brazil", "Viet Nam", "Malaysia", "India", ""]);
  });

  it("leaves what is missing at the end and ties as given, in both directions", () => {
    button(1).click();
    button(1).click();
    expect(names()).toEqual(["Viet Nam", "Malaysia", "Brazil", "Peru", "India", ""]);
  });

  it("goes back to the given order with the third press", () => {
    for (let i = 0; i < 3; i++) button(1).click();
    expect(names()).toEqual(["Viet Nam", "India", "Brazil", "Malaysia", "Peru", ""]);
    expect(one("th[data-sort=number]").hasAttribute("aria-sort")).toBe(false);
  });

  it("says the order at one column only", () => {
    button(1).click();
    button(0).click();
    button(0).click();
    expect([...document.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"))).toEqual([
      "descending",
      null,
      null,
    ]);
    expect(names()).toEqual(["Viet Nam", "Peru", "Malaysia", "India", "Brazil", ""]);
  });

  it("reads the order out", async () => {
    button(1).click();
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("Sorted by Preparedness, median, ascending.");
    for (let i = 0; i < 2; i++) button(1).click();
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("In the order given at first.");
  });

  it("keeps the heading as the name of its button and gives no button to other columns", () => {
    expect(button(0).textContent).toBe("Country");
    expect(document.querySelectorAll("thead button")).toHaveLength(2);
  });

  it("sorts from the given order, not from the order before, so that ties do not depend on history", () => {
    button(0).click();
    button(0).click();
    button(1).click();
    expect(names().slice(2, 4)).toEqual(["Viet Nam", "Malaysia"]);
  });
});

describe("a table with groups", () => {
  it("sorts inside each group and leaves its name on top", () => {
    page(`
      <table data-sortable>
        <thead><tr><th data-sort="text">Indicator</th><th data-sort="number">Value</th></tr></thead>
        <tbody id="one">
          <tr><th colspan="2" scope="rowgroup">Prevent</th></tr>
          <tr><th scope="row">B</th><td data-value="2">2</td></tr>
          <tr><th scope="row">A</th><td data-value="1">1</td></tr>
        </tbody>
        <tbody id="two">
          <tr><th colspan="2" scope="rowgroup">Detect</th></tr>
          <tr><th scope="row">D</th><td data-value="0">0</td></tr>
          <tr><th scope="row">C</th><td data-value="-3">-3</td></tr>
        </tbody>
      </table>`);
    startSorting(one("table"));
    button(1).click();
    expect(names("#one")).toEqual(["Prevent", "A", "B"]);
    expect(names("#two")).toEqual(["Detect", "C", "D"]);
  });
});

describe("headings and texts", () => {
  it("keeps a link in a heading beside the button", () => {
    page(`<table data-sortable><thead><tr><th data-sort="text"><a href="/x">Layer</a></th></tr></thead><tbody></tbody></table>`);
    startSorting(one("table"));
    expect(one("th > a").textContent).toBe("Layer");
    expect(one("th > button").getAttribute("aria-label")).toBe("Sort by Layer");
  });

  it("orders texts alike under every language, accents beside their letter and numbers by size", () => {
    const given = ["Zambia", "Türkiye", "Item 10", "Item 9", "Åland", "Argentina", "i", "İ"];
    const rows = given.map((name) => `<tr><th scope="row">${name}</th></tr>`).join("");
    page(`<table data-sortable><thead><tr><th data-sort="text">Name</th></tr></thead><tbody>${rows}</tbody></table>`);
    startSorting(one("table"));
    button(0).click();
    expect(names()).toEqual(["Åland", "Argentina", "i", "İ", "Item 9", "Item 10", "Türkiye", "Zambia"]);
  });
});
