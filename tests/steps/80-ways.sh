# The ways out, opened by programs that know nothing of us: jose, jwcrypto, age, unzip, and what reads a QR code like a camera.

# stock: age, unzip, Node, and what draws and reads a code.
stock() {
  local program
  for program in age unzip node npm rsvg-convert zbarimg; do
    command -v $program >/dev/null || { debian age unzip nodejs npm librsvg2-bin zbar-tools; break; }
  done
  for program in age unzip node npm rsvg-convert zbarimg; do command -v $program >/dev/null || return 1; done
}

# plain_clients: what opens links, at its pinned versions, and the test vectors of the age format, kept in the cache; sets `ways`.
plain_clients() {
  local from=tests/peers/ways
  ways="$cache/ways-peers-$(cat $from/* | cksum | cut -d' ' -f1)"
  [ ! -e "$ways/complete" ] || return 0
  rm -rf "$ways" && mkdir -p "$ways" && cp $from/* "$ways/" &&
    npm ci --prefix "$ways" --ignore-scripts --no-audit --no-fund --silent && node "$ways/vectors.mjs" "$ways/vectors" || return 1
  python3 -m venv "$ways/python" 2>/dev/null || { debian python3-venv && python3 -m venv "$ways/python"; } || return 1
  "$ways/python/bin/pip" install --quiet --disable-pip-version-check -r "$ways/requirements.txt" && touch "$ways/complete"
}

if stock && plain_clients; then
  rust_tests "ways out and their peers" env SOMACARD_WAYS_PEERS="$ways" \
    cargo test --quiet -p somacard-core --test sharing_ways_peers --test sharing_ways_vectors -- --ignored
else
  missing "age, unzip, Node, librsvg, zbar or the peers of tests/peers/ways"
fi
