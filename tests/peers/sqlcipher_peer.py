"""Another reader and writer of SQLCipher 4 files, built on OpenSSL, to exchange files with.

    sqlcipher_peer.py read FILE HEXKEY    prints {cipher_integrity, integrity, schema, tables}; a table is a list of rows, a
                                          blob {"hex": …}, everything in the order it is stored in
    sqlcipher_peer.py write FILE HEXKEY   makes a file with the table `known`: n from 1 to 1000, word "word N"

HEXKEY is the raw key: 32 bytes, or 48 with the salt. A file it can't read is answered on stderr with exit code 1.
"""

import json
import os
import re
import sys

from sqlcipher3 import dbapi2 as sqlcipher

ROWS = 1000


def connect(path, key):
    if not re.fullmatch("([0-9a-f]{64}|[0-9a-f]{96})", key):
        raise SystemExit("HEXKEY is 64 or 96 hexadecimal digits, in lower case")
    file = sqlcipher.connect(path)
    file.execute(f"""PRAGMA key = "x'{key}'" """)
    return file


def column(file, sql):
    return [row[0] for row in file.execute(sql)]


def value(stored):
    return {"hex": stored.hex()} if isinstance(stored, bytes) else stored


def rows(file, table):
    return [[value(stored) for stored in row] for row in file.execute(f'SELECT * FROM "{table}"')]


def read(path, key):
    if not os.path.exists(path):
        raise SystemExit("there is no such file")
    file = connect(path, key)
    names = column(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    answer = {
        "cipher_integrity": column(file, "PRAGMA cipher_integrity_check"),
        "integrity": column(file, "PRAGMA integrity_check"),
        "schema": column(file, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"),
        "tables": {name: rows(file, name) for name in names},
    }
    print(json.dumps(answer))


def write(path, key):
    file = connect(path, key)
    file.execute("CREATE TABLE known (n INTEGER PRIMARY KEY, word TEXT NOT NULL)")
    file.executemany("INSERT INTO known VALUES (?, ?)", ((n, f"word {n}") for n in range(1, ROWS + 1)))
    file.commit()
    file.close()


def main(arguments):
    match arguments:
        case ["read" | "write" as what, path, key]:
            try:
                {"read": read, "write": write}[what](path, key)
            except sqlcipher.DatabaseError as error:
                raise SystemExit(f"refused: {error}") from None
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
