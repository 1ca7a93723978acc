# The tables and the document, read by programs that know nothing of us: pandas, LibreOffice, a validator of JSON Schema.

# readers: LibreOffice, and the Python peers at their pinned versions, kept in the cache; sets `readers`.
readers() {
  local list=tests/peers/tables/requirements.txt home
  command -v soffice >/dev/null || debian libreoffice-calc || return 1
  home="$cache/tables-peers-$(cksum <"$list" | cut -d' ' -f1)"
  readers="$home/bin/python"
  [ ! -e "$home/complete" ] || return 0
  rm -rf "$home"
  python3 -m venv "$home" 2>/dev/null || { debian python3-venv && python3 -m venv "$home"; } || return 1
  "$home/bin/pip" install --quiet --disable-pip-version-check -r "$list" && touch "$home/complete"
}

# exported: a sample person's half year with notes that a spreadsheet could run, as tables in both languages and as documents; sets `out`.
exported() {
  out=$(mktemp -d) || return 1
  somacard() { cargo run --release --quiet -- --now 2026-11-22T22:00 --zone Europe/Amsterdam "$@"; }
  quietly() { somacard "$@" >/dev/null; }
  cat >"$out/notes.json" <<'NOTES'
["=1+1", "+31 6 1234", "-2", "@SUM(A1:A9)", "\t=2+2", "  =3+3", "\"=4+4\"", "＝5+5", "=cmd|' /C calc'!A0", "007", "NA",
 "léeme, por favor; ¿sí?", "a;=6+6", "a\t=7+7", "line one\n=8+8", "O'Brien said \"no\", twice"]
NOTES
  quietly demo --out "$out/person" --weeks 26 || return 1
  while IFS= read -r -d '' note; do
    quietly --diary "$out/person" checkin "--note=$note" || return 1
  done < <("$readers" -c 'import json, sys; sys.stdout.write("".join(f"{note}\0" for note in json.load(open(sys.argv[1]))))' "$out/notes.json")
  quietly --diary "$out/person" --lang en export csv --out "$out/en" &&
    quietly --diary "$out/person" --lang es export csv --out "$out/es" &&
    quietly --diary "$out/person" export csv --scope massage-practitioner --out "$out/massage" &&
    quietly --diary "$out/person" export json --out "$out/whole.json" &&
    quietly --diary "$out/person" export json --scope dbt-therapist --out "$out/dbt.json" &&
    quietly --diary "$out/person" export json --scope massage-practitioner --out "$out/massage.json" &&
    somacard --diary "$out/person" --json card --from 2026-05-25 --to 2026-11-22 >"$out/card.json"
}

# there_and_back: a diary made of the document writes the same document.
there_and_back() {
  quietly --diary "$out/again" init && quietly --diary "$out/again" import json "$out/whole.json" &&
    quietly --diary "$out/again" export json --out "$out/again.json" && quietly --diary "$out/again" check &&
    cmp "$out/whole.json" "$out/again.json"
}

if readers && exported; then
  for language in en es; do
    check "tables in pandas ($language)" "$readers" tests/peers/tables/read_tables.py "$out/$language" "$out/card.json"
  done
  check "tables in LibreOffice" "$readers" tests/peers/tables/spreadsheet.py "$out/es" "$out/notes.json"
  check "documents and their schema" "$readers" tests/peers/tables/schema.py docs/schema/diary-1.schema.json \
    "$out/whole.json" "$out/dbt.json" "$out/massage.json"
  check "the document there and back" there_and_back
else
  missing "LibreOffice or the peers of tests/peers/tables"
fi
rm -rf "${out:-}"
