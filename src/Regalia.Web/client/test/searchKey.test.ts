import { beforeEach, describe, expect, it, vi } from "vitest";
import { startSearchKey } from "../src/searchKey";
import { one, page, press } from "./page";

const start = () => {
  page(`<form role="search"><input type="search" name="q"></form><input id="other"><p tabindex="0">text</p>`);
  startSearchKey(one<HTMLInputElement>("[type=search]"));
};

describe("the key / ", () => {
  beforeEach(() => {
    localStorage.clear();
    start();
  });

  it("leads to the search field and is not typed into it", () => {
    one("p").focus();
    expect(press("/")).toBe(true);
    expect(document.activeElement).toBe(one("[type=search]"));
  });

  it("is a letter like any other in a field, and left alone in a chord", () => {
    one("#other").focus();
    expect(press("/")).toBe(false);
    expect(press("/", document.body, { ctrlKey: true })).toBe(false);
    expect(document.activeElement).toBe(one("#other"));
  });

  it("can be switched off, and stays off on the next page", () => {
    one("button").click();
    expect(one("button").textContent).toContain("off");
    expect(localStorage.getItem("regalia.search-key")).toBe("off");
    start();
    expect(one("button").textContent).toContain("off");
    one("button").click();
    expect(one("button").textContent).toContain("on");
  });

  it("works where the browser keeps nothing", () => {
    const refused = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    start();
    one("p").focus();
    press("/");
    expect(document.activeElement).toBe(one("[type=search]"));
    refused.mockRestore();
  });
});
