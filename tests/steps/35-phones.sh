# The Rust of the phone's library compiles for the phones; so does the cipher, alone. Their C compilers are not here: C
# is left out (tests/toolchains/no-c), and with it SQLite and the cipher's C layout check.
cipher_for() { cargo check --quiet -p somacard-cipher --no-default-features --target "$1"; }

# library_for TARGET: everything between SQLite's C and the border. Xcode's programs are asked for nothing.
library_for() {
  local name=${1//-/_} none="$PWD/tests/toolchains/no-c"
  env "CC_$name=$none" "AR_$name=$none" SDKROOT="$PWD/tests" CARGO_TARGET_DIR="$CARGO_TARGET_DIR/no-c" \
    cargo check --quiet -p somacard-bindings --lib --target "$1"
}

for target in aarch64-linux-android x86_64-linux-android aarch64-apple-ios; do
  if command -v rustup >/dev/null && rustup target add "$target" >/dev/null 2>&1; then
    check "cipher for $target" cipher_for "$target"
    check "library for $target" library_for "$target"
  else
    missing "the Rust target $target"
  fi
done
