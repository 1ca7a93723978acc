# The relay: one static program, its systemd unit, and what another program makes of its description.

# musl: the C compiler and the Rust target of the static program.
musl() {
  command -v musl-gcc >/dev/null || debian musl-tools || return 1
  command -v rustup >/dev/null && rustup target add x86_64-unknown-linux-musl >/dev/null 2>&1
}

# asking: Schemathesis at its pinned version, in an environment of its own; sets `asking`.
asking() {
  local list=tests/peers/relay-requirements.txt home
  home="$cache/relay-peers-$(cksum <"$list" | cut -d' ' -f1)"
  asking="$home/bin/python"
  [ ! -e "$home/complete" ] || return 0
  rm -rf "$home"
  python3 -m venv "$home" 2>/dev/null || { debian python3-venv && python3 -m venv "$home"; } || return 1
  "$home/bin/pip" install --quiet --disable-pip-version-check -r "$list" && touch "$home/complete"
}

# relay_asked: a minute of requests, right and wrong; what it found is shown when it found something.
relay_asked() {
  local out status
  out=$(mktemp) || return 1
  cargo build --release --quiet -p somacard-relay &&
    "$asking" tests/peers/relay_peer.py "$CARGO_TARGET_DIR/release/somacard-relay" 60 >"$out" 2>&1
  status=$?
  if [ $status -ne 0 ]; then cat "$out"; else grep -E '^ *[0-9]+ generated|^Seed|^ +[0-9,]+ test cases' "$out"; fi
  rm -f "$out"
  return $status
}

# unit_checked: systemd finds no mistake in the unit, and no more than a little exposed.
unit_checked() {
  local root
  root=$(mktemp -d) || return 1
  # The program that the unit names has to be there for `verify`.
  sed 's|/usr/local/bin/somacard-relay|/bin/true|' relay/somacard-relay.service >"$root/somacard-relay.service"
  systemd-analyze verify "$root/somacard-relay.service" &&
    systemd-analyze security --offline=true --threshold=20 "$root/somacard-relay.service" | tail -n 1
  local status=${PIPESTATUS[0]}
  rm -rf "$root"
  return "$status"
}

if [ "$(uname -sm)" = "Linux x86_64" ] && musl; then
  check "static relay" relay/static
else
  missing "musl-tools or the Rust target x86_64-unknown-linux-musl"
fi
if asking; then
  check "relay and its description" relay_asked
else
  missing "Python 3 with tests/peers/relay-requirements.txt"
fi
if command -v systemd-analyze >/dev/null; then
  check "systemd unit of the relay" unit_checked
else
  missing "systemd"
fi
