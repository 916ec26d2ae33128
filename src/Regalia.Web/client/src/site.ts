import "./site.css";
import "./islands.css";
import { startAnnouncing } from "./announcing";
import { startChartMarks } from "./chartMarks";
import { startCopying } from "./copying";
import { startCountryPicker } from "./countryPicker";
import { startFormAddress } from "./formAddress";
import { startPrintButton, startPrinting } from "./printing";
import { startSearchKey } from "./searchKey";
import { startSlider } from "./slider";
import { startSorting } from "./sorting";
import { startWhatIf } from "./whatIf";

// Every page is complete without any of this; each island starts only where its hook is.

function each<E extends Element>(within: ParentNode, selector: string, start: (found: E) => void): void {
  if (within instanceof Element && within.matches(selector)) start(within as Element as E);
  within.querySelectorAll<E>(selector).forEach(start);
}

function startIslands(within: ParentNode): void {
  each<HTMLTableElement>(within, "table[data-sortable]", startSorting);
  each<HTMLElement>(within, "figure[data-chart]", startChartMarks);
  each<HTMLFieldSetElement>(within, "fieldset[data-picker=countries]", startCountryPicker);
  each<HTMLElement>(within, "[data-slider]", startSlider);
  each<HTMLFormElement>(within, "form[data-controls]", (form) => {
    if (form.querySelector("[data-slider]")) startWhatIf(form, startIslands);
    startFormAddress(form);
  });
  each<HTMLElement>(within, "[data-print]", startPrintButton);
  each<HTMLElement>(within, "[data-copy]", startCopying);
}

startAnnouncing();
startIslands(document);
startPrinting();
const search = document.querySelector<HTMLInputElement>("input[type=search]");
if (search) startSearchKey(search);
