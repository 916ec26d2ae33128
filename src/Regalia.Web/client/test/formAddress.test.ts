import { describe, expect, it, vi } from "vitest";
import { formAddress, startFormAddress } from "../src/formAddress";
import { one, page } from "./page";

const address = (fields: string, action = "/en/whatif") => {
  page(`<form action="${action}">${fields}<button name="go" value="1">Show</button></form>`);
  return formAddress(one<HTMLFormElement>("form")).replace(location.origin, "");
};

describe("the address of a form", () => {
  it("leaves out blank, disabled, unchosen and unnamed fields and buttons", () => {
    const fields = `
      <input name="q" value=" ">
      <input name="m" value="x" disabled>
      <input type="radio" name="view" value="map"><input type="radio" name="view" value="grid" checked>
      <input type="range" value="3">
      <input type="submit" name="s" value="Show">`;
    expect(address(fields)).toBe("/en/whatif?view=grid");
  });

  it("joins values of one name", () =>
    expect(address(`<input type="hidden" name="release" value="2026.1"><input name="c" value="VNM"><input name="c" value="MYS">`)).toBe(
      "/en/whatif?release=2026.1&c=VNM~MYS",
    ));

  it("makes entries of fields that are named so", () =>
    expect(
      address(`<input type="number" name="set.PRE_LAW_ECONESP" value="1"><select name="set.L2"><option value="0.5" selected></select>`),
    ).toBe("/en/whatif?set=PRE_LAW_ECONESP%3A1~L2%3A0.5"));

  it("leaves out what is as released, however it is written", () => {
    const number = (value: string, released: string) =>
      `<div data-slider data-released="${released}"><input type="number" name="w.${value}" value="${value}"></div>`;
    expect(address(number("0.50", "0.5") + number("0", "0") + number("0.4", "0.5"))).toBe("/en/whatif?w=0.4%3A0.4");
    expect(address(`<input type="number" name="a" value="0" data-released="">`)).toBe("/en/whatif?a=0");
  });

  it("escapes as the server does", () =>
    expect(address(`<input name="q" value="it's (a) ~ & ü!*">`)).toBe("/en/whatif?q=it%27s%20%28a%29%20~%20%26%20%C3%BC%21%2A"));

  it("replaces the parameters of the action", () => expect(address("", "/en/practices?gap=x#a")).toBe("/en/practices"));

  it("is where the form leads", () => {
    page(`<form action="/en/search"><input name="q" value="trade secret"></form>`);
    startFormAddress(one<HTMLFormElement>("form"));
    const assign = vi.fn();
    vi.stubGlobal("location", { assign, origin: location.origin });
    const event = new Event("submit", { cancelable: true });
    one("form").dispatchEvent(event);
    vi.unstubAllGlobals();
    expect(event.defaultPrevented).toBe(true);
    expect(assign).toHaveBeenCalledWith(expect.stringMatching(/\/en\/search\?q=trade%20secret$/));
  });
});
