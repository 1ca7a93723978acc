"""The statistics' ingredients by numpy, scipy and statsmodels.

A JSON object on stdin: {pairs: [[x, y], …] (equally long lists, null for a missing day), samples: [[a, b], …], differences:
[[…], …], p: [[…], …], tails: {normal: [z], student: [[t, df]], gamma: [[shape, x]]}}. On stdout the same keys: per pair {days,
ranks, rho, autocorrelations, pairs_apart, effective, quartiles, day_to_day}, per sample [u, p], per list of differences
{mean, p, interval}, per list of p-values the adjusted ones, per tail the probability.
"""

import json
import sys
import warnings

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests

warnings.simplefilter("ignore")
LAGS = 7


def autocorrelation(x):
    """By lag, around the mean, over the pairs of days that are there."""
    left = x - np.nanmean(x)
    products = [left[lag:] * left[:-lag] for lag in range(1, LAGS + 1)]
    apart = [int(np.isfinite(product).sum()) for product in products]
    sums = [np.nansum(product) for product in products]
    variance = np.nanmean(left**2)
    return [s / n / variance if n and variance else 0.0 for s, n in zip(sums, apart)], apart


def pair(x, y):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    both = np.isfinite(x) & np.isfinite(y)
    days = int(both.sum())
    rho = stats.spearmanr(x[both], y[both]).statistic if days > 1 else np.nan
    (rx, apart), (ry, _) = autocorrelation(x), autocorrelation(y)
    products = sum(max(0.0, 1 - lag / days) * a * b for lag, a, b in zip(range(1, LAGS + 1), rx, ry))
    steps = np.abs(np.diff(x))
    return {
        "days": days,
        "ranks": stats.rankdata(x[both]).tolist(),
        "rho": float(rho) if np.isfinite(rho) else None,
        "autocorrelations": rx,
        "pairs_apart": apart,
        "effective": days / max(1.0, 1 + 2 * products),
        "quartiles": np.nanpercentile(x, [25, 50, 75]).tolist(),
        "day_to_day": float(np.nanmean(steps)) if np.isfinite(steps).any() else None,
    }


def sample(a, b):
    found = stats.mannwhitneyu(a, b, alternative="two-sided", method="asymptotic", use_continuity=True)
    return [float(found.statistic), float(found.pvalue) if np.isfinite(found.pvalue) else 1.0]


def differences(values):
    found = stats.ttest_1samp(values, 0.0)
    low, high = found.confidence_interval(0.95)
    return {"mean": float(np.mean(values)), "p": float(found.pvalue), "interval": [float(low), float(high)]}


asked = json.load(sys.stdin)
tails = asked["tails"]
answer = {
    "pairs": [pair(*of) for of in asked["pairs"]],
    "samples": [sample(*of) for of in asked["samples"]],
    "differences": [differences(of) for of in asked["differences"]],
    "p": [multipletests(p, method="fdr_bh")[1].tolist() for p in asked["p"]],
    "tails": {
        "normal": [stats.norm.sf(z) for z in tails["normal"]],
        "student": [stats.t.sf(t, df) for t, df in tails["student"]],
        "gamma": [stats.gamma.sf(x, shape) for shape, x in tails["gamma"]],
    },
}
json.dump(answer, sys.stdout)
