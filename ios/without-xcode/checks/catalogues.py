"""The string catalogues: every word in every language, with the same places to fill in."""

import json
import re

LANGUAGES = ("en", "es")
PLACE = re.compile(r"%(?:(\d+)\$)?(@|lld|%)")


def complaints(ios):
    for path in (ios / "App/InfoPlist.xcstrings", ios / "Sources/SomacardApp/Resources/Localizable.xcstrings"):
        catalogue = read(path)
        if catalogue.get("sourceLanguage") != "en" or catalogue.get("version") != "1.0":
            yield f"{path.name}: not English first, or of another version"
        for key, entry in catalogue["strings"].items():
            for why in in_entry(entry):
                yield f"{path.name}: {key} {why}"


def read(path):
    return json.loads(path.read_text())


def text(entry, language):
    return entry["localizations"][language]["stringUnit"]["value"]


def in_entry(entry):
    said = entry.get("localizations", {})
    if sorted(said) != sorted(LANGUAGES):
        yield f"is in {sorted(said)}"
        return
    shapes = []
    for language in LANGUAGES:
        forms = forms_of(said[language])
        for form, unit in forms.items():
            if unit.get("state") != "translated" or not unit.get("value", "").strip():
                yield f"is not translated into {language}"
        shapes.append({form: places(unit.get("value", "")) for form, unit in forms.items()})
    if shapes[0] != shapes[1]:
        yield f"has other forms or places in the two languages: {shapes}"


def forms_of(localization):
    """One text, or one for each form of a number."""
    if "stringUnit" in localization:
        return {"": localization["stringUnit"]}
    plural = localization["variations"]["plural"]
    return {form: one["stringUnit"] for form, one in plural.items()}


def places(text):
    return sorted((at, kind) for at, kind in PLACE.findall(text) if kind != "%")
