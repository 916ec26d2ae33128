import { beforeEach, describe, expect, it, vi } from "vitest";
import { startSlider } from "../src/slider";
import { one, page, type } from "./page";

const slider = (value: string, released: string) => {
  page(`
    <form><div data-slider data-released="${released}">
      <label for="law">Law on <em>economic</em> espionage</label>
      <input type="number" id="law" name="set.PRE_LAW_ECONESP" min="0" max="1" step="0.25" value="${value}">
    </div></form>`);
  startSlider(one("[data-slider]"));
};
const number = () => one<HTMLInputElement>("[type=number]");
const range = () => one<HTMLInputElement>("[type=range]");
const reset = () => one<HTMLButtonElement>("button.reset");

describe("a slider", () => {
  beforeEach(() => slider("0.5", "0.25"));

  it("adds a range of the same bounds under the same name, which is not sent", () => {
    expect([range().min, range().max, range().step, range().value]).toEqual(["0", "1", "0.25", "0.5"]);
    expect(document.getElementById(range().getAttribute("aria-labelledby")!)!.textContent).toBe("Law on economic espionage");
    expect([...new FormData(one<HTMLFormElement>("form")).keys()]).toEqual(["set.PRE_LAW_ECONESP"]);
  });

  it("goes both ways", () => {
    type(number(), "0.75");
    expect(range().value).toBe("0.75");
    const heard = vi.fn();
    one("form").addEventListener("change", heard);
    range().value = "1";
    range().dispatchEvent(new Event("input", { bubbles: true }));
    expect(number().value).toBe("1");
    expect(heard.mock.calls[0]![0].target).toBe(number());
  });

  it("resets to the released value, and the way back is there only when there is one to go", () => {
    expect(reset().hidden).toBe(false);
    expect(reset().getAttribute("aria-label")).toBe("Reset Law on economic espionage to 0.25");
    reset().click();
    expect([number().value, range().value, reset().hidden]).toEqual(["0.25", "0.25", true]);
    expect(document.activeElement).toBe(number());
  });

  it("takes a blank field as released, not as zero", () => {
    type(number(), "");
    expect(range().value).toBe("0.25");
    expect(range().getAttribute("aria-valuetext")).toBe("0.25, as released");
    expect(reset().hidden).toBe(true);
  });

  it("says that a value is not set where the release has none", () => {
    slider("", "");
    expect(range().getAttribute("aria-valuetext")).toBe("not set");
    type(number(), "1");
    expect(reset().getAttribute("aria-label")).toBe("Reset Law on economic espionage");
    reset().click();
    expect(number().value).toBe("");
  });

  it("follows a reset of the form", async () => {
    type(number(), "1");
    one<HTMLFormElement>("form").reset();
    await Promise.resolve();
    expect(range().value).toBe("0.5");
  });
});
