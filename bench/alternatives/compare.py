#!/usr/bin/env python3
"""Compares `regalia assess --json` with assess_numpy.py, figure by figure, each with the error that chance allows.

    compare.py regalia.json

A difference in points says little by itself: where the draws lie thin, as at the ends of guardrails (a few flags that
turn over now and then), chance alone moves a quantile by half a point. So each figure is also put as a z: a quantile of
the program at probability p is looked up among numpy's draws, and the share that lies below it is compared with p.
Shares and probabilities of two independent runs of n and m draws differ by chance with a standard deviation of
sqrt(p (1 - p) (1/n + 1/m)). Over some 590 figures the largest |z| should be about 3.2; 4.5 or more is a real
difference, met once in 250 comparisons of two right programs. Exit code 1 then, or where a figure that no draw enters
(as coded, coverage) differs by more than 0.001 points.
"""

import argparse
import json
import math
import sys
from pathlib import Path

import numpy as np

sys.dont_write_bytecode = True  # leave no folder behind in the checkout
from assess_numpy import DIMENSIONS, Release, assess  # noqa: E402

QUANTILES = {"value": 0.5, "low": 0.05, "high": 0.95}
HALF_BIN = 0.00501  # the program keeps hundredths of a point
LARGEST_Z = 4.5
LARGEST_FIXED = 0.001


def z_of(low, high, p, variance):
    """Distance of p from the interval low..high, in standard deviations."""
    distance = low - p if low > p else high - p if high < p else 0.0
    return abs(distance) / math.sqrt(p * (1 - p) * variance) if distance else 0.0


def compare(country, row, draws, program_draws):
    """Kind, difference, z (None where no draw enters) and text of every figure of one country."""
    size = len(draws["pressure"])
    variance = 1 / size + 1 / program_draws
    for dimension in DIMENSIONS:
        own, name = country[dimension], f"{country['iso3']} {dimension}"
        ordered = np.sort(draws[dimension])
        for figure, p in QUANTILES.items():
            one, other = own[figure], row[dimension if figure == "value" else f"{dimension}_{figure}"]
            below, above = np.searchsorted(ordered, [one - HALF_BIN, one + HALF_BIN]) / size
            z = z_of(below, above, p, variance)
            yield figure, abs(one - other), z, f"{name} {figure} {one:.3f} and {other:.3f}"
        for figure, ending in {"asCoded": "as_coded", "coverage": "coverage"}.items():
            one, other = own[figure], row[f"{dimension}_{ending}"]
            yield figure, abs(one - other), None, f"{name} {figure} {one:.6f} and {other:.6f}"
    for label, one in (country["labelProbabilities"] or {}).items():
        other = row[f"p_{label}"]
        p = (one * program_draws + other * size) / (program_draws + size)
        z = z_of(one - other + p, one - other + p, p, variance) if 0 < p < 1 else 0.0
        yield "probability", abs(one - other), z, f"{country['iso3']} P({label}) {one:.4f} and {other:.4f}"


def main():
    parser = argparse.ArgumentParser(description="Compares the program's assessment with numpy's.")
    parser.add_argument("json", type=Path, help="output of `regalia assess --json`")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "data")
    parser.add_argument("--draws", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=20261)
    options = parser.parse_args()
    program = json.loads(options.json.read_text(encoding="utf-8"))
    countries = {country["iso3"]: country for country in program["countries"]}
    found, absent = [], set(countries)
    for row, draws in assess(Release(options.data), options.draws, options.seed):
        if row["iso3"] in countries:
            absent.discard(row["iso3"])
            found += compare(countries[row["iso3"]], row, draws, program["draws"])
    different = bool(absent) or not found
    for kind in ["value", "low", "high", "probability", "asCoded", "coverage"]:
        figures = sorted((f for f in found if f[0] == kind), key=lambda f: -f[1])
        differences = [difference for _, difference, _, _ in figures]
        line = f"{kind:12}{len(figures):4} figures  mean |d| {np.mean(differences):.4f}"
        line += f"  largest |d| {differences[0]:.4f}"
        if figures[0][2] is None:
            different = different or differences[0] > LARGEST_FIXED
        else:
            z = np.array([z for _, _, z, _ in figures])
            different = different or z.max() >= LARGEST_Z
            line += f"  root mean square z {np.sqrt(np.mean(z**2)):.2f}  largest z {z.max():.2f}"
        print(line)
        for _, difference, z, text in figures[:3]:
            print(f"    {difference:.4f}  {text}" + ("" if z is None else f"  (z {z:.2f})"))
    verdict = "DIFFERENT" if different else "agree"
    print(f"{len(countries) - len(absent)} of {len(countries)} countries compared: {verdict}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
