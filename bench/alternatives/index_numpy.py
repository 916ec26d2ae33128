#!/usr/bin/env python3
"""The Monte Carlo analysis of an index as an analyst would write it with numpy: the yardstick for digits and speed.

It reads the same data.csv, meta.csv and index.yaml as `regalia index build` and writes uncertainty_scores.csv and
uncertainty_ranks.csv in the same columns. It knows the one kind of specification that bench/index.sh writes: complete
data; treat (winsorise-then-log), normalise (minmax or zscore) and aggregate (one of arithmetic, geometric), each varied
or not, and noise on the weights of all levels.

    index_numpy.py --data data.csv --meta meta.csv --spec index.yaml --replicates 10000 --out DIR
    index_numpy.py --data data.csv --meta meta.csv --spec index.yaml --replicates 100000 --compare RESULT

The second form compares its own distributions with those in RESULT, a folder that `regalia index build` wrote, and has
exit code 1 where chance does not explain a difference.
"""

import argparse
import csv
import itertools
import math
import sys
import time
from pathlib import Path

import numpy as np
import yaml

BLOCK = 1_000  # replicates at a time, so that weights and scores stay in the cache; 5,000 and more are slower
LARGEST_Z = 5.0
LARGEST_FIXED = 1e-9  # relative, for figures that no draw enters
INTERVAL = [0.05, 0.5, 0.95]
MOST_EXACT = 1 << 22  # up to so many scores the program's quantiles are exact, above they come from bins


# ---------------------------------------------------------------- reading


def rows_of(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Index:
    """Tree of the index: levels[0] are the indicators, levels[-1] the index; a parent is a place in the next level."""

    def __init__(self, data, meta):
        variables = [row for row in rows_of(meta) if row["Type"] in ("Indicator", "Aggregate")]
        top = max(int(row["Level"]) for row in variables)
        self.levels = [[row for row in variables if int(row["Level"]) == level + 1] for level in range(top)]
        places = [{row["iCode"]: place for place, row in enumerate(level)} for level in self.levels]
        self.parents = [
            np.array([places[level + 1][row["Parent"]] for row in self.levels[level]]) for level in range(top - 1)
        ]
        self.weights = [np.array([float(row["Weight"]) for row in level]) for level in self.levels[:-1]]
        self.directions = np.array([float(row["Direction"]) for row in self.levels[0]])
        self.code = self.levels[-1][0]["iCode"]
        table = rows_of(data)
        self.units = [row["uCode"] for row in table]
        self.values = np.array([[float(row[v["iCode"]]) for v in self.levels[0]] for row in table])

    def effective(self, weights):
        """Share of every indicator in the index: its own share in its parent times the parent's. Last axis: variables.

        With one mean for all levels (all arithmetic, or all geometric on logarithms) and no data missing, the tree is
        the weighted mean of the indicators with these shares: one matrix product instead of a mean for each aggregate.
        """
        shares = np.ones(weights[-1].shape[:-1] + (1,))
        for level in reversed(range(len(weights))):
            own, parent = weights[level], self.parents[level]
            member = np.zeros((own.shape[-1], shares.shape[-1]))
            member[np.arange(own.shape[-1]), parent] = 1.0
            shares = own * (shares / (own @ member))[..., parent]
        return shares


# ---------------------------------------------------------------- treatment and normalisation


def passes(x, spec):
    """Skewness and excess kurtosis of type 2."""
    n, deviation = len(x), x - x.mean()
    m2, m3, m4 = (np.mean(deviation**power) for power in (2, 3, 4))
    skewness = m3 / m2**1.5 * math.sqrt(n * (n - 1)) / (n - 2)
    kurtosis = ((n + 1) * (m4 / m2**2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    return abs(skewness) < spec.get("skewness", 2.0) or kurtosis < spec.get("kurtosis", 3.5), skewness > 0


def treat(column, spec):
    """Winsorises point by point while the column fails; a logarithm of the untreated column if that is not enough."""
    x, points = column.copy(), {True: 0, False: 0}
    while True:
        passed, top = passes(x, spec)
        if passed:
            return x
        if sum(points.values()) >= spec["maxPoints"]:
            break
        extreme = x.max() if top else x.min()
        others = x[x != extreme]
        points[top] = int((x == extreme).sum())
        x[x == extreme] = others.max() if top else others.min()
    low, high = column.min(), column.max()
    return np.log(column - low + 0.01 * (high - low))


def normalise(x, spec):
    if spec["method"] == "minmax":
        low, high = x.min(axis=0), x.max(axis=0)
        return spec["lower"] + (x - low) / (high - low) * (spec["upper"] - spec["lower"])
    return spec["mean"] + (x - x.mean(axis=0)) / x.std(axis=0, ddof=1) * spec["sd"]


class Specification:
    def __init__(self, file):
        spec = yaml.safe_load(file.read_text(encoding="utf-8"))
        steps = {name: options for step in spec["steps"] for name, options in step.items()}
        if list(steps) != ["treat", "normalise", "aggregate"]:
            sys.exit(f"{file}: this script does treat, normalise and aggregate, in this order, and nothing else")
        vary = spec["uncertainty"]["vary"]
        unknown = set(vary) - {"treat.maxPoints", "normalise", "aggregate.method", "weights"}
        if unknown:
            sys.exit(f"{file}: this script does not vary {', '.join(sorted(unknown))}")
        nominal = (steps["treat"]["maxPoints"], steps["normalise"], steps["aggregate"]["method"])
        self.treat = steps["treat"]
        self.noise = vary.get("weights", {}).get("noise", 0.0)
        self.seed = spec["uncertainty"]["seed"]
        self.nominal = nominal
        self.choices = [
            vary.get(name, [given])
            for name, given in zip(["treat.maxPoints", "normalise", "aggregate.method"], nominal)
        ]


class Variants:
    """The index up to aggregation, once for each combination of alternatives."""

    def __init__(self, index, spec):
        self._index, self._spec, self._treated = index, spec, {}
        self.all = [self._variant(*choice) for choice in itertools.product(*spec.choices)]
        self.nominal = self._variant(*spec.nominal)

    def _variant(self, points, scale, mean):
        """Normalised matrix (indicators x units), already in logarithms for the geometric mean."""
        if points not in self._treated:
            spec = self._spec.treat | {"maxPoints": points}
            self._treated[points] = np.column_stack([treat(column, spec) for column in self._index.values.T])
        x = normalise(self._treated[points] * self._index.directions, scale)
        if mean == "arithmetic":
            return np.ascontiguousarray(x.T), False
        if x.min() <= 0.0:
            sys.exit(f"a score of {x.min():.3g} under the geometric mean")
        return np.ascontiguousarray(np.log(x).T), True


# ---------------------------------------------------------------- replicates


def scores_of(shares, variant):
    matrix, geometric = variant
    scores = shares @ matrix
    return np.exp(scores, out=scores) if geometric else scores


def ranks_of(scores):
    """1 = highest. Ties would need more work; with weights drawn anew in each replicate there are none."""
    ranks = np.empty(scores.shape, dtype=np.int32)
    order = np.argsort(scores, axis=1)
    np.put_along_axis(ranks, order, np.arange(scores.shape[1], 0, -1, dtype=np.int32)[None, :], axis=1)
    return ranks


def run(index, spec, replicates, seed):
    """Scores (units x replicates) and how often each unit has each rank (units x ranks)."""
    random = np.random.default_rng(seed)
    variants, units = Variants(index, spec), len(index.units)
    kept = np.empty((units, replicates))
    counts = np.zeros(units * units, dtype=np.int64)
    place = np.arange(units, dtype=np.int32) * units - 1
    # Replicates are exchangeable, so all that share a variant are done together.
    chosen = np.bincount(random.integers(len(variants.all), size=replicates), minlength=len(variants.all))
    first = 0
    for variant, total in zip(variants.all, chosen):
        for size in [BLOCK] * (total // BLOCK) + [total % BLOCK]:
            noise = [random.uniform(1 - spec.noise, 1 + spec.noise, (size, len(w))) for w in index.weights]
            shares = index.effective([w * factor for w, factor in zip(index.weights, noise)])
            scores = scores_of(shares, variant)
            kept[:, first : first + size] = scores.T
            counts += np.bincount((ranks_of(scores) + place).ravel(), minlength=units * units)
            first += size
    nominal = scores_of(index.effective(index.weights)[None, :], variants.nominal)
    return kept, counts.reshape(units, units), nominal[0], ranks_of(nominal)[0]


def score_summary(kept):
    """Mean, standard deviation and quantiles, unit by unit: all at once would copy all scores three times."""
    return np.array([(row.mean(), row.std(ddof=1), *np.quantile(row, INTERVAL)) for row in kept]).T


def rank_summary(counts):
    """Mean, standard deviation and quantiles of type 7 from counts."""
    n, ranks = counts.sum(axis=1), np.arange(1, counts.shape[1] + 1)
    mean = counts @ ranks / n
    deviation = np.sqrt((counts * (ranks - mean[:, None]) ** 2).sum(axis=1) / (n - 1))
    quantiles = []
    for p in INTERVAL:
        at = (n[0] - 1) * p
        low, high = ((np.cumsum(counts, axis=1) <= int(at) + extra).sum(axis=1) + 1 for extra in (0, 1))
        quantiles.append(np.where(at > int(at), low + (high - low) * (at - int(at)), low))
    return [mean, deviation, *quantiles]


def write(file, index, nominal, summary, replicates):
    mean, deviation, low, median, high = summary
    with open(file, "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["uCode", "iCode", "Nominal", "Mean", "Median", "Q5", "Q95", "Std", "N"])
        for unit, *figures in zip(index.units, nominal, mean, median, low, high, deviation):
            writer.writerow([unit, index.code, *(repr(f.item()) for f in figures), replicates])


# ---------------------------------------------------------------- comparison


def z_of_share(below, up_to, p, variance):
    """Distance of p from the interval below..up_to, in standard deviations of a share."""
    distance = below - p if below > p else p - up_to if up_to < p else 0.0
    return abs(distance) / math.sqrt(p * (1 - p) * variance) if distance else 0.0


def compare(index, result, kept, counts, nominal, nominal_ranks):
    """Figures of the program beside these: kind, distance (z, or relative where no draw enters), words.

    A quantile at probability p is looked up among the draws of this script, and the share below it compared with p:
    two runs of n and m draws differ there with a standard deviation of sqrt(p (1 - p) (1/n + 1/m)). Means differ with
    sqrt(variance (1/n + 1/m)).
    """
    scores = {row["uCode"]: row for row in rows_of(result / "uncertainty_scores.csv") if row["iCode"] == index.code}
    ranks = {row["uCode"]: row for row in rows_of(result / "uncertainty_ranks.csv") if row["iCode"] == index.code}
    shares = {
        (row["uCode"], int(row["Rank"])): float(row["Probability"])
        for row in rows_of(result / "uncertainty_rank_probabilities.csv")
        if row["iCode"] == index.code
    }
    if (result / "uncertainty_failures.csv").exists():
        yield "failures", math.inf, "replicates of the program failed"
    if set(scores) != set(index.units) or set(ranks) != set(index.units):
        yield "units", math.inf, "not the same units"
        return
    size = kept.shape[1]
    other = float(scores[index.units[0]]["N"])
    variance = 1 / size + 1 / other
    slack = half_bin(nominal) if other * len(index.units) > MOST_EXACT else 0.0
    for i, unit in enumerate(index.units):
        row, words = scores[unit], f"{index.code} of {unit}"
        one = float(row["Nominal"])
        yield "nominal score", abs(one - nominal[i]) / abs(nominal[i]), f"{words}: {one:.9g} and {nominal[i]:.9g}"
        one = int(ranks[unit]["Nominal"])
        yield "nominal rank", float(one != nominal_ranks[i]), f"{words}: {one} and {nominal_ranks[i]}"
        ordered = np.sort(kept[i])
        for name, p in zip(["Q5", "Median", "Q95"], INTERVAL):
            one = float(row[name])
            below = np.searchsorted(ordered, one - slack, side="left") / size
            up_to = np.searchsorted(ordered, one + slack, side="right") / size
            own = np.quantile(ordered, p)
            yield f"score, {name}", z_of_share(below, up_to, p, variance), f"{words}: {one:.6g} and {own:.6g}"
        one, own, spread = float(row["Mean"]), kept[i].mean(), kept[i].std(ddof=1)
        yield "score, Mean", abs(one - own) / (spread * math.sqrt(variance)), f"{words}: {one:.6g} and {own:.6g}"
        mean, spread = (np.array(part) for part in rank_summary(counts[i : i + 1])[:2])
        one = float(ranks[unit]["Mean"])
        error = max(spread[0] * math.sqrt(variance), 1e-9)
        yield "rank, Mean", abs(one - mean[0]) / error, f"{words}: {one:.6g} and {mean[0]:.6g}"
        for rank in range(1, len(index.units) + 1):
            one, own = shares.get((unit, rank), 0.0), counts[i, rank - 1] / size
            p = (one * other + own * size) / (other + size)
            # Where ten draws or fewer are expected, the normal law is too narrow.
            if min(p, 1 - p) * min(size, other) > 10:
                yield "rank, probability", z_of_share(one - own + p, one - own + p, p, variance), f"{words} at {rank}"


def half_bin(nominal):
    """The program counts the scores of large runs in bins of a power of ten, 1,000 or more over the range of nominal
    scores; half a bin, and a little for rounding."""
    return 0.501 * 10.0 ** math.floor(math.log10(np.ptp(nominal) / 1000.0))


def report(found, size):
    kinds, different = {}, False
    for kind, distance, words in found:
        kinds.setdefault(kind, []).append((distance, words))
    for kind, figures in kinds.items():
        distance, words = max(figures)
        fixed = kind in ("nominal score", "nominal rank", "failures", "units")
        wrong = not distance <= (LARGEST_FIXED if fixed else LARGEST_Z)
        different = different or wrong
        unit = "relative" if fixed else "standard errors"
        mark = "  DIFFERENT" if wrong else ""
        print(f"{kind:18}{len(figures):6} figures  largest {distance:.2g} {unit}  ({words}){mark}")
    print(f"{size} replicates here: {'DIFFERENT' if different else 'agree'}")
    return int(different)


def blas():
    """Which library does the matrix products: by far the larger part of the work of many indicators and units."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = {Path(line.split()[-1]).name for line in maps if "blas" in line.rsplit("/", 1)[-1]}
    return ", ".join(sorted(files)) or "built in"


def main():
    parser = argparse.ArgumentParser(description="Monte Carlo analysis of an index with numpy.")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--meta", type=Path)
    parser.add_argument("--spec", type=Path)
    parser.add_argument("--replicates", type=int, default=10_000)
    parser.add_argument("--out", type=Path, help="folder for the two tables")
    parser.add_argument("--compare", type=Path, help="folder that `regalia index build` wrote, to compare with")
    parser.add_argument("--about", action="store_true", help="print numpy's version and its linear algebra library")
    options = parser.parse_args()
    if options.about:
        print(f"numpy {np.__version__} with {blas()}")
        return 0
    started = time.perf_counter()
    index, spec = Index(options.data, options.meta), Specification(options.spec)
    kept, counts, nominal, nominal_ranks = run(index, spec, options.replicates, spec.seed)
    if options.compare:
        return report(compare(index, options.compare, kept, counts, nominal, nominal_ranks), options.replicates)
    scores, ranks = score_summary(kept), rank_summary(counts)
    if options.out:
        options.out.mkdir(exist_ok=True)
        write(options.out / "uncertainty_scores.csv", index, nominal, scores, options.replicates)
        write(options.out / "uncertainty_ranks.csv", index, nominal_ranks, ranks, options.replicates)
    print(f"{time.perf_counter() - started:.3f} seconds for {options.replicates} replicates", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
