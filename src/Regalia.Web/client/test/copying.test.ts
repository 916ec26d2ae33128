import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startCopying } from "../src/copying";
import { one, page, readOut } from "./page";

const write = vi.fn<(text: string) => Promise<void>>();

describe("a copy button", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    write.mockReset().mockResolvedValue();
    vi.stubGlobal("navigator", { clipboard: { writeText: write } });
  });
  afterEach(() => vi.unstubAllGlobals());

  const copy = (markup: string) => {
    page(`<dl><div><dt>Command</dt><dd>${markup}</dd></div></dl>`);
    startCopying(one("[data-copy]"));
    one("button").click();
  };

  it("copies a text, without the white space of its markup, and is named after it", async () => {
    copy(`<code data-copy>regalia country show VNM\n --csv\n</code> writes the same table.`);
    expect(write).toHaveBeenCalledWith("regalia country show VNM --csv");
    expect(one("button").getAttribute("aria-label")).toBe("Copy Command");
    expect(one("code + button")).toBeDefined();
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("Copied.");
  });

  it("copies the whole address of a link", () => {
    copy(`<a data-copy href="/en/?release=2026.1">here</a>`);
    expect(write).toHaveBeenCalledWith(`${location.origin}/en/?release=2026.1`);
  });

  it("does not copy its own name", () => {
    page(`<p data-copy>Regalia, “Home”.</p>`);
    startCopying(one("p"));
    one("p > button").click();
    expect(write).toHaveBeenCalledWith("Regalia, “Home”.");
    expect(one("button").getAttribute("aria-label")).toBe("Copy Regalia, “Home”.");
  });

  it("marks the text where the browser refuses", async () => {
    write.mockRejectedValue(new Error("refused"));
    copy(`<code data-copy>regalia assess</code>`);
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("Marked; copy it with your keyboard.");
    expect(getSelection()!.toString()).toBe("regalia assess");
  });
});
