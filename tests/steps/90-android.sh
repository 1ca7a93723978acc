# The Android app where there is no Android SDK: compiled and run under Robolectric with the real core, drawn, linted, and
# packed without its native library (android/README.md). No device, no Gradle.

# android_tools: aapt2 and zipalign; Java and Maven are there since the Kotlin step.
android_tools() {
  command -v aapt2 >/dev/null && command -v zipalign >/dev/null && return 0
  debian aapt zipalign && command -v aapt2 >/dev/null && command -v zipalign >/dev/null
}

# What was compiled is kept beside the other caches: a part that is as it was is not compiled again.
export SOMACARD_ANDROID_OUT="$cache/android-out"

# android_tests: each counted by JUnit's own last line.
android_tests() {
  local status=0 good=0 bad=0
  note "Android tests"
  timeout 2400 android/without-sdk/build test 2>&1 | tee "$log" | grep -vE '^\s+at |^\.*$|WARN|^\.*Intent = ' | cut -c1-400 | head -n 200
  status=${PIPESTATUS[0]}
  read -r good bad < <(sed -nE 's/^OK \(([0-9]+) tests?\)$/\1 0/p; s/^Tests run: ([0-9]+),  Failures: ([0-9]+)$/\1 \2/p' "$log")
  good=$((${good:-0} - ${bad:-0})) bad=${bad:-0}
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

detekt() {
  kotlin_tool io.gitlab.arturbosch.detekt:detekt-cli:1.23.8 || return 1
  java -jar "$tool" --input android/app/src --config android/detekt.yml --build-upon-default-config
}

# unsigned_package: resources, manifest and all classes go together; nothing native is in it, so nobody can mistake it.
unsigned_package() {
  local apk
  apk=$(timeout 1200 android/without-sdk/build apk | tail -n 1) || return 1
  # The lists are read to their end: a reader that leaves early ends their writer, and that would count as a failure.
  aapt2 dump badging "$apk" 2>/dev/null | grep -E "^package: name='app.somacard'" && unzip -l "$apk" | grep classes.dex
}

if command -v java >/dev/null && command -v mvn >/dev/null && android_tools; then
  if [ -e bindings/library ]; then android_tests; else missing "the library of the Kotlin step"; fi
  check "Android format" ktlint android
  check "Android code" detekt
  check "Android package, unsigned" unsigned_package
else
  missing "Java, Maven, aapt2 or zipalign"
fi
