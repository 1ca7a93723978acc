"""Documents of `export json` and their schema, in jsonschema: each is valid, each field described, and what is wrong is told.

    schema.py SCHEMA.json FILE.json…
"""

import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

schema = json.loads(Path(sys.argv[1]).read_text())
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=FormatChecker())


def described(node, place=""):
    """Every property says what it is, itself or where it points."""
    if isinstance(node, dict):
        for name, field in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            points = schema["$defs"].get(field.get("$ref", "").removeprefix("#/$defs/"), {})
            in_words = field.get("description") or points.get("description") or "const" in field
            assert in_words or place.endswith(COUNTED), f"{place}/{name} is not described"
        for name, child in node.items():
            described(child, f"{place}/{name}")
    elif isinstance(node, list):
        for child in node:
            described(child, place)


# Their names say what is counted or rated.
COUNTED = ("entries", "before", "after", "relationship", "next_day", "anyOf")
described(schema)
kinds = set()
for name in sys.argv[2:]:
    document = json.loads(Path(name).read_text())
    errors = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(document)]
    assert not errors, f"{name}: {errors[:5]}"
    kinds |= {record["kind"] for record in document["records"]}
    own = "changes" in document
    print(f"{name.rsplit('/')[-1]}: {len(document['records'])} records, {len(document.get('changes', []))} changes, valid")

document = json.loads(Path(sys.argv[2]).read_text())
for key in ("records", "changes"):
    document[key] = document[key][:40]
day = next(place for place, record in enumerate(document["records"]) if record["kind"] == "item")
wrong = 0
for path, value in [
    (("format",), 2),
    (("made_at",), "yesterday"),
    (("parts", 0), "all"),
    (("records", day, "fields", "kind"), "mood"),
    (("records", day, "fields", "more"), 1),
    (("records", day, "kind"), "thing"),
    (("changes", 0, "stamp"), 17),
    (("changes", 0, "fields", "a"), 0.5),
    (("changes", 0, "fields", "a"), {"b": 1}),
]:
    changed = copy.deepcopy(document)
    node = changed
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    assert not validator.is_valid(changed), path
    wrong += 1
print(f"{wrong} wrong documents told; kinds seen: {', '.join(sorted(kinds))}")
