"""A year's report as somebody would make it with pandas and matplotlib, timed: a table of targets with a chart for each line, week grids
of twelve weeks, trends by week. Fewer parts than ours: no body maps, no findings, no visits, one language.

    somacard --diary DIR --json card --from DATE --to DATE | report_bench.py

Needs pandas and matplotlib; run by hand. Prints the seconds without the imports, and the size of the page.
"""

import io
import json
import sys
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import pandas as pd

days = json.load(sys.stdin)
begun = time.perf_counter()
rows = [
    {"day": day["day"], **{name: item["value"] for name, item in day["items"].items() if item["scale"] != "text"}} for day in days
]
table = pd.DataFrame(rows)
table["day"] = pd.to_datetime(table["day"])
table = table.set_index("day").apply(pd.to_numeric, errors="coerce")


def chart(draw, size):
    figure, axes = plt.subplots(figsize=size)
    draw(axes)
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plt.close(figure)
    return out.getvalue()


page = ["<!doctype html><title>Report</title>"]
for name in table:
    line = table[name].dropna()
    if line.empty:
        continue
    picture = chart(lambda axes: axes.bar(line.index, line.values), (3, 0.5))
    page.append(f"<p>{name}: {len(line)} days, highest {line.max()}, above 0 on {(line > 0).sum()}</p>{picture}")
    weeks = table[name].resample("W").quantile([0.25, 0.5, 0.75]).unstack()
    page.append(chart(lambda axes: axes.plot(weeks.index, weeks.values), (4, 1)))
page.extend(table.tail(84 - 28 * at).head(28).T.to_html() for at in range(3))
html = "\n".join(page)
print(f"{time.perf_counter() - begun:.2f} s, {len(html)} bytes")
