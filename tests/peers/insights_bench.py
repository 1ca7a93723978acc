"""The same insights in numpy and scipy, vectorised over all series and all pairs, timed.

    insights_bench.py TABLE    a line for each series: its group (-1 for feelings; of a group the whole comes first), then a
                               value a day, nan for none. Prints the median seconds of five runs and the own questions' p,
                               q, rho, interval, to be held beside ours.
"""

import sys
import time

import numpy as np
from scipy import fft, signal, special, stats

MOST, FARTHEST, LAGS, LONGEST, ADJUSTED_FOR = 0.995, 28, 7, 60, 8
SHIFTS = ((0, 0, 2.4), (0, 1, 0.3), (1, 0, 0.3))


def autocorrelations(values, filled, lags):
    """series × lags, all lags of a series by one Fourier transform."""
    size = 2 * values.shape[1]
    both = fft.rfft(np.concatenate([values, filled]), fft.next_fast_len(size, real=True))
    products = fft.irfft(both.real**2 + both.imag**2, fft.next_fast_len(size, real=True))[:, lags]
    sums, pairs = products[: len(values)], np.rint(products[len(values) :])
    variance = (values**2).sum(1) / filled.sum(1)
    with np.errstate(all="ignore"):
        return np.where(pairs > 0, sums / pairs / variance[:, None], 0), pairs


def fitted(r, pairs):
    """phi and lasting of every series: a grid, then smaller and smaller steps."""
    lags = np.arange(1, r.shape[1] + 1)

    def misfit(phi, lasting):
        expected = lasting[..., None] * phi[..., None] ** lags
        spread = 1 - expected**2
        return (pairs * (np.log(spread) + (2 - 2 * expected * r) / spread)).sum(-1)

    series = r.shape[0]
    phis, lastings = np.meshgrid(1 - 0.9 * 0.55 ** np.arange(8), 0.2 * np.arange(1, 6), indexing="ij")
    phis, lastings = np.append(0.0, phis), np.append(0.0, lastings)
    of = np.stack([misfit(np.full(series, p), np.full(series, q)) for p, q in zip(phis, lastings)])
    at = of.argmin(0)
    phi, lasting, best = phis[at], lastings[at], of.min(0)
    for halving in range(1, 6):
        near, from_phi, from_lasting = 0.5**halving, phi, lasting
        for a, b in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            p = np.clip(1 - (1 - from_phi) * 0.55 ** (a * near), 0, MOST)
            q = np.clip(from_lasting + 0.2 * b * near, 0, 1)
            now = misfit(p, q)
            better = now < best
            phi, lasting, best = np.where(better, p, phi), np.where(better, q, lasting), np.where(better, now, best)
    return np.stack([phi, lasting])


def filter(phi, lasting, rows, filled):
    """A Kalman filter over the days, all series and columns at once; rows: series × days × columns."""
    series, days, columns = rows.shape
    expected, uncertain = np.zeros((series, columns)), lasting.copy()
    new = np.zeros_like(rows)
    for day in range(days):
        there = filled[:, day] > 0
        expected *= phi[:, None]
        uncertain = phi**2 * uncertain + lasting * (1 - phi**2)
        spread = uncertain + 1 - lasting
        gain = np.where(there, uncertain / spread, 0.0)
        left = (rows[:, day] - expected) * there[:, None]
        expected += gain[:, None] * left
        uncertain *= 1 - gain
        new[:, day] = left / np.sqrt(spread)[:, None]
    return new


def adjusted(of, design, phi, lasting, filled):
    """What is left of ranks and scores, and the scores' innovations; of: series × days × 2."""
    rows = np.concatenate([design, of], 2) * filled[..., None]
    new = filter(phi, lasting, rows, filled)
    x, y = new[..., :-2], new[..., -2:]
    gram, right = np.einsum("sdi,sdj->sij", x, x, optimize=True), np.einsum("sdi,sdj->sij", x, y, optimize=True)
    beta = np.linalg.solve(gram, right)
    left = (rows[..., -2:] - rows[..., :-2] @ beta) * filled[..., None]
    return left[..., 0], left[..., 1], (y[..., 1] - (x @ beta[..., 1:])[..., 0]) * filled


def normal_scores(ranks, count):
    """By Abramowitz and Stegun 26.2.23, as ours; scipy's exact quantile takes longer and changes nothing."""
    with np.errstate(all="ignore"):
        below = (ranks - 0.5) / count[:, None]
        t = np.sqrt(-2 * np.log(np.minimum(below, 1 - below)))
        high = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    return np.where(below < 0.5, -high, high)


def weekly(values, filled):
    series, days = values.shape
    weeks = min(8, days // 28)
    r, pairs = autocorrelations(values, filled, 7 * np.arange(1, weeks + 1))
    evident = (r * np.sqrt(pairs)).sum(1) / np.sqrt(weeks) >= 2.5
    if not evident.any():
        return values
    phi, lasting = fitted(r, pairs) * evident
    full = -(-days // 7) * 7
    by_week = np.zeros((series, full)), np.zeros((series, full))
    by_week[0][:, :days], by_week[1][:, :days] = values, filled
    stacked = [of.reshape(series, -1, 7).transpose(0, 2, 1).reshape(series * 7, -1) for of in by_week]
    new = filter(np.repeat(phi, 7), np.repeat(lasting, 7), stacked[0][..., None], stacked[1])[..., 0]
    return new.reshape(series, 7, -1).transpose(0, 2, 1).reshape(series, -1)[:, :days]


def evened(values, filled):
    out = np.zeros_like(values)
    for at, there in enumerate(filled > 0):
        x = values[at, there]
        n, mean = len(x), (x**2).mean()
        reach = max(n // 8, 14)
        sums = np.append(0, np.cumsum(x**2))
        low, high = np.maximum(np.arange(n) - reach, 0), np.minimum(np.arange(n) + reach + 1, n)
        out[at, there] = x / np.sqrt((sums[high] - sums[low] + 14 * mean) / (high - low + 14))
    return out


class Side:
    def __init__(self, table):
        self.filled = np.isfinite(table).astype(float)
        ranks = np.nan_to_num(stats.rankdata(table, axis=1, nan_policy="omit"))
        days = np.arange(table.shape[1])
        count = self.filled.sum(1)
        scores = np.nan_to_num(normal_scores(ranks, count)) * self.filled
        centred = (ranks - 0.5 * (count[:, None] + 1)) * self.filled
        middle = 0.5 * (self.filled.argmax(1) + days[-1] - self.filled[:, ::-1].argmax(1))[:, None]
        week = np.broadcast_to(np.eye(7)[days % 7], (len(table), len(days), 7))
        design = np.concatenate([week, ((days - middle) / np.maximum(middle, 1))[..., None]], 2)
        left = (scores - scores.sum(1, keepdims=True) / count[:, None]) * self.filled
        for _ in range(2):
            self.phi, self.lasting = fitted(*autocorrelations(left, self.filled, np.arange(1, FARTHEST + 1)))
            of = np.stack([centred, scores], 2)
            self.ranks, left, new = adjusted(of, design, self.phi, self.lasting, self.filled)
        self.new = evened(weekly(new, self.filled), self.filled)
        r, pairs = autocorrelations(self.new, self.filled, np.arange(1, LAGS + 1))
        evidence = r**2 * pairs
        self.r = np.where(evidence > 2, r * (1 - 2 / np.maximum(evidence, 2)), 0)
        moment = lambda k: (self.new**k).sum(1) / count
        self.skewness, self.kurtosis = moment(3) / moment(2) ** 1.5, moment(4) / moment(2) ** 2 - 3


def cut(of, shift, other):
    return of[:, shift : of.shape[1] - other]


def p_values(x, y, a, b):
    xf, yf, xe, ye = cut(x.filled, a, b), cut(y.filled, b, a), cut(x.new, a, b), cut(y.new, b, a)
    n = xf @ yf.T
    sx, sy, xx, yy, xy = xe @ yf.T, xf @ ye.T, xe**2 @ yf.T, xf @ (ye**2).T, xe @ ye.T
    r = (xy - sx * sy / n) / np.sqrt((xx - sx**2 / n) * (yy - sy**2 / n))
    inflation = 1 + 2 * sum(np.maximum(0, 1 - k / n) * np.outer(x.r[:, k - 1], y.r[:, k - 1]) for k in range(1, LAGS + 1))
    df = n / np.maximum(inflation, 1) - 1 - ADJUSTED_FOR
    p = 2 * stats.t.sf(np.abs(r) * np.sqrt(df / (1 - r**2)), df)
    tail = p < 0.2
    p[tail] = rare(r[tail], df[tail], p[tail] / 2, *(np.outer(a, b)[tail] for a, b in ((x.skewness, y.skewness), (x.kurtosis, y.kurtosis))))
    return r, p, n


def rare(r, df, p, skewness, kurtosis):
    size, days = np.abs(r), df + 2
    plain = size * np.sqrt(df + 1)
    bell = (8 * df + 1) / (8 * df + 3) * np.sqrt(-df * np.log1p(-(r**2)))
    z = bell + (np.minimum(plain, bell) - bell) * np.clip(kurtosis / 6, 0, 1)
    skew = np.sign(r) * skewness / np.sqrt(days)
    some = skew >= 1e-3
    shape = 4 / np.where(some, skew, 1) ** 2
    p = np.maximum(p, np.where(some, special.gammaincc(shape, np.maximum(shape + z * np.sqrt(shape), 0)), 0))
    excess = (kurtosis - 6) / days
    peaked = 4 + 6 / np.where(excess >= 1e-3, excess, 1)
    p = np.maximum(p, np.where(excess >= 1e-3, stats.t.sf(z * np.sqrt(peaked / (peaked - 2)), peaked), 0))
    return np.minimum(2 * p, 1)


def effect(x, i, y, j, a, b):
    both = cut(x.filled, a, b)[i] * cut(y.filled, b, a)[j]
    there, n = both > 0, both.sum()
    standard = lambda v: np.where(there, (v - v[there].mean()) / v[there].std(), 0)
    u, v = standard(cut(x.ranks, a, b)[i]), standard(cut(y.ranks, b, a)[j])
    rho = (u * v).sum() / n
    lags = np.arange(1, LONGEST)
    product = x.lasting[i] * y.lasting[j] * (x.phi[i] * y.phi[j]) ** lags
    lags = lags[: np.append(product <= 1e-3, True).argmax()]
    lasting = np.array([product[k - 1] * (both[k:] @ both[:-k]) / n for k in lags])
    first, days = min(lasting[0], 0.97) if len(lags) else 0.0, len(both)
    length = int(max(1.1447 * np.cbrt(4 * first**2 / (1 - first**2) ** 2 * days), 0.6 * np.cbrt(days)) + 0.5)
    whole, kept = 1 + 2 * lasting.sum(), 1 + 2 * (lasting * np.maximum(0, 1 - lags / length)).sum()
    influence = u * v - 0.5 * rho * (u**2 + v**2)
    round = np.append(influence, influence[: length - 1])
    blocks = signal.fftconvolve(round, np.ones(length), "valid")
    variance = (blocks**2).sum() / length / (n * (1 - rho**2)) ** 2
    df, left = max(n / whole - 1 - ADJUSTED_FOR, 1), max(n - 1 - ADJUSTED_FOR, 1) / n
    reach = stats.t.isf(0.025, df) * np.sqrt(variance * whole / kept / left)
    return rho, np.tanh(np.arctanh(rho) - reach), np.tanh(np.arctanh(rho) + reach)


def step_up(p):
    order = np.argsort(p)
    q = np.minimum.accumulate((p[order] * len(p) / np.arange(1, len(p) + 1))[::-1])[::-1]
    out = np.empty_like(q)
    out[order] = np.minimum(q, 1)
    return out


def search(groups, table, own):
    x, y = Side(table[groups < 0]), Side(table[groups >= 0])
    group = groups[groups >= 0]
    members = [np.flatnonzero(group == at) for at in range(group.max() + 1)]
    tested = [p_values(x, y, a, b)[:2] for a, b, _ in SHIFTS]
    families, within = [], []
    for (_, p), (_, _, weight) in zip(tested, SHIFTS):
        for i in range(len(p)):
            for of in members:
                adjusted = step_up(p[i, of])
                families.append(adjusted.min() / weight)
                within.append(adjusted / weight)
    families = np.sort(families)
    steps = np.minimum.accumulate((families * len(families) / np.arange(1, len(families) + 1))[::-1])[::-1]
    flat = np.concatenate(within)
    next = np.searchsorted(families, flat)
    with np.errstate(divide="ignore"):
        own_step = np.where(next > 0, flat * len(families) / np.maximum(next, 1), np.inf)
    q = np.minimum(np.minimum(np.append(steps, 1)[next], own_step), 1)
    found = np.flatnonzero(q <= 0.1)
    where = [(s, i, j) for s in range(3) for i in range(len(x.filled)) for of in members for j in of]
    effects = [effect(x, where[f][1], y, where[f][2], *SHIFTS[where[f][0]][:2]) for f in found]
    p = np.array([tested[0][1][i, members[g][1 + k]] for i, g, k in own])
    answers = [(p, q, *effect(x, i, y, members[g][1 + k], 0, 0)) for (i, g, k), p, q in zip(own, p, step_up(p))]
    return answers, len(effects)


lines = [line.split() for line in open(sys.argv[1])]
groups, table = np.array([int(line[0]) for line in lines]), np.array([line[1:] for line in lines], dtype=float)
own = [(i, 2 * i, 1) for i in range(5)]
runs = []
for _ in range(5):
    begin = time.perf_counter()
    answers, found = search(groups, table, own)
    runs.append(time.perf_counter() - begin)
print(f"{sorted(runs)[2]:.3f} {found}")
for answer in answers:
    print(*(f"{value:.12f}" for value in answer))
