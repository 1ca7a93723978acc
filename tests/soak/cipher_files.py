"""Whole files that two SQLCiphers write in turns: `cipher_files.py OURS SECONDS SEED`, OURS being core/cipher's example `sql`.

A round draws the settings of a file (key, page size, hashes, journal and so on) and runs statements on it: some lines by
ours, some by the one built on OpenSSL, on the same file. A plain database in memory runs the same lines. After each turn the
one that did not write must find exactly the rows of the plain one and nothing wrong with any page. In the end both must
refuse another key, and both must name the same page when a byte of it was changed.
"""

import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time

from sqlcipher3 import dbapi2 as sqlcipher

PAGES = "?PRAGMA cipher_integrity_check"
SOUND = "?PRAGMA integrity_check"
OK = "t" + b"ok".hex()
ROWS = "?SELECT id, word, thing, number FROM t ORDER BY id"
HMAC_SIZE = {"HMAC_SHA1": 20, "HMAC_SHA256": 32, "HMAC_SHA512": 64}


class Refused(Exception):
    pass


def shown(value):
    match value:
        case None:
            return "n"
        case int():
            return f"i{value}"
        case float():
            return f"r{struct.pack('>d', value).hex()}"
        case str():
            return f"t{value.encode().hex()}"
        case bytes():
            return f"b{value.hex()}"


def run(connection, lines):
    """The rows of the lines that begin with `?`."""
    rows = []
    for line in lines:
        found = connection.execute(line.removeprefix("?")).fetchall()
        if line.startswith("?"):
            rows += [" ".join(map(shown, row)) for row in found]
    return rows


def theirs(path, lines):
    connection = sqlcipher.connect(path, isolation_level=None)
    try:
        return run(connection, lines)
    # Python's name for SQLITE_NOMEM, which some pages that don't authenticate are answered with.
    except (sqlcipher.DatabaseError, MemoryError) as error:
        raise Refused(f"theirs: {error}") from None
    finally:
        connection.close()


def ours(program, path, lines):
    done = subprocess.run([program, path], input="\n".join(lines), capture_output=True, text=True)
    if done.returncode != 0:
        raise Refused(f"ours: {done.stderr.strip()}")
    return done.stdout.splitlines()


class Settings:
    """How a file is encrypted, drawn once a round."""

    def __init__(self, rng):
        self.rng = rng
        self.salted = rng.random() < 0.4
        self.header = 32 if self.salted and rng.random() < 0.3 else 0
        self.page = 2 ** rng.randint(10, 16)
        self.hmac = rng.choice(sorted(HMAC_SIZE))
        self.use_hmac = rng.random() < 0.9
        self.raw = self.salted or rng.random() < 0.5
        self.salt = rng.randbytes(16).hex() if self.salted else ""
        self.key = self.new_key()
        self.lines = [
            f"PRAGMA cipher_page_size = {self.page}",
            f"PRAGMA cipher_hmac_algorithm = {self.hmac}",
            f"PRAGMA cipher_kdf_algorithm = PBKDF2_{rng.choice(sorted(HMAC_SIZE))}",
            f"PRAGMA kdf_iter = {rng.randint(1, 3_000)}",
            f"PRAGMA cipher_plaintext_header_size = {self.header}",
        ] + ([] if self.use_hmac else ["PRAGMA cipher_use_hmac = OFF"])

    def new_key(self):
        """Of the same kind as the old one, so that it may take its place."""
        if self.raw:
            return f"x'{self.rng.randbytes(32).hex()}{self.salt}'"
        return "wörter " + self.rng.randbytes(9).hex()

    def opening(self, key=None):
        return ["PRAGMA cipher_log_level = NONE", f'PRAGMA key = "{key or self.key}"', *self.lines]


def statement(rng):
    low = rng.randint(1, 300)
    size = rng.choice([0, 5, 60, 400, 5_000, 70_000 if rng.random() < 0.2 else 0])
    match rng.randrange(10):
        case 0 | 1 | 2 | 3:
            word = "".join(rng.choice("aäб身 ") for _ in range(size // 4))
            return f"INSERT OR REPLACE INTO t VALUES ({low}, '{word}', x'{rng.randbytes(size).hex()}', {rng.random()!r})"
        case 4 | 5:
            return f"UPDATE t SET word = word || ' {low}', number = NULL WHERE id % 7 = {low % 7}"
        case 6:
            return f"UPDATE t SET thing = x'{rng.randbytes(size).hex()}' WHERE id = {low}"
        case 7:
            return f"DELETE FROM t WHERE id BETWEEN {low} AND {low + rng.randrange(40)}"
        case 8:
            return f"CREATE INDEX IF NOT EXISTS by_{rng.choice(['word', 'number'])}_{low % 3} ON t (word, number)"
        case 9:
            return f"DROP INDEX IF EXISTS by_word_{low % 3}"


def turn(rng):
    """Some statements; often in a transaction, which is sometimes taken back."""
    lines = [statement(rng) for _ in range(rng.randint(1, 25))]
    match rng.randrange(4):
        case 0:
            return lines
        case 1:
            return ["BEGIN", *lines, "ROLLBACK"]
        case _:
            return ["BEGIN", *lines, "COMMIT"] + (["VACUUM"] if rng.random() < 0.2 else [])


def flipped(rng, path, settings):
    """A copy with one bit changed where a code covers it, and the page it is on."""
    copy = path + ".flipped"
    shutil.copyfile(path, copy)
    code = HMAC_SIZE[settings.hmac]
    reserve = -(-(16 + code) // 16) * 16
    page = rng.randrange(os.path.getsize(path) // settings.page)
    start = max(16, settings.header) if page == 0 else 0
    at = page * settings.page + rng.randrange(start, settings.page - reserve + 16 + code)
    with open(copy, "r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << rng.randrange(8)]))
    return copy, page + 1


def refuses(run_on, path, settings):
    try:
        run_on(path, settings.opening(settings.new_key()) + ["?SELECT count(*) FROM sqlite_schema"])
    except Refused:
        return True
    return False


def one_round(rng, program, folder):
    settings = Settings(rng)
    path = os.path.join(folder, "file.db")
    plain = sqlite3.connect(":memory:", isolation_level=None)
    sides = [lambda file, lines: ours(program, file, lines), theirs]
    begin = ["CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, thing BLOB, number REAL)"]
    first = [f"PRAGMA auto_vacuum = {rng.randrange(3)}", f"PRAGMA journal_mode = {rng.choice(['WAL', 'DELETE'])}"]
    turns = rng.randint(2, 6)
    for number in range(turns):
        writer, reader = rng.sample(sides, 2)
        lines = begin + turn(rng) if number == 0 else turn(rng)
        run(plain, lines)
        opening, more = settings.opening(), first if number == 0 else []
        if number > 0 and rng.random() < 0.2:
            settings.key = settings.new_key()
            more = [f'PRAGMA rekey = "{settings.key}"']
        writer(path, opening + more + lines)
        found = reader(path, settings.opening() + ([PAGES] if settings.use_hmac else []) + [SOUND, ROWS])
        if found != [OK] + run(plain, [ROWS]):
            raise SystemExit(f"turn {number}: the rows are others, or {found[:2]}")
    if not all(refuses(side, path, settings) for side in sides):
        raise SystemExit("another key was taken")
    if settings.use_hmac:
        copy, page = flipped(rng, path, settings)
        answers = [side(copy, settings.opening() + [PAGES]) for side in sides]
        if answers[0] != answers[1] or len(answers[0]) != 1:
            raise SystemExit(f"a bit of page {page} was changed: {answers}")
    plain.close()
    return turns


def main(program, seconds, seed):
    rounds = turns = 0
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            try:
                turns += one_round(random.Random(f"{seed} {rounds}"), program, folder)
            except (SystemExit, Refused) as error:
                raise SystemExit(f"seed {seed}, round {rounds}: {error}") from None
        rounds += 1
    print(f"files, seed {seed}: {rounds} files, {turns} turns in {seconds} s; all rows, pages and refusals agree")


if __name__ == "__main__":
    main(*sys.argv[1:])
