# The Swift package, built and tested on Linux in a Debian that has Swift: no simulator, no Keychain, no Xcode (see
# bindings/swift/README.md). Warnings are errors.

# swift_in COMMAND…: a command in the package's folder, inside that Debian; the library is found where `generate` put
# it.
swift_in() {
  (cd bindings/swift && timeout 1500 ../../tests/toolchains/swift env LD_LIBRARY_PATH="$swift_library" "$@")
}

# swift_builds: a folder for this checkout, since Swift keeps absolute paths; those of checkouts that are gone are
# removed.
swift_builds() {
  local one
  for one in "$cache"/swift-build/*/; do
    if [ -e "$one/checkout" ] && [ ! -e "$(cat "$one/checkout")/bindings/swift" ]; then rm -rf "$one"; fi
  done
  swift_build="$cache/swift-build/$(printf '%s' "$PWD" | cksum | cut -d' ' -f1)"
  mkdir -p "$swift_build" && printf '%s' "$PWD" >"$swift_build/checkout"
}

# swift_tests: each test counted by its own result, as those of cargo are.
swift_tests() {
  local status=0 good bad
  local flags=(--scratch-path "$swift_build" -Xlinker "-L$swift_library" -Xswiftc -warnings-as-errors)
  note "Swift tests"
  { swift_in swift build --build-tests "${flags[@]}" && swift_in swift test "${flags[@]}"; } >"$log" 2>&1
  status=$?
  # Of a long and green log, nothing but how many; of another one, all that is not green.
  if [ "$status" -eq 0 ]; then grep '✔ Test run' "$log"; else grep -vE '^(✔|◇) |^\[[0-9]+/[0-9]+\] ' "$log"; fi
  good=$(grep -cE '^✔ Test .* passed after' "$log") bad=$(grep -cE '^✘ Test .* failed after' "$log")
  # The line of the whole run is none of a test.
  if grep -q '^✔ Test run' "$log"; then good=$((good - 1)); fi
  if grep -q '^✘ Test run' "$log"; then bad=$((bad - 1)); fi
  # A build that fails, or a test that ends the whole run, has no result.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

# swift_readme: the first example of the README is one that is tested.
swift_readme() {
  local line status=0 tests=bindings/swift/Tests/SomacardTests/ReadmeTests.swift
  while read -r line; do
    grep -qF -- "$line" "$tests" || { status=1 && echo "not tested: $line"; }
  done < <(awk '/^```swift/ { n++ } /^let diary/ { on = n == 1 } /^```$/ { on = 0 } on' bindings/swift/README.md)
  return "$status"
}

swift_form() { swift_in swift format lint --strict --recursive Package.swift Sources/Somacard Tests; }

swift_library="$PWD/bindings/library"
if tests/toolchains/swift && swift_builds; then
  check "library and its Swift side" bindings/generate
  swift_tests
  check "Swift README" swift_readme
  check "Swift format" swift_form
else
  missing "Swift in a Debian of its own"
fi
