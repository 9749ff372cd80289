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

# Part by part (parts.txt). A part that was tried and whose code and tests are still the same is not tried again, so that a
# run that was cut goes on where it stopped. DOORWAY_MUTATE names the parts to try ("Monitoring VitalSigns").
long_mutants() {
  local folder="$long_reports/mutation" state name files tests reports=()
  state="$(cd "$root" && git ls-files -z src/Doorway.Clinical tests/Doorway.Clinical.Tests tests/Doorway.Clinical.LongRun |
    xargs -0 sha256sum | sha256sum | cut -c1-16)"
  (cd "$long_project" && dotnet tool restore) >&2 || return 1
  while IFS='|' read -r name files tests; do
    name="${name// /}"
    [[ -z "$name" || "$name" == \#* ]] && continue
    [[ -n "${DOORWAY_MUTATE:-}" && " $DOORWAY_MUTATE " != *" $name "* ]] && continue
    reports+=("$folder/$name-$state/reports/mutation-report.json")
    [[ -s "${reports[-1]}" ]] || long_part "$folder/$name" "$folder/$name-$state" "$files" "$tests" || return 1
    node "$root/scripts/mutants.mjs" 0 "${reports[-1]}" | tail -1 | sed "s/^All/$(date +%H:%M) $name/; s/; the goal.*//" >&2
  done < "$long_project/parts.txt"
  node "$root/scripts/mutants.mjs" "$mutation_goal" "${reports[@]}" >&2
}

long_part() {
  local part="$1" output="$2" file near='' mutate=()
  set -f
  for file in $3; do mutate+=(--mutate "$file"); done
  for file in $4; do near="$near;../Doorway.Clinical.Tests/${file%Tests}Tests.cs"; done
  set +f
  rm -rf "$part"-*
  (
    cd "$long_project" || exit 1
    export DOORWAY_MUTATION=1 DOORWAY_CHECK='' DOORWAY_NEAR_TESTS="${near#;}"
    dotnet stryker --skip-version-check --break-on-initial-test-failure "${mutate[@]}" \
      --concurrency "${DOORWAY_MUTATION_AT_ONCE:-$(nproc)}" --output "$output"
  ) < /dev/null >&2
}
