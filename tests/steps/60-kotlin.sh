# The Kotlin package on the JVM: the library, what is generated from it, JUnit, ktlint. No device and no emulator (see
# bindings/kotlin/README.md).

# java_tools: Java and Maven.
java_tools() {
  command -v java >/dev/null && command -v mvn >/dev/null && return 0
  debian default-jdk-headless maven && command -v java >/dev/null && command -v mvn >/dev/null
}

# maven GOAL…: quiet, without colours, in one JVM.
maven() { timeout 1500 mvn --quiet --batch-mode -Dstyle.color=never -Dkotlin.compiler.daemon=false "$@"; }

# kotlin_tests: each test counted by its own result, as those of cargo are.
kotlin_tests() {
  local status=0 good bad
  local reports=bindings/kotlin/target/surefire-reports
  note "Kotlin tests"
  rm -rf "$reports"
  # Of a failed run the names and messages, not Maven's own advice, and of a test's own lists their beginning.
  (cd bindings/kotlin && maven test) 2>&1 | sed 's/\x1b\[[0-9;]*m//g' |
    grep -vE '^\[ERROR\] *(-> \[Help|\[Help|See |To see|Re-run|For more|$)|^$' | cut -c1-240 | head -n 150
  status=${PIPESTATUS[0]}
  read -r good bad < <(cat "$reports"/*.xml 2>/dev/null | awk '
    /<testsuite / {
      for (i = 1; i <= split("tests errors failures skipped", names, " "); i++)
        if (match($0, " " names[i] "=\"[0-9]+\"")) {
          number = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", number); count[names[i]] += number
        }
    }
    END { bad = count["errors"] + count["failures"]; print count["tests"] - bad - count["skipped"], bad }')
  # A build that fails, or a crash of the JVM, has no result.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

# kotlin_tool ARTIFACT: the jar of a checker with all that it needs, fetched once; its path in $tool.
kotlin_tool() {
  local name=${1#*:}
  tool="$cache/tools/${name/:/-}-all.jar"
  [ -e "$tool" ] || maven org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="$1:jar:all" -DoutputDirectory="$cache/tools"
}

# ktlint FOLDER: at a pinned version; it does not look at what is generated.
ktlint() {
  kotlin_tool com.pinterest.ktlint:ktlint-cli:1.8.0 || return 1
  (cd "$1" && java -jar "$tool" --relative '**/src/**/*.kt' '**/*.kts' '!**/out/**')
}

if java_tools; then
  before=$failed
  check "library and its Kotlin side" bindings/generate
  # Tests of an older library would say nothing about this one.
  if [ "$failed" -eq "$before" ]; then kotlin_tests; fi
  check "Kotlin format" ktlint bindings/kotlin
else
  missing "Java or Maven"
fi
