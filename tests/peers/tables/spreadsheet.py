"""The tables in LibreOffice, as its dialog proposes them on a double click: UTF-8, separated by comma, semicolon and tab. No cell is a
formula, own words are text, numbers are numbers, dates are dates, accents are right.

    spreadsheet.py FOLDER NOTES.json

NOTES.json lists notes that stand in the diary, as they were typed.
"""

import csv
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

# 44, 59 and 9 separate, 34 quotes, 76 is UTF-8, from row 1.
AS_OPENED = "Text - txt - csv (StarCalc):44/59/9,34,76,1"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

folder = Path(sys.argv[1])
notes = json.loads(Path(sys.argv[2]).read_text())
files = sorted(folder.glob("*.csv"))
scratch = Path(tempfile.mkdtemp())


def convert(to):
    command = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--norestore"]
    command += [f"--infilter={AS_OPENED}", "--convert-to", to, "--outdir", scratch, *files]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr


def words(cell):
    """The text of a cell, with its blanks, tabs and line breaks."""

    def said(node):
        text = node.text or ""
        for child in node:
            text += {TEXT + "s": " " * int(child.get(TEXT + "c", 1)), TEXT + "tab": "\t", TEXT + "line-break": "\n"}.get(child.tag, said(child))
            text += child.tail or ""
        return text

    return "\n".join(said(paragraph) for paragraph in cell.findall(TEXT + "p"))


def cells(name):
    rows = []
    for row in ElementTree.parse(scratch / name).iter(TABLE + "table-row"):
        line = []
        for cell in row.findall(TABLE + "table-cell"):
            assert cell.get(TABLE + "formula") is None, f"{name}: a formula"
            said = (cell.get(OFFICE + "value-type"), words(cell))
            line += [said] * int(cell.get(TABLE + "number-columns-repeated", 1))
        rows.append(line)
    return rows


convert("fods")
known = {row["file"] + row["column"]: row["type"] for row in csv.DictReader(open(folder / "dictionary.csv", encoding="utf-8-sig"))}
kinds = {"integer": {"float"}, "date": {"date"}, "moment": {"string", "date"}, "text": {"string", "date"}, "word": {"string", "date"}, "yes-no": {"string", "boolean"}}
count = 0
for path in files:
    ours = list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
    theirs = [row for row in cells(path.stem + ".fods")][: len(ours)]
    assert len(theirs) == len(ours), f"{path.name}: {len(theirs)} rows of {len(ours)}"
    for number, (our, their) in enumerate(zip(ours, theirs)):
        their = (their + [(None, "")] * len(our))[: len(our)]
        for column, said, (kind, shown) in zip(ours[0], our, their):
            place = f"{path.name} {number + 1} {column}"
            if said == "":
                assert kind is None, f"{place}: not empty"
            elif number > 0:
                type_ = known[path.name + column]
                assert kind in kinds[type_], f"{place}: {kind}"
                if kind == "date":
                    # A date that stands alone in a cell of words is one there, too, and looks the same.
                    assert type_ == "moment" or shown == said, f"{place}: {shown!r} is not {said!r}"
                elif type_ in ("text", "word", "integer"):
                    assert shown.split() == said.replace("\r", "\n").split(), f"{place}: {shown!r} is not {said!r}"
            count += said != ""
print(f"{len(files)} files, {count} cells as they were written, no formula")

told = {cell for row in cells("notes.fods") for _, cell in row}
for note in notes:
    marked = "'" + note
    assert marked in told or note in told, note
print(f"{len(notes)} notes that begin like formulas, or with accents, are text")

convert("xlsx")
for path in files:
    with zipfile.ZipFile(scratch / (path.stem + ".xlsx")) as book:
        assert b"<f" not in book.read("xl/worksheets/sheet1.xml").replace(b"<fileVersion", b""), f"{path.name}: a formula in xlsx"
print("no formula in xlsx either")
