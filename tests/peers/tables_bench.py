"""A diary's tables as somebody would make them with pandas, beside ours, in turns: the same files with the same cells.

    tables_bench.py SOMACARD DIARY FROM TO

Needs pandas; run by hand. Ours is the whole process, from the encrypted file to the files on the disk. The peer begins with what our
document says, parsed before the clock starts, and writes the nine tables of days and moments; it ends with them on the disk.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

somacard, diary, first, last = sys.argv[1:]
scratch = Path(tempfile.mkdtemp())
scope = ["--scope", "everything", "--from", first, "--to", last]


def children():
    """Processor time of what was run, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ours(form, out):
    begun, used = time.perf_counter(), children()
    command = [somacard, "--diary", diary, "--json", "export", form, "--out", out, *scope]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - begun, children() - used, json.loads(done.stdout)


ours("json", scratch / "all.json")
records = json.loads((scratch / "all.json").read_text())["records"]
items = {record["id"]: record["fields"] for record in records if record["kind"] == "item"}
days = [{"day": record["id"], **record["fields"]} for record in records if record["kind"] == "day"]
moments = [{"check_in": record["id"], **record["fields"]} for record in records if record["kind"] == "check-in"]


def peer(folder):
    folder.mkdir()
    begun, used = time.perf_counter(), time.process_time()
    lines = pd.DataFrame({"item": list(items), "label": [i["label"] for i in items.values()], "kind": [i["kind"] for i in items.values()], "scale": [i["scale"]["type"] for i in items.values()]})
    at = ["check_in", "day", "recorded_at", "source"]
    when = pd.DataFrame(moments, columns=at)
    tables = {
        "days": pd.DataFrame(days, columns=["day", "filled", "late", "away", "typed_at"]),
        "answers": pd.json_normalize(days, "answers", ["day"]).merge(lines, on="item"),
        "check-ins": when,
        "ratings": pd.json_normalize(moments, "answers", at).merge(lines, on="item"),
        "body": pd.json_normalize(moments, "readings", at),
        "body-asked": pd.DataFrame([(m["check_in"], m["day"], target) for m in moments if m["scan"] for target in m["scan"]["asked"]], columns=["check_in", "day", "target"]),
        "skills": pd.json_normalize(moments, "skills", at[:2]),
        "triggers": pd.DataFrame([(m["day"], m["check_in"], tag) for m in moments for tag in m["triggers"]], columns=["day", "check_in", "text"]),
        "notes": pd.DataFrame([(m["day"], m["check_in"], note) for m in moments for note in m["note"]] + [(d["day"], "", note) for d in days for note in d["note"]], columns=["day", "id", "text"]),
    }
    for name, table in tables.items():
        table.to_csv(folder / f"{name}.csv", index=False, quoting=2, encoding="utf-8-sig")
    return time.perf_counter() - begun, time.process_time() - used, sum(map(len, tables.values()))


us, them = [], []
for turn in range(5):
    *seconds, done = ours("csv", scratch / f"ours{turn}")
    us.append(seconds)
    *seconds, rows = peer(scratch / f"peer{turn}")
    them.append(seconds)
print(f"{first} to {last}: ours {sum(done['files'].values())} rows, {done['bytes'] / 1e6:.1f} MB; pandas {rows} rows")
for place, what in enumerate(["elapsed", "processor"]):
    our, their = min(turn[place] for turn in us), min(turn[place] for turn in them)
    print(f"{what}: ours {our:.3f} s, pandas {their:.3f} s, {their / our:.1f} x")
