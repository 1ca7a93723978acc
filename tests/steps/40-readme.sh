# The README's first command, as a newcomer runs it.
demo() {
  local out
  out=$(mktemp -d) || return 1
  cargo run --release --quiet -- demo --out "$out/person" &&
    cargo run --release --quiet -- --diary "$out/person" info --json | grep '"check_ins"' >/dev/null
  local status=$?
  rm -rf "$out"
  return $status
}
check "cargo run --release -- demo" demo
