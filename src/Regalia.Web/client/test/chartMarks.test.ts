import { beforeEach, describe, expect, it, vi } from "vitest";
import { startChartMarks } from "../src/chartMarks";
import { one, page, press, readOut } from "./page";

const mark = (name: string, more = "") =>
  `<a class="mark" href="/en/country/${name}" aria-label="${name}, preparedness between 41 and 53" ${more}><title>${name}</title><rect/></a>`;

const chart = `
  <a href="#before" id="before">before</a>
  <figure class="figure" data-chart>
    <svg>
      ${mark("BRA", 'data-detail="Highly vulnerable&#10;  low data "')}
      ${mark("IND")}
      <g class="mark" role="img" aria-label="Ghana, not assessed"><rect/></g>
    </svg>
    <figcaption><details><summary id="after">Table</summary></details></figcaption>
  </figure>`;

const marks = () => [...document.querySelectorAll<SVGElement>(".mark")];
const stops = () => marks().map((m) => m.getAttribute("tabindex"));
const tooltip = () => [...document.querySelectorAll<HTMLElement>("[role=tooltip]")].find((box) => !box.hidden);
const pointer = (at: Element, what: "enter" | "leave") => at.dispatchEvent(new Event(`pointer${what}`));

describe("the marks of a chart", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    page(chart);
    startChartMarks(one("figure"));
  });

  it("are one tab stop", () => expect(stops()).toEqual(["0", "-1", "-1"]));

  it("are walked by arrows, in the order of the document, without running over the ends", () => {
    marks()[0]!.focus();
    expect(press("ArrowLeft")).toBe(true);
    expect(document.activeElement).toBe(marks()[0]);
    press("ArrowRight");
    press("ArrowDown");
    expect(document.activeElement).toBe(marks()[2]);
    press("ArrowDown");
    expect(document.activeElement).toBe(marks()[2]);
    press("ArrowUp");
    expect(document.activeElement).toBe(marks()[1]);
    expect(stops()).toEqual(["-1", "0", "-1"]);
  });

  it("are reached at both ends by Home and End", () => {
    marks()[1]!.focus();
    press("End");
    expect(document.activeElement).toBe(marks()[2]);
    press("Home");
    expect(document.activeElement).toBe(marks()[0]);
  });

  it("leave Enter and chords to the browser", () => {
    marks()[0]!.focus();
    expect(press("Enter")).toBe(false);
    expect(press("ArrowRight", marks()[0], { altKey: true })).toBe(false);
    expect(document.activeElement).toBe(marks()[0]);
  });

  it("show name and detail on focus, and leave after it", () => {
    marks()[0]!.focus();
    expect([...tooltip()!.children].map((line) => line.textContent)).toEqual([
      "BRA, preparedness between 41 and 53",
      "Highly vulnerable",
      "low data",
    ]);
    one("#before").focus();
    expect(tooltip()).toBeUndefined();
  });

  it("let Esc take the tooltip away first, then leave the chart for what follows it", () => {
    marks()[1]!.focus();
    press("Escape");
    expect(tooltip()).toBeUndefined();
    expect(document.activeElement).toBe(marks()[1]);
    press("Escape");
    expect(document.activeElement).toBe(one("#after"));
  });

  it("leave to the figure where nothing follows", () => {
    one("figcaption").remove();
    marks()[0]!.focus();
    press("Escape");
    press("Escape");
    expect(document.activeElement).toBe(one("figure"));
  });

  it("read out what focus does not: detail and place, with help on the way in", async () => {
    marks()[0]!.focus();
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe(
      "Highly vulnerable; low data; 1 of 3. Arrow keys move, Escape leaves.",
    );
    press("ArrowRight");
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("2 of 3.");
  });

  it("read out only where a quick walk ends", async () => {
    one<HTMLElement>("figure").dataset["seen"] = "";
    marks()[0]!.focus();
    press("ArrowRight");
    press("ArrowRight");
    expect(await readOut(vi.advanceTimersByTimeAsync)).toBe("3 of 3.");
  });

  it("are one tab stop in each of two drawings, of which one is shown", () => {
    page(`<figure data-chart><svg>${mark("BRA")}${mark("IND")}</svg><svg display="none">${mark("BRA")}${mark("IND")}</svg></figure>`);
    startChartMarks(one("figure"));
    expect(stops()).toEqual(["0", "-1", "0", "-1"]);
    marks()[1]!.focus();
    press("ArrowRight");
    expect(document.activeElement).toBe(marks()[1]);
    expect(stops()).toEqual(["-1", "0", "0", "-1"]);
  });

  it("have no second tooltip of the browser's", () => expect(document.querySelector(".mark title")).toBeNull());
});

describe("the tooltip under a pointer", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    page(chart);
    startChartMarks(one("figure"));
  });

  it("can be reached by the pointer and stays while the pointer is on it", () => {
    pointer(marks()[0]!, "enter");
    pointer(marks()[0]!, "leave");
    vi.advanceTimersByTime(100);
    pointer(tooltip()!, "enter");
    vi.advanceTimersByTime(5000);
    expect(tooltip()).toBeDefined();
    pointer(tooltip()!, "leave");
    vi.advanceTimersByTime(5000);
    expect(tooltip()).toBeUndefined();
  });

  it("goes with Esc, wherever the focus is", () => {
    pointer(marks()[2]!, "enter");
    expect(tooltip()!.textContent).toBe("Ghana, not assessed");
    press("Escape", document.body);
    expect(tooltip()).toBeUndefined();
  });

  it("stays inside the window, above its mark or, without room, below it", () => {
    const at = (left: number, top: number) =>
      vi.spyOn(marks()[0]!, "getBoundingClientRect").mockReturnValue(new DOMRect(left, top, 10, 10));
    vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(200);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(50);
    at(0, 300);
    pointer(marks()[0]!, "enter");
    expect([tooltip()!.style.left, tooltip()!.style.top]).toEqual(["8px", "242px"]);
    at(innerWidth - 10, 20);
    pointer(marks()[0]!, "enter");
    expect([tooltip()!.style.left, tooltip()!.style.top]).toEqual([`${innerWidth - 208}px`, "38px"]);
    vi.restoreAllMocks();
  });

  it("goes along when the page is scrolled", () => {
    pointer(marks()[0]!, "enter");
    vi.spyOn(marks()[0]!, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 200, 10, 10));
    dispatchEvent(new Event("scroll"));
    expect(tooltip()!.style.left).toBe("105px");
    vi.restoreAllMocks();
  });

  it("is gone with its mark", () => {
    pointer(marks()[0]!, "enter");
    marks()[0]!.remove();
    dispatchEvent(new Event("scroll"));
    expect(tooltip()).toBeUndefined();
  });
});
