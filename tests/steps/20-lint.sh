# Form, lints, documentation, licences.

# deny: cargo-deny at a pinned version; its advisory database needs the network, so that part is a step of its own.
deny() {
  local version=0.20.2 root="$cache/tools"
  if ! "$root/bin/cargo-deny" --version 2>/dev/null | grep -q " $version$"; then
    CARGO_TARGET_DIR="$cache/tools-target" cargo install cargo-deny --locked --version "$version" --root "$root" --quiet || return 1
    rm -rf "$cache/tools-target"
  fi
  "$root/bin/cargo-deny" --log-level warn check --hide-inclusion-graph "$@"
}

check "format" cargo fmt --all --check
check "lints" cargo clippy --workspace --all-targets --quiet -- -D warnings
check "documentation" env RUSTDOCFLAGS=-Dwarnings cargo doc --workspace --no-deps --quiet
check "licences, sources, duplicates" deny licenses bans sources
note "advisories"
deny advisories || echo "skipped: known vulnerabilities (the advisory database could not be read, or see above)"
