# The report and the desk's page as their readers see them: in Chromium with axe-core, light and dark, English and Spanish, and printed.

# browser: Chromium, Node and what reads a PDF; sets `chromium`.
browser() {
  chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) &&
    command -v node >/dev/null && command -v npm >/dev/null && command -v pdftotext >/dev/null && return 0
  debian chromium nodejs npm poppler-utils fonts-dejavu-core || return 1
  chromium=$(command -v chromium)
}

# eyes: the peers at their pinned versions, kept in the cache; sets `eyes`.
eyes() {
  local from=tests/peers/report
  eyes="$cache/report-peers-$(cat $from/package.json $from/package-lock.json | cksum | cut -d' ' -f1)"
  [ ! -e "$eyes/complete" ] || return 0
  rm -rf "$eyes" && mkdir -p "$eyes" && cp $from/package.json $from/package-lock.json "$eyes/" &&
    npm ci --prefix "$eyes" --ignore-scripts --no-audit --no-fund --silent && touch "$eyes/complete"
}

# report_seen: four weeks in both languages, with notes, a year, an empty diary, what a massage practitioner gets, everything there is; how
# many pages each may take stands before it.
report_seen() {
  local out status
  out=$(mktemp -d) || return 1
  somacard() { cargo run --release --quiet -- --now 2026-11-22T22:00 --zone Europe/Amsterdam "$@" >/dev/null; }
  somacard demo --out "$out/person" --weeks 52 && somacard --diary "$out/empty" init &&
    somacard --diary "$out/person" --lang en report --out "$out/en.html" &&
    somacard --diary "$out/person" --lang es report --out "$out/es.html" &&
    somacard --diary "$out/person" --lang en report --out "$out/notes.html" --with notes --without life-threatening &&
    somacard --diary "$out/person" --lang es report --out "$out/year.html" --from 2025-11-24 &&
    somacard --diary "$out/empty" --lang en report --out "$out/empty.html" &&
    somacard --diary "$out/person" massage screen --answer fever=no --answer trauma=yes &&
    somacard --diary "$out/person" --lang es report --out "$out/touch.html" --scope massage-practitioner \
      --health-question fever,trauma &&
    somacard --diary "$out/person" --lang en report --out "$out/all.html" --scope everything --from 2026-10-26 &&
    node tests/peers/report/look.mjs "$chromium" "$eyes" 7:"$out/en.html" 7:"$out/es.html" 9:"$out/notes.html" \
      11:"$out/year.html" 4:"$out/empty.html" 3:"$out/touch.html" 12:"$out/all.html"
  status=$?
  rm -rf "$out"
  return $status
}

# desk_seen: the page of a clinic's desk, with clients and without.
desk_seen() {
  local out status
  out=$(mktemp -d) || return 1
  cargo run --release --quiet -p somacard-tests --bin desk-pages -- "$out" &&
    node tests/peers/report/look.mjs "$chromium" "$eyes" 4:"$out/en/full/index.html" 4:"$out/es/full/index.html" \
      1:"$out/en/empty/index.html" 1:"$out/es/empty/index.html"
  status=$?
  rm -rf "$out"
  return $status
}

if browser && eyes; then
  check "report in Chromium" report_seen
  check "desk in Chromium" desk_seen
else
  missing "Chromium, Node or the peers of tests/peers/report"
fi
