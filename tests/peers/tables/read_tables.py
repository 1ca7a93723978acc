"""The tables in pandas: every file with the types of its dictionary, empty only where the dictionary says so, the same sums as the card.

    read_tables.py FOLDER CARD.json

CARD.json is what `somacard --json card --from … --to …` says of the same days.
"""

import json
import sys
from pathlib import Path

import pandas as pd

DTYPES = {"integer": "Int64", "yes-no": "boolean", "word": "string", "text": "string", "date": "string", "moment": "string"}

folder = Path(sys.argv[1])
dictionary = pd.read_csv(folder / "dictionary.csv")
assert dictionary.columns[0] == "file", "the mark of UTF-8 is passed over"


def table(name):
    """A table by its dictionary, and the same as pandas reads it unasked."""
    columns = dictionary[(dictionary["file"] == name) & dictionary["column"].notna()]
    dtypes = {row.column: DTYPES[row.type] for row in columns.itertuples()}
    rows = pd.read_csv(folder / name, dtype=dtypes, keep_default_na=False, na_values=[""])
    assert list(rows.columns) == list(columns["column"]), name
    unasked = pd.read_csv(folder / name)
    assert (unasked.isna().values == rows.isna().values).all(), f"{name}: a word was read as nothing"
    for row in columns.itertuples():
        cells = rows[row.column]
        if pd.isna(row.empty):
            assert cells.notna().all(), f"{name}: {row.column} is empty somewhere"
        if row.type == "date":
            pd.to_datetime(cells.dropna(), format="%Y-%m-%d")
        if row.type == "moment":
            pd.to_datetime(cells.dropna(), format="%Y-%m-%dT%H:%M:%S%z", utc=True)
        if row.type == "integer" and cells.notna().any():
            assert pd.api.types.is_numeric_dtype(unasked[row.column]), f"{name}: {row.column}"
    return rows


files = sorted(path.name for path in folder.glob("*.csv"))
assert set(files) == set(dictionary["file"]), files
tables = {name: table(name) for name in files}
print(f"{len(files)} files, {sum(map(len, tables.values()))} rows")

card = [day for day in json.loads(Path(sys.argv[2]).read_text()) if day["filled"]]
days, answers = tables["days.csv"], tables["answers.csv"]
assert sorted(days[days["filled"]]["day"]) == sorted(day["day"] for day in card)
said = {(day["day"], item): value["value"] for day in card for item, value in day["items"].items()}
numbers = {key: int(value) for key, value in said.items() if not isinstance(value, str)}
ours = answers[answers["value_number"].notna()]
assert dict(zip(zip(ours["day"], ours["item"]), ours["value_number"])) == numbers
words = answers[answers["value_text"].notna()]
undone = words["value_text"].str.removeprefix("'")
assert dict(zip(zip(words["day"], words["item"]), undone)) == {k: v for k, v in said.items() if isinstance(v, str)}
sums = ours.groupby("item")["value_number"].sum()
for item in sums.index:
    assert sums[item] == sum(value for (_, name), value in numbers.items() if name == item), item
print(f"{len(numbers)} numbers of {len(card)} days, each the card's, and their sums by line")

for name, key in [("ratings.csv", "check_in"), ("body.csv", "check_in"), ("body-asked.csv", "check_in")]:
    assert tables[name][key].isin(tables["check-ins.csv"][key]).all(), name
assert answers["item"].isin(tables["items.csv"]["item"]).all()
for name, columns in [("body.csv", ["intensity"]), ("visits.csv", ["before", "after", "value"])]:
    for column in columns:
        assert tables[name][column].dropna().between(0, 10).all(), column
