# Runs every test executable and sums what their reports say. A suite without a report, with no test
# in it, or that ends badly counts as failed.

results="$root/TestResults"
failed_steps=0
suite_pid=""
already_built=no
said_the_line=no

# Whatever ends the run early (a package that cannot be installed, a signal) still ends it with a line.
finish_tests_at_exit() {
  trap finish_tests EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

finish_tests() {
  local code=$?
  trap - EXIT INT TERM HUP
  if [ -n "$suite_pid" ] && kill -0 "$suite_pid" 2>/dev/null; then
    kill -TERM "$suite_pid" 2>/dev/null || true
    wait "$suite_pid" 2>/dev/null || true
  fi
  stop_postgres
  [ "$said_the_line" = yes ] || say_nothing_ran
  exit "$code"
}

# nothing_ran REASON: the closing line of a run that could not reach its tests.
nothing_ran() {
  say "$1"
  say_nothing_ran
  exit 1
}

say_nothing_ran() {
  said_the_line=yes
  printf '0 passed, %d failed, 0 skipped\n' "$((failed_steps + 1))"
}

# run_suite NAME [xunit options]
run_suite() {
  local name="$1" code=0
  shift
  local program="$root/tests/$name/bin/Release/net10.0/$name"
  say "== $name"
  if [ -x "$program" ]; then
    timeout --kill-after=20 "${DOORWAY_SUITE_MINUTES:-45}m" \
      "$program" -noLogo -noColor -ctrf "$results/$name.json" "$@" >&2 &
    suite_pid=$!
    wait "$suite_pid" || code=$?
    suite_pid=""
    [ "$code" -ne 124 ] || say "$name was stopped after ${DOORWAY_SUITE_MINUTES:-45} minutes."
  else
    say "$name has no test program at $program."
    code=127
  fi
  printf '%d\n' "$code" >"$results/$name.exit"
}

# run_tests [NAME] [-- xunit options]
run_tests() {
  local filter="" name suites=()
  if [ $# -gt 0 ] && [ "$1" != "--" ]; then
    filter="$1"
    shift
  fi
  [ "${1:-}" != "--" ] || shift

  for name in $(suite_names); do
    if [[ "${name,,}" == *"${filter,,}"* ]]; then
      suites+=("$name")
    fi
  done
  [ ${#suites[@]} -gt 0 ] || nothing_ran "No test suite has '$filter' in its name."

  finish_tests_at_exit
  need_dotnet
  need_node
  need_test_packages

  [ "$already_built" = yes ] || build_tests "$filter" "${suites[@]}"

  rm -rf "$results"
  mkdir -p "$results"
  start_postgres || nothing_ran "PostgreSQL for the tests did not start; the reasons are above."
  export DOORWAY_TEST_CHROMIUM="${DOORWAY_TEST_CHROMIUM:-$(command -v chromium)}"

  for name in "${suites[@]}"; do
    run_suite "$name" "$@"
  done

  said_the_line=yes
  dotnet "$root/tools/Doorway.TestReport/bin/Release/net10.0/Doorway.TestReport.dll" "$results" "$failed_steps"
}

# The quick ones first, and any that this list does not know at the end.
suite_names() {
  local known=(Doorway.Architecture.Tests Doorway.Clinical.Tests Doorway.Web.Tests Doorway.Browser.Tests) folder
  printf '%s\n' "${known[@]}"
  for folder in "$root"/tests/*.Tests; do
    [[ " ${known[*]} " == *" $(basename "$folder") "* ]] || basename "$folder"
  done
}

# build_tests FILTER SUITE...
build_tests() {
  local filter="$1" name
  shift
  say "Building the tests."
  if [ -z "$filter" ]; then
    build Doorway.slnx || nothing_ran "The tests did not build; the reasons are above."
    return
  fi
  for name in "$@"; do
    build "tests/$name/$name.csproj" || nothing_ran "The tests did not build; the reasons are above."
  done
  build tools/Doorway.TestReport/Doorway.TestReport.csproj || nothing_ran "The report tool did not build."
}
