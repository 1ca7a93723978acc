# The iPhone app where there is no Xcode: its model compiled and run with the real core, its views compiled and tried against
# a stand-in for SwiftUI, its project and what it says to the system read and checked (ios/README.md). No simulator, no
# iPhone, nothing of Apple's.

# swift_suite NAME WHAT: a part of `ios/without-xcode/build`, each test counted by its own result, as those of the Swift
# package are. Of one that is tried with several values only the whole counts.
swift_suite() {
  local status=0 good bad
  note "$1"
  timeout 2400 ios/without-xcode/build "$2" >"$log" 2>&1
  status=$?
  # Of a long and green log, nothing but how many; of another one, all that is not green.
  if [ "$status" -eq 0 ]; then grep '✔ Test run' "$log"; else grep -vE '^(✔|◇) |^\[[0-9]+/[0-9]+\] ' "$log" | head -n 300; fi
  good=$(grep -cE '^✔ Test .* passed after' "$log") bad=$(grep -cE '^✘ Test .* failed after' "$log")
  # The line of the whole run is none of a test.
  good=$((good - $(grep -c '^✔ Test run' "$log"))) bad=$((bad - $(grep -c '^✘ Test run' "$log")))
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

check "iOS project" ios/without-xcode/check
check "iOS project, with faults" ios/without-xcode/check --faults
check "iOS icon" ios/without-xcode/icon --check
if tests/toolchains/swift; then
  if [ -e bindings/library ]; then swift_suite "iOS tests" test; else missing "the library of the Swift step"; fi
  swift_suite "stand-in for SwiftUI" standin
  check "iOS form" ios/without-xcode/build form
else
  missing "Swift in a Debian of its own"
fi
