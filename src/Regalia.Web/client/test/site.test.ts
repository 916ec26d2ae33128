import { describe, expect, it, vi } from "vitest";
import { one, page } from "./page";

vi.mock("../src/site.css", () => ({}));
vi.mock("../src/islands.css", () => ({}));

describe("the islands", () => {
  it("start where their hooks are", async () => {
    page(`
      <form role="search" data-controls="search"><input type="search" name="q"></form>
      <main id="main">
        <form data-controls="whatif" action="/en/whatif">
          <fieldset data-picker="countries"><label><input type="checkbox" name="c" value="VNM">Viet Nam</label></fieldset>
          <div data-slider data-released="0"><label for="n">N</label><input type="number" id="n" name="set.N"></div>
        </form>
        <div>
          <table data-sortable><thead><tr><th data-sort="text">A</th></tr></thead><tbody></tbody></table>
          <figure data-chart><svg><a class="mark" href="/" aria-label="x"></a></svg></figure>
          <a href="#print" data-print hidden>Print</a><code data-copy>x</code>
        </div>
      </main>`);
    await import("../src/site");
    for (const made of [".sort", "[role=combobox]", "[type=range]", ".problem", ".search-key", ".copy", ".mark[tabindex='0']", "[role=status]"]) {
      expect(one(made), made).toBeDefined();
    }
    expect(one("[data-print]").hidden).toBe(false);
  });

  it("never make markup from text, nor styles by attribute: the content policy forbids both", () => {
    const sources = import.meta.glob<string>("../src/*.ts", { query: "?raw", import: "default", eager: true });
    expect(Object.keys(sources).length).toBeGreaterThan(10);
    for (const [file, source] of Object.entries(sources)) {
      expect(source, file).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|srcdoc|eval|new Function|setAttribute\("style"|javascript:/,
      );
    }
  });
});
