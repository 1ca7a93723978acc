"""Reads an Xcode project: a property list of the old form, `{ key = value; }`, `( value, value, )`, with comments."""

import re

TOKEN = re.compile(r'''\s*(?://[^\n]*|/\*.*?\*/|("(?:\\.|[^"\\])*"|[{}()=;,]|[^\s"{}()=;,]+))''', re.S)


def read(text):
    """What the text holds: dictionaries, lists and texts. ValueError where it is none of that."""
    tokens = [found.group(1) for found in TOKEN.finditer(text) if found.group(1)]
    rest = TOKEN.sub("", text).strip()
    if rest:
        raise ValueError(f"not a property list at “{rest[:20]}”")
    value, left = one(tokens, 0)
    if left != len(tokens):
        raise ValueError(f"more after the end: “{tokens[left]}”")
    return value


def one(tokens, at):
    """The value that begins there, and where the next one does."""
    if at >= len(tokens):
        raise ValueError("it ends too early")
    token = tokens[at]
    if token == "{":
        return pairs(tokens, at + 1)
    if token == "(":
        return several(tokens, at + 1)
    if token in "})=;,":
        raise ValueError(f"“{token}” is no value")
    return re.sub(r"\\(.)", r"\1", token[1:-1]) if token[0] == '"' else token, at + 1


def pairs(tokens, at):
    found = {}
    while tokens[at : at + 1] != ["}"]:
        key, at = one(tokens, at)
        at = expect(tokens, at, "=")
        if key in found:
            raise ValueError(f"“{key}” stands twice")
        found[key], at = one(tokens, at)
        at = expect(tokens, at, ";")
    return found, at + 1


def several(tokens, at):
    found = []
    while tokens[at : at + 1] != [")"]:
        value, at = one(tokens, at)
        found.append(value)
        if tokens[at : at + 1] != [")"]:
            at = expect(tokens, at, ",")
    return found, at + 1


def expect(tokens, at, token):
    if tokens[at : at + 1] != [token]:
        raise ValueError(f"“{token}” is missing before “{''.join(tokens[at : at + 1])}”")
    return at + 1
