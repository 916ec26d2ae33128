#!/usr/bin/env python3
"""The country assessment as an analyst would write it with numpy: the yardstick for digits and speed.

It reads the tables of an evidence release and data/framework.yaml and follows the written method, not the
program: no line is shared with Regalia, and the random numbers come from another generator. Equal figures
(within Monte Carlo error) from both therefore say something about both.

    assess_numpy.py --draws 10000 > assessment.csv
"""

import argparse
import csv
import json
import math
import sys
from pathlib import Path

import numpy as np
import yaml

DIMENSIONS = ["exposure", "threat", "preparedness", "guardrails", "readiness", "pressure"]
POSITION_CODES = {"party": 1.0, "endorsed": 1.0, "statement": 1.0, "member": 1.0, "signatory": 0.5, "invited": 0.25}
THREAT_INDICATORS = ["THR_RATE", "THR_ESPIONAGE_SHARE", "THR_TREND"]


# ---------------------------------------------------------------- reading


def table(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Release:
    def __init__(self, folder):
        self.reference_year = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["referenceYear"]
        self.framework = yaml.safe_load((folder / "framework.yaml").read_text(encoding="utf-8"))
        self.countries = {row["iso3"]: row for row in table(folder, "countries")}
        self.indicators = {row["id"]: row for row in table(folder, "indicators")}
        self.positions = {(row["jurisdiction"], row["instrument"]): row for row in table(folder, "positions")}
        self.observations = {}
        for row in table(folder, "observations"):
            if row["state"] not in ("unknown", "not_applicable"):  # missing is not zero
                self.observations.setdefault((row["country"], row["indicator"]), {})[int(row["year"])] = row
        self.counts = {
            (row["country"], row["source"], int(row["year"])): (int(row["incidents"]), int(row["espionage"]))
            for row in table(folder, "incident_counts")
        }


class Value:
    """One value of an indicator for a country: figure, standard error, year, years between its parts, status."""

    def __init__(self, figure, year, sourced, error=0.0, gap=0):
        self.figure, self.year, self.sourced, self.error, self.gap = figure, year, sourced, error, gap


def observed(release, country, indicator, near=None):
    """The newest observation, or the one nearest to a year (of two equally near, the later)."""
    rows = release.observations.get((country, indicator))
    if not rows:
        return None
    year = max(rows) if near is None else min(rows, key=lambda y: (abs(y - near), -y))
    row = rows[year]
    return Value(float(row["value"]), year, row["status"] == "sourced", float(row["standard_error"] or 0))


def derived(release, country, definition):
    inputs = definition["inputs"].split("|")
    if definition["derived_as"] == "position":
        rows = [release.positions.get((country, instrument)) for instrument in inputs]
        if None in rows:
            return None
        code = sum(POSITION_CODES.get(row["position"], 0.0) for row in rows) / len(rows)
        return Value(code, release.reference_year, all(row["status"] == "sourced" for row in rows))
    first = observed(release, country, inputs[0])
    if first is None:
        return None
    parts = [first] + [observed(release, country, name, near=first.year) for name in inputs[1:]]
    if None in parts:
        return None
    figures = [part.figure for part in parts]
    kind = definition["derived_as"]
    figure = {"product": math.prod, "ratio": lambda f: f[0] / f[1], "sum": sum}[kind](figures)
    return Value(
        figure * float(definition["factor"]),
        first.year,
        all(part.sourced for part in parts),
        gap=max(abs(part.year - first.year) for part in parts),
    )


# ---------------------------------------------------------------- scores


def raw_score(figure, definition):
    """0 at the lower goalpost, 100 at the upper one, beyond them outside 0..100."""
    scale = {"linear": lambda x: x, "log": math.log, "log1p": math.log1p}[definition["transformation"]]
    if definition["transformation"] == "log" and figure <= 0:
        return 0.0
    low, high = scale(float(definition["low"])), scale(float(definition["high"]))
    return 100 * (scale(figure) - low) / (high - low)


class Tree:
    """Composites and active indicators (weight above 0) with their weights among siblings."""

    def __init__(self, framework):
        self.composites = {node["code"]: node for node in framework["composites"]}
        self.children = {code: [] for code in self.composites}
        for node in framework["composites"] + framework["indicators"]:
            if node.get("parent") and node["weight"] > 0:
                self.children[node["parent"]].append((node["code"], node["weight"]))
        self.indicators = [node["code"] for node in framework["indicators"] if node["weight"] > 0]

    def aggregate(self, code, leaves, weights=None):
        """Score of a composite; leaves maps indicators to a score or an array of draws, None where missing."""
        if code not in self.composites:
            return leaves.get(code)
        present = []
        for i, (child, weight) in enumerate(self.children[code]):
            score = self.aggregate(child, leaves, weights)
            if score is not None:
                drawn = weights is not None and code in weights
                present.append((weights[code][:, i] if drawn else weight, score))
        if not present:
            return None
        total = sum(weight for weight, _ in present)
        if self.composites[code]["aggregate"] == "geometric":
            with np.errstate(divide="ignore"):
                return np.exp(sum(weight * np.log(score) for weight, score in present) / total)
        return sum(weight * score for weight, score in present) / total

    def coverage(self, code, leaves):
        """Weight of present indicators over weight of active ones."""
        if code not in self.composites:
            return float(leaves.get(code) is not None)
        total = sum(weight for _, weight in self.children[code])
        return sum(weight * self.coverage(child, leaves) for child, weight in self.children[code]) / total


# ---------------------------------------------------------------- threat


def minimise(function, start, step=0.5, tolerance=1e-12):
    """Nelder and Mead's simplex; enough for the two and three parameters here."""
    points = [np.array(start, float)] + [np.array(start, float) + step * row for row in np.eye(len(start))]
    values = [function(point) for point in points]
    for _ in range(5000):
        order = np.argsort(values, kind="stable")
        points, values = [points[i] for i in order], [values[i] for i in order]
        if max(np.abs(points[-1] - points[0])) < tolerance ** 0.5 * 1e-2 and values[-1] - values[0] < tolerance:
            break
        centre = np.mean(points[:-1], axis=0)

        def along(factor):
            point = centre + factor * (points[-1] - centre)
            return point, function(point)

        trial, value = along(-1.0)
        if value < values[0]:
            further = along(-2.0)
            trial, value = min((trial, value), further, key=lambda pair: pair[1])
        elif value >= values[-2]:
            trial, value = along(-0.5) if value < values[-1] else along(0.5)
            if value >= values[-1]:
                points = [points[0] + 0.5 * (point - points[0]) for point in points]
                values = [function(point) for point in points]
                continue
        points[-1], values[-1] = trial, value
    return points[0]


def lgamma(x):
    return np.array([math.lgamma(v) for v in np.atleast_1d(x)])


class ThreatWindow:
    """Posteriors of rate, espionage share and trend of every country for one tabulation and window of years."""

    def __init__(self, release, source, covariate):
        years = list(range(source["from"], source["to"] + 1))
        self.probability, self.span = source["probability"], len(years)
        self.countries = list(release.countries)
        pairs = [[release.counts.get((c, source["source"], y), (0, 0)) for y in years] for c in self.countries]
        counts = np.array(pairs, float)
        self.by_year = counts[:, :, 0]
        self.incidents, self.espionage = counts.sum(axis=1).T
        log_gdp = np.log([observed(release, c, covariate).figure for c in self.countries])
        self.fit_rate(log_gdp - log_gdp.mean())
        self.fit_share()
        self.trend_grid(release.framework["threat"]["trendPriorSd"])

    def fit_rate(self, x):
        y, span = self.incidents, self.span

        def loss(p):
            alpha = math.exp(p[0])
            mean = span * np.exp(p[1] + p[2] * x)
            log_zero, log_more = np.log(alpha / (alpha + mean)), np.log(mean / (alpha + mean))
            return -np.sum(lgamma(alpha + y) - math.lgamma(alpha) + alpha * log_zero + y * log_more)

        start = [0.0, math.log(max(y.mean() / span, 1e-3)), 0.5]
        best = minimise(loss, minimise(loss, start))
        self.alpha, self.mu = math.exp(best[0]), np.exp(best[1] + best[2] * x)

    def fit_share(self):
        n, k = self.incidents, self.espionage

        def loss(p):
            if abs(p[0]) > 30 or abs(p[1]) > 15:
                return 1e300
            share, size = 1 / (1 + math.exp(-p[0])), math.exp(p[1])
            a, b = share * size, (1 - share) * size
            return -np.sum(lgamma(a + k) + lgamma(b + n - k) - lgamma(a + b + n)) - len(n) * (
                math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
            )

        best = minimise(loss, minimise(loss, [0.0, 1.0]))
        share, size = 1 / (1 + math.exp(-best[0])), math.exp(best[1])
        self.a, self.b = share * size, (1 - share) * size

    def trend_grid(self, prior_sd):
        """Slope b of the log rate given the total: years ~ multinomial(exp(b t)), b ~ Normal(0, prior_sd)."""
        self.grid = np.linspace(-6 * prior_sd, 6 * prior_sd, 2001)
        t = np.arange(self.span) - (self.span - 1) / 2
        normaliser = np.log(np.exp(np.outer(t, self.grid)).sum(axis=0))
        log_posterior = (
            np.outer(self.by_year @ t, self.grid)
            - np.outer(self.incidents, normaliser)
            - 0.5 * (self.grid / prior_sd) ** 2
        )
        density = np.exp(log_posterior - log_posterior.max(axis=1, keepdims=True))
        self.trend_mass = density / density.sum(axis=1, keepdims=True)

    def expected(self, i):
        """Posterior means of rate, share and slope of country number i."""
        rate = (self.alpha + self.incidents[i]) / (self.alpha / self.mu[i] + self.span)
        share = (self.a + self.espionage[i]) / (self.a + self.b + self.incidents[i])
        return rate, share, float(self.grid @ self.trend_mass[i])

    def draw(self, i, size, random):
        rate = random.gamma(self.alpha + self.incidents[i], size=size) / (self.alpha / self.mu[i] + self.span)
        share = random.beta(self.a + self.espionage[i], self.b + self.incidents[i] - self.espionage[i], size=size)
        edges = np.append(self.grid, 2 * self.grid[-1] - self.grid[-2]) - (self.grid[1] - self.grid[0]) / 2
        cumulative = np.append(0, np.cumsum(self.trend_mass[i]))
        return rate, share, np.interp(random.random(size), cumulative, edges)


def threat_scores(release, rate, share, trend):
    def scored(code, x):
        definition = release.indicators[code]
        low, high = float(definition["low"]), float(definition["high"])
        if definition["transformation"] == "log":
            x, low, high = np.log(x), math.log(low), math.log(high)
        return np.clip(100 * (x - low) / (high - low), 0, 100)

    floor = release.framework["threat"]["rateFloor"]
    scores = [scored(code, x) for code, x in zip(THREAT_INDICATORS, (rate, share, trend))]
    return dict(zip(THREAT_INDICATORS, [np.maximum(scores[0], floor), *scores[1:]]))


# ---------------------------------------------------------------- draws


def draw_measure(value, definition, other_score, shared, draws, reference_year, size, random):
    """A measured score with its errors: published, age and gap of years, disagreement, nobody has checked it.

    Indicators made from the same first input (R&D as a share of GDP and in US$) share its errors; `shared` keeps them.
    """
    ratio = definition["derived_as"] in ("product", "ratio")
    source = definition["inputs"].split("|")[0] if ratio else definition["id"]

    def error(kind, sd):
        if not sd:
            return 0.0
        if (source, kind) not in shared:
            shared[source, kind] = random.standard_normal(size)
        return sd * shared[source, kind]

    score = raw_score(value.figure, definition)
    age = max(0, reference_year - value.year) + value.gap
    drawn = score + error("age", draws["driftPerRootYear"] * math.sqrt(age))
    drawn = drawn + error("unverified", 0 if value.sourced else draws["unverifiedSd"])
    if value.error:  # only linear indicators carry one
        drawn = drawn + error("published", raw_score(value.figure + value.error, definition) - score)
    if other_score is not None:  # each measure has an error of its own
        gap = abs(min(100.0, max(0.0, score)) - other_score)
        drawn = drawn + gap / math.sqrt(12) * random.standard_normal(size)
    return np.clip(np.broadcast_to(drawn, size), 0, 100)


def draw_code(value, definition, draws, size, random):
    """A coded flag, one step off with a small chance; the middle goes either way."""
    steps = [float(step) for step in definition["steps"].split("|")]
    scores = np.array([raw_score(step, definition) for step in steps])
    chance = draws["flagErrorSourced"] if value.sourced else draws["flagErrorUnverified"]
    at = min(range(len(steps)), key=lambda i: abs(steps[i] - value.figure))
    u = random.random(size)
    if at == 0:
        move = (u < chance).astype(int)
    elif at == len(steps) - 1:
        move = -(u < chance).astype(int)
    else:
        move = np.where(u < chance / 2, -1, np.where(u < chance, 1, 0))
    return scores[at + move]


def pool(release, cells, country, code, minimum):
    """Countries to borrow from: same income group and region, else same income group or region, else all."""
    own = release.countries[country]
    have = [c for c in release.countries if c != country and cells[c].get(code)]
    income = {c for c in have if release.countries[c]["income_group"] == own["income_group"]}
    region = {c for c in have if release.countries[c]["region"] == own["region"]}
    for near in (income & region, income | region):
        if len(near) >= minimum:
            return sorted(near)
    return have


def draw_country(release, cells, scores, country, size, random):
    """Draws of every measured and coded indicator of one country."""
    draws = release.framework["draws"]
    partner, shared = {}, {}
    for rule in draws["disagreements"]:
        one, two = rule["between"]
        partner[one], partner[two] = two, one
    drawn = {}
    for code, value in cells[country].items():
        definition = release.indicators[code]
        if value is None:
            donors = pool(release, cells, country, code, draws["imputationPool"])
            lent = np.array([scores[donor][code] for donor in donors])
            noise = draws["imputationSd"] * random.standard_normal(size)
            drawn[code] = np.clip(lent[random.integers(len(donors), size=size)] + noise, 0, 100)
        elif definition["steps"]:
            drawn[code] = draw_code(value, definition, draws, size, random)
        else:
            other = scores[country].get(partner.get(code))
            year = release.reference_year
            drawn[code] = draw_measure(value, definition, other, shared, draws, year, size, random)
    return drawn


def draw_weights(tree, concentration, size, random):
    weights = {}
    for code, children in tree.children.items():
        if not tree.composites[code].get("fixedWeights"):
            stated = np.array([weight for _, weight in children], float)
            weights[code] = random.dirichlet(concentration * stated / stated.sum(), size)
    return weights


# ---------------------------------------------------------------- labels


def bands(scores, rules):
    return np.searchsorted([rule["below"] for rule in rules if "below" in rule], scores, side="right")


def label_probabilities(pressure, readiness, labels):
    names = labels["names"]
    matrix = np.array(
        [
            [names.index(labels["matrix"][row["name"]][column["name"]]) for column in labels["readinessBands"]]
            for row in labels["pressureBands"]
        ]
    )
    drawn = matrix[bands(pressure, labels["pressureBands"]), bands(readiness, labels["readinessBands"])]
    return np.bincount(drawn, minlength=len(names)) / len(drawn)


def label_shown(probabilities, labels, coverage):
    if min(coverage[code] for code in labels["coverageOf"]) < labels["coverageMinimum"]:
        return ""
    names = labels["names"]
    if max(probabilities) >= labels["singleAt"]:
        return names[int(np.argmax(probabilities))]
    for length in range(2, len(names) + 1):
        runs = [(sum(probabilities[i : i + length]), i) for i in range(len(names) - length + 1)]
        best, start = max(runs)  # of two equally probable runs the worse
        if best >= labels["runAt"]:
            return f"{names[start]} to {names[start + length - 1]}"
    return f"{names[0]} to {names[-1]}"


# ---------------------------------------------------------------- the job


def assess(release, size, seed):
    """For each country its row of figures and, by composite, all draws."""
    framework, random = release.framework, np.random.default_rng(seed)
    tree = Tree(framework)
    cells, scores = {}, {}
    for country in release.countries:
        cells[country], scores[country] = {}, {}
        for code in tree.indicators:
            if code in THREAT_INDICATORS:
                continue
            definition = release.indicators[code]
            if definition["derived_as"]:
                value = derived(release, country, definition)
            else:
                value = observed(release, country, code)
            score = None if value is None else min(100.0, max(0.0, raw_score(value.figure, definition)))
            cells[country][code], scores[country][code] = value, score

    windows = [ThreatWindow(release, s, framework["threat"]["covariate"]) for s in framework["threat"]["sources"]]
    chances = np.array([window.probability for window in windows])
    chosen = random.choice(len(windows), p=chances / chances.sum(), size=size)  # one window a draw, for all countries
    weights = draw_weights(tree, framework["draws"]["weightConcentration"], size, random)

    for i, country in enumerate(release.countries):
        coded = dict(scores[country])
        means = [threat_scores(release, *window.expected(i)) for window in windows]
        for code in THREAT_INDICATORS:
            coded[code] = float(sum(c * mean[code] for c, mean in zip(chances / chances.sum(), means)))

        drawn = draw_country(release, cells, scores, country, size, random)
        offered = [threat_scores(release, *window.draw(i, size, random)) for window in windows]
        for code in THREAT_INDICATORS:
            drawn[code] = np.choose(chosen, [offer[code] for offer in offered])

        row = {"iso3": country}
        results = {code: tree.aggregate(code, drawn, weights) for code in DIMENSIONS}
        coverage = {code: tree.coverage(code, coded) for code in DIMENSIONS}
        for code, result in results.items():
            low, median, high = np.quantile(result, [0.05, 0.5, 0.95])
            as_coded = tree.aggregate(code, coded)
            row |= {code: median, f"{code}_low": low, f"{code}_high": high, f"{code}_as_coded": as_coded}
            row[f"{code}_coverage"] = coverage[code]
        probabilities = label_probabilities(results["pressure"], results["readiness"], framework["labels"])
        row |= {f"p_{name}": p for name, p in zip(framework["labels"]["names"], probabilities)}
        row["label"] = label_shown(probabilities, framework["labels"], coverage)
        yield row, results


def main():
    here = Path(__file__).resolve()
    parser = argparse.ArgumentParser(description="Country assessment with numpy, as CSV on standard output.")
    parser.add_argument("--data", type=Path, default=here.parents[2] / "data", help="folder of the evidence release")
    parser.add_argument("--draws", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=20261)
    options = parser.parse_args()
    rows = assess(Release(options.data), options.draws, options.seed)
    writer = None
    for row, _ in rows:
        cells = {name: f"{cell:.6f}" if isinstance(cell, float) else cell for name, cell in row.items()}
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(cells), lineterminator="\n")
            writer.writeheader()
        writer.writerow(cells)


if __name__ == "__main__":
    main()
