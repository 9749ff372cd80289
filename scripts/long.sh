# The long runs of `./doorway check --long`, all on the clinical rules: mutated requests, branch coverage,
# mutation score. docs/clinical/mutation.md says what they found. Reports stay in .cache/long.

long_reports="$root/.cache/long"
long_project="$root/tests/Doorway.Clinical.LongRun"
mutation_goal=90

run_long() {
  mkdir -p "$long_reports"
  step "A million mutated requests (about a minute)" long_requests
  step "Branch coverage of the clinical rules (about a minute)" long_branches
  step "Mutation score of the clinical rules (about an hour)" long_mutants
}

# DOORWAY_FUZZ_LINES and DOORWAY_FUZZ_SEED choose another size and other changes.
long_requests() {
  local program="$root/tests/Doorway.Clinical.Tests/bin/Release/net10.0/Doorway.Clinical.Tests"
  local report="$long_reports/requests.json"
  rm -f "$report"
  DOORWAY_FUZZ_LINES="${DOORWAY_FUZZ_LINES:-1000000}" \
    "$program" -noLogo -noColor -class '*.MutatedRequestTests' -ctrf "$report" >&2 &&
    grep -q '"passed": *[1-9]' "$report"
}

# The collector works with the older test platform alone, hence a project of its own and `dotnet vstest`.
long_branches() {
  local packages
  rm -rf "$long_reports/coverage" "$long_project/bin"
  (cd "$root" && DOORWAY_CHECK='' dotnet build "$long_project" -v q -nologo) >&2 || return 1
  packages="$(cd "$root" && dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')"
  (cd "$long_project" && dotnet vstest bin/Debug/net10.0/Doorway.Clinical.Tests.dll --settings:coverage.runsettings \
    --TestAdapterPath:"${packages%/}/coverlet.collector/8.0.1/build/net8.0" \
    --ResultsDirectory:"$long_reports/coverage") >&2 || return 1
  node "$root/scripts/branches.mjs" "$long_reports"/coverage/*/coverage.cobertura.xml >&2
}

# DOORWAY_MUTATE names one folder or file ("Monitoring/**/*.cs"), so that a part can be run by itself.
long_mutants() {
  rm -rf "$long_reports/mutation"
  (
    cd "$long_project" || exit 1
    export DOORWAY_MUTATION=1 DOORWAY_CHECK=''
    dotnet tool restore && dotnet stryker --skip-version-check --break-on-initial-test-failure \
      --mutate "${DOORWAY_MUTATE:-**/*.cs}" --concurrency "${DOORWAY_MUTATION_AT_ONCE:-$(nproc)}" \
      --output "$long_reports/mutation"
  ) >&2 || return 1
  node "$root/scripts/mutants.mjs" "$mutation_goal" "$long_reports/mutation/reports/mutation-report.json" >&2
}
