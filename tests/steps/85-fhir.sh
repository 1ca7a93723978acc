# The FHIR document as HAPI's validator reads it, in one JVM and without a network: right documents are accepted without a warning, broken
# ones refused. Each file counts. Java and Maven come with the Kotlin package.

. tests/peers/fhir/hapi.sh

# fhir_files DIR: documents of four weeks for every preset in both languages, a year, ten years, an empty diary, a real person's reports.
fhir_files() {
  local dir=$1 scope lang
  local esm=../shared/data/esm-single-person.csv
  somacard() { cargo run --release --quiet -- --now 2026-11-22T22:00 --zone Europe/Amsterdam "$@" >/dev/null; }
  document() { somacard --lang "$1" --diary "$dir/$2" export fhir --no-pdf --out "$dir/$3.json" "${@:4}"; }
  somacard demo --out "$dir/year" --weeks 52 && somacard demo --out "$dir/decade" --weeks 520 --seed 8 || return 1
  somacard --diary "$dir/empty" init || return 1
  somacard --diary "$dir/year" massage screen --answer fever=no --answer trauma=yes --answer oils=unsure || return 1
  for lang in en es; do
    for scope in dbt-therapist group-leader massage-practitioner; do
      document $lang year "weeks-$scope-$lang" --scope $scope || return 1
    done
    document $lang year "weeks-other-$lang" --scope other --with sessions,notes &&
      document $lang year "weeks-everything-$lang" --scope everything --from 2026-10-26 &&
      document $lang empty "empty-$lang" --scope everything || return 1
  done
  document en year without-danger --scope everything --from 2026-10-26 --without life-threatening,hidden-regions &&
    document en year good --scope everything --from 2026-11-09 && document en year year --from 2025-11-24 &&
    document es decade decade --from 2016-12-05 || return 1
  if [ -e $esm ]; then
    somacard --diary "$dir/esm" init && somacard --diary "$dir/esm" import csv $esm --map esm-single-person &&
      document en esm esm --scope everything
  else
    echo "skipped: esm-single-person.csv is not in ../shared/data"
  fi
}

# fhir_checked: makes the documents, breaks one, and has all of them judged.
fhir_checked() {
  local dir good bad
  note "FHIR documents and HAPI"
  dir=$(mktemp -d)
  if fhir_files "$dir" && python3 tests/peers/fhir/broken.py "$dir/good.json" "$dir"; then
    judged docs/fhir "$dir"/*.json | tee "$log"
  else
    echo "the documents could not be made" | tee "$log"
  fi
  read -r good bad < <(sed -n 's/^\([0-9]*\) good, \([0-9]*\) bad$/\1 \2/p' "$log")
  # One that was not judged to the end is a failure, too.
  passed=$((passed + ${good:-0})) failed=$((failed + ${bad:-1}))
  rm -rf "$dir"
}

if java_tools && hapi && command -v python3 >/dev/null; then fhir_checked; else missing "Java, Maven or HAPI's validator"; fi
