import { describe, expect, it, vi } from "vitest";
import { startPrintButton, startPrinting } from "../src/printing";
import { one, page } from "./page";

describe("printing", () => {
  it("opens what is folded and folds it again, and leaves open what was open", () => {
    page(`<details id="a"></details><details id="b" open></details>`);
    startPrinting();
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("details[open]")).toHaveLength(2);
    dispatchEvent(new Event("afterprint"));
    expect([...document.querySelectorAll("details[open]")].map((part) => part.id)).toEqual(["b"]);
  });

  it("is a press away", () => {
    page(`<button data-print hidden>Print</button>`);
    startPrintButton(one("button"));
    const print = vi.fn();
    vi.stubGlobal("print", print);
    one("button").click();
    vi.unstubAllGlobals();
    expect(one("button").hidden).toBe(false);
    expect(print).toHaveBeenCalledOnce();
  });
});
