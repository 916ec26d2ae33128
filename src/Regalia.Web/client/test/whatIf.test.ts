import { beforeEach, describe, expect, it, vi } from "vitest";
import { fetchPage, type Answer } from "../src/pageFetch";
import { startWhatIf } from "../src/whatIf";
import { one, page, readOut, type } from "./page";

vi.mock("../src/pageFetch");
const fetched = vi.mocked(fetchPage);

const form = (value: string) => `
  <form data-controls="whatif" action="/en/whatif">
    <select name="c"><option value="VNM">Viet Nam</option><option value="PER">Peru</option></select>
    <label for="law">Law</label><input type="number" id="law" name="set.L1" min="0" max="1" step="any" value="${value}">
  </form>`;
const answered = (main: string, status = 200): Answer => ({
  address: "/en/whatif?c=VNM&set=L1:1",
  status,
  page: new DOMParser().parseFromString(`<title>Hypothetical</title><main>${main}</main>`, "text/html"),
});
const renewed = answered(`
  <p class="standfirst">Between 44 and 58,
    median 51.</p>
  <section id="controls"><h2>Choose again</h2>${form("1")}<p>Below, renewed.</p></section>
  <section id="answer"><details><summary>Table</summary><p>New.</p></details></section>`);
const number = () => one<HTMLInputElement>("[name='set.L1']");
const problem = () => one(".problem").textContent;
const restart = vi.fn();

describe("what-if", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    fetched.mockReset();
    restart.mockReset();
    history.replaceState(null, "", "/en/whatif?c=VNM");
    page(`<main>
      <p class="standfirst">Between 40 and 52.</p>
      <section id="controls"><h2>Choose</h2>${form("")}<p>Below.</p></section>
      <section id="answer"><details open><summary>Table</summary><p>Old.</p></details></section>
      <p id="gone">Not there any more.</p></main>`);
    startWhatIf(one<HTMLFormElement>("form"), restart);
  });

  it("asks once the reader rests, at the address of the form", async () => {
    fetched.mockResolvedValue(renewed);
    type(number(), "0.5");
    await vi.advanceTimersByTimeAsync(200);
    type(number(), "1");
    await vi.advanceTimersByTimeAsync(299);
    expect(fetched).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]![0]).toBe(`${location.origin}/en/whatif?c=VNM&set=L1%3A1`);
  });

  it("renews everything around the form, with address and title, and reads the finding out", async () => {
    fetched.mockResolvedValue(renewed);
    const kept = number();
    type(kept, "1");
    await vi.advanceTimersByTimeAsync(300);
    expect(one(".standfirst").textContent).toContain("median 51");
    expect(one("#controls h2").textContent).toBe("Choose again");
    expect(one("#controls form + p").textContent).toBe("Below, renewed.");
    expect(one("#answer").textContent).toContain("New.");
    expect(document.getElementById("gone")).toBeNull();
    expect(location.search).toBe("?c=VNM&set=L1:1");
    expect(document.title).toBe("Hypothetical");
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("Between 44 and 58, median 51.");
    expect([number() === kept, document.activeElement === kept, kept.value]).toEqual([true, true, "1"]);
  });

  it("starts the islands of what is new and leaves unfolded what was unfolded", async () => {
    fetched.mockResolvedValue(renewed);
    type(number(), "1");
    await vi.advanceTimersByTimeAsync(300);
    expect(restart.mock.calls.map(([part]) => (part as Element).localName)).toEqual(["p", "section", "h2", "p"]);
    expect(one<HTMLDetailsElement>("#answer details").open).toBe(true);
  });

  it("takes an earlier request back", async () => {
    const signals: AbortSignal[] = [];
    fetched.mockImplementation((_, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    type(number(), "0.1");
    await vi.advanceTimersByTimeAsync(300);
    expect(one("main").getAttribute("aria-busy")).toBe("true");
    type(number(), "0.2");
    expect(signals[0]!.aborted).toBe(true);
    expect(one("main").hasAttribute("aria-busy")).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(signals[1]!.aborted).toBe(false);
  });

  it("keeps the earlier answer, with the server's words, when the server refuses", async () => {
    fetched.mockResolvedValue(answered("<h1>Not a value</h1><p>L1 takes 0 to 1.</p>", 400));
    type(number(), "1");
    await vi.advanceTimersByTimeAsync(300);
    expect(one("#answer").textContent).toContain("Old.");
    expect(problem()).toBe("L1 takes 0 to 1. What is shown is still the earlier answer.");
    expect(location.search).toBe("?c=VNM");
    expect(one("main").hasAttribute("aria-busy")).toBe(false);
  });

  it("keeps the earlier answer when the server is gone, and the fault goes with the next answer", async () => {
    fetched.mockRejectedValueOnce(new Error("The server does not answer."));
    type(number(), "1");
    await vi.advanceTimersByTimeAsync(300);
    expect(problem()).toBe("The server does not answer. What is shown is still the earlier answer.");
    fetched.mockResolvedValueOnce(renewed);
    type(number(), "0.9");
    await vi.advanceTimersByTimeAsync(300);
    expect(problem()).toBe("");
  });

  it.each(["", `<p>A page, but another.</p>`, `<div><section>${form("1")}</section></div>`])(
    "keeps the earlier answer when another page comes: %s",
    async (other) => {
      fetched.mockResolvedValue(answered(other));
      type(number(), "1");
      await vi.advanceTimersByTimeAsync(300);
      expect(one("#answer").textContent).toContain("Old.");
      expect(problem()).toContain("still the earlier answer");
    },
  );

  it("does not ask with a value out of bounds", async () => {
    type(number(), "2");
    await vi.advanceTimersByTimeAsync(300);
    expect(fetched).not.toHaveBeenCalled();
    expect(problem()).toMatch(/^Law: /);
  });

  it("waits for the button when another country is chosen", async () => {
    one("select").dispatchEvent(new Event("change", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(fetched).not.toHaveBeenCalled();
  });
});
