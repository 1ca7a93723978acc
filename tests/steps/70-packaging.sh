# What can be known of the packages without an NDK and without Xcode, and how large the library is; every shell script.

# shell_checked: the programs in bash, then the steps, which know what tests/run sets. tests/run itself is not clean
# yet.
shell_checked() {
  local programs
  programs=$(git ls-files --cached --others --exclude-standard | while read -r file; do
    [ "$file" = tests/run ] || [ ! -f "$file" ] || ! head -n 1 "$file" | grep -q '^#!.*bash$' || printf '%s\n' "$file"
  done)
  # shellcheck disable=SC2086 # One argument each.
  shellcheck $programs && shellcheck --shell=bash --exclude=SC1091,SC2154 tests/steps/*.sh
}

# dry_run PHONE: what the script would do, as kept; BLESS=1 keeps it anew.
dry_run() {
  local kept="tests/golden/packaging/$1.txt" now
  now=$(CARGO_TARGET_DIR=target "bindings/package-$1" --dry-run) || return 1
  if [ -n "${BLESS:-}" ]; then printf '%s\n' "$now" >"$kept"; fi
  diff -u "$kept" - <<<"$now"
}

if command -v shellcheck >/dev/null || debian shellcheck; then
  check "shell scripts" shell_checked
else
  missing "shellcheck"
fi
check "Android package, dry" dry_run android
check "Apple package, dry" dry_run apple
if [ "$(uname -s)" = Linux ]; then check "size of the library" bindings/size --check; fi
