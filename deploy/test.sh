#!/usr/bin/env bash
# Builds everything once and runs the tests.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=deploy/lib/common.sh
source "$root/deploy/lib/common.sh"

all=(scripts gpu unit integration failure cluster training demo)
alone=(deployment outages)

usage() {
  cat <<TEXT
usage: ./deploy/test.sh [section ...]

Installs what the sections need, builds once (Release), runs them, prints line coverage and, at
the very end, how many tests passed, failed and were skipped. Without a section: all of them.

  scripts      the shell scripts parse (and pass shellcheck where it is installed)
  gpu          the vision library compiles with ONNX Runtime's GPU package
  unit         pure libraries, decisions of grains, architecture
  integration  silos, storage, media, the API over real sockets, the page in a browser
  failure      the service as a process, killed in each stage and fed bad uploads
  cluster      many processes on real servers: killed, restarted one by one, on slow servers
  training     the renderers, and models trained, exported and measured in a minute
  demo         ./deploy/run.sh --demo, from an empty data folder
  outages      to be run alone, 15 minutes: 200 analyses while silos are killed, servers gone for a
               minute, clocks that differ
  deployment   images, compose, Kubernetes, proxy, alerts: a part of integration, to be run alone

Reports (xUnit XML, cobertura) go to artifacts/tests. ASCENSION_FAILURE_ROUNDS=N repeats the
killing N times.
TEXT
}

sections=("$@")
((${#sections[@]})) || sections=("${all[@]}")
for section in "${sections[@]}"; do
  case $section in
    --help | -h) usage && exit 0 ;;
    *)
      [[ " ${all[*]} ${alone[*]} " == *" $section "* ]] ||
        fail "there is no section $section; there are: ${all[*]} ${alone[*]}"
      ;;
  esac
done

reports=$root/artifacts/tests
passed=0 failed=0 skipped=0 complaints=()

wants() { [[ " ${sections[*]} " == *" $1 "* ]]; }

# Counts one check that is not an xUnit test.
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    complaints+=("$name")
    printf 'failed: %s\n' "$name" >&2
  fi
}

# The names of the tests that failed, a line each.
failed_tests() { sed -nE '/<test [^>]*result="Fail"/ s/.*<test [^>]*name="([^"]*)".*/  \1/p' "$1"; }

attribute() { sed -n "s/.*<assembly [^>]*[ ]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# Runs a test project, or a named part of it, and adds what its report says; a run without a report is a failure of
# its own.
run_project() {
  local project=${1%%:*} name=${1//:/-} status=0 report failures
  report=$reports/$name.xml
  shift
  say "tests/$name"
  "$root/artifacts/bin/$project/release/Ascension.$project" --progress off --results-directory "$reports" \
    --report-xunit-xml --report-xunit-xml-filename "$name.xml" "$@" || status=$?
  if [[ ! -s $report ]]; then
    check "tests/$name ended without a report (exit code $status)" false
    return
  fi
  failures=$(($(attribute failed "$report") + $(attribute errors "$report")))
  passed=$((passed + $(attribute passed "$report")))
  skipped=$((skipped + $(attribute skipped "$report")))
  failed=$((failed + failures))
  if ((failures)); then
    complaints+=("tests/$name: $failures failed"$'\n'"$(failed_tests "$report")")
  elif ((status)); then
    check "tests/$name ended with exit code $status" false
  fi
}

run_covered() {
  run_project "$1" --coverage --coverage-output-format cobertura --coverage-output "$reports/$1.cobertura.xml" \
    --coverage-settings "$root/deploy/lib/coverage.xml"
}

run_scripts() {
  local script scripts=("$root"/.ci/run "$root"/deploy/*.sh "$root"/deploy/*/*.sh)
  say "scripts"
  for script in "${scripts[@]}"; do
    check "${script#"$root/"} parses" bash -n "$script"
  done
  if command -v shellcheck >/dev/null; then
    check "shellcheck" shellcheck --external-sources --source-path="$root" "${scripts[@]}"
  fi
}

# A folder of its own: the two flavours must not find each other's files.
run_gpu() {
  say "gpu"
  check "the GPU flavour compiles" dotnet build "$root/Vision" --configuration Release --verbosity quiet \
    -p:OnnxRuntime=Gpu -p:ArtifactsPath="$root/artifacts/gpu"
}

# A figure of unittest's last lines, such as "Ran 12 tests" or "FAILED (failures=1, skipped=2)"; 0 when not named.
unittest_figure() {
  local figure
  figure=$(grep -oE "$1" "$reports/training.log" | grep -oE '[0-9]+' | head -n 1) || true
  printf '%s\n' "${figure:-0}"
}

run_training() {
  local status=0 ran bad left quick
  say "training"
  "$python" -m unittest discover -s "$root/training/tests" 2>&1 | tee "$reports/training.log" || status=$?
  ran=$(unittest_figure '^Ran [0-9]+ test')
  bad=$(($(unittest_figure 'failures=[0-9]+') + $(unittest_figure 'errors=[0-9]+')))
  left=$(unittest_figure 'skipped=[0-9]+')
  passed=$((passed + ran - bad - left)) failed=$((failed + bad)) skipped=$((skipped + left))
  if ((bad)); then
    complaints+=("training: $bad failed")
  elif ((status || ran == 0)); then
    check "training ended with exit code $status after $ran tests" false
  fi
  quick=$(mktemp -d)
  check "make -C training quick" make -C "$root/training" quick "QUICK=$quick/models" "OUT=$quick/samples"
  rm -rf "$quick"
}

run_demo() {
  local data status=0
  say "demo"
  data=$(mktemp -d)
  "$root/deploy/run.sh" --demo --exit --port "$(free_port)" --data "$data/state" || status=$?
  rm -rf "$data"
  check "./deploy/run.sh --demo --exit" test "$status" -eq 0
}

packages=(ffmpeg libgtk-3-0)
wants integration && packages+=(chromium nodejs)
if wants integration || wants deployment; then packages+=(nginx openssl prometheus); fi
if wants integration || wants cluster || wants outages; then packages+=(postgresql python3-swift rabbitmq-server); fi
wants outages && packages+=(gcc)
wants training && packages+=(make python3-opencv python3-numpy python3-torch python3-onnx python3-numba)
need_packages "${packages[@]}"
need_dotnet

rm -rf "$reports"
mkdir -p "$reports"
say "building"
build_release "$root/Ascension.Orleans.sln"

for section in "${sections[@]}"; do
  case $section in
    scripts) run_scripts ;;
    gpu) run_gpu ;;
    unit) run_covered Unit ;;
    integration) run_covered Integration ;;
    failure) run_project Failure --filter-not-namespace Ascension.Failure.Clusters ;;
    cluster) run_project Failure:cluster --filter-namespace Ascension.Failure.Clusters --filter-not-trait Length=long ;;
    outages) run_project Failure:outages --filter-namespace Ascension.Failure.Clusters --filter-trait Length=long ;;
    training) run_training ;;
    demo) run_demo ;;
    deployment) run_project Integration --filter-namespace Ascension.Integration.Deployment ;;
  esac
done

if compgen -G "$reports/*.cobertura.xml" >/dev/null; then
  say "line coverage"
  awk -f "$root/deploy/lib/coverage.awk" "$reports"/*.cobertura.xml
fi
for complaint in "${complaints[@]}"; do
  printf 'failed: %s\n' "$complaint"
done
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
((failed == 0))
