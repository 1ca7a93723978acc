# The cipher compiles for the phones. (Its C layout check needs their C compilers and is left out here.)
phone() { cargo check --quiet -p somacard-cipher --no-default-features --target "$1"; }

for target in aarch64-linux-android aarch64-apple-ios; do
  if command -v rustup >/dev/null && rustup target add "$target" >/dev/null 2>&1; then
    check "cipher for $target" phone "$target"
  else
    missing "the Rust target $target"
  fi
done
