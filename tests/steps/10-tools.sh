# What the later steps need: a Rust tool chain with its formatter and linter, and the programs we compare with.

# debian PACKAGE…: installs Debian packages where that is possible.
debian() {
  command -v apt-get >/dev/null || return 1
  local as_root=""
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >/dev/null 2>&1
}

# peers: a Python environment with the peers at their pinned versions, made anew when the list changes.
peers() {
  local list=tests/peers/requirements.txt home
  home="$cache/peers-$(cksum <"$list" | cut -d' ' -f1)"
  if [ ! -e "$home/complete" ]; then
    rm -rf "$home"
    python3 -m venv "$home" 2>/dev/null || { debian python3-venv && python3 -m venv "$home"; } || return 1
    "$home/bin/pip" install --quiet --disable-pip-version-check -r "$list" || return 1
    touch "$home/complete"
  fi
  export SOMACARD_PEERS_PYTHON="$home/bin/python"
}

command -v cargo >/dev/null || [ ! -e "$HOME/.cargo/env" ] || . "$HOME/.cargo/env"
if ! command -v cargo >/dev/null; then
  echo "Rust is missing: install it from https://rustup.rs, then run tests/run again"
  exit 1
fi
if command -v rustup >/dev/null; then rustup component add rustfmt clippy >/dev/null 2>&1; fi
note "peers"
peers || missing "Python 3 with the peers of tests/peers/requirements.txt"
