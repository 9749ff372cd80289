# What CI runs. A step that fails is named, counts as one failure, and does not hide the next one.

# step SENTENCE COMMAND...
step() {
  local what="$1"
  shift
  say "-- $what"
  if ! "$@"; then
    say "FAILED: $what"
    failed_steps=$((failed_steps + 1))
  fi
}

# The folders need their trailing slash: without it dotnet format looks at nothing and is content. So
# a badly formatted sample is checked first, in the same way, and must be refused.
check_format() {
  local sample
  sample="$(mktemp -d)"
  mkdir "$sample/src"
  cp "$root/.editorconfig" "$sample/"
  printf 'namespace  Sample;\n' >"$sample/src/Sample.cs"
  if format_is_clean "$sample" >/dev/null 2>&1; then
    say "dotnet format did not see a badly formatted sample."
    rm -rf "$sample"
    return 1
  fi
  rm -rf "$sample"
  format_is_clean "$root" || {
    say "This mends it: dotnet format whitespace . --folder --include src/ tests/ tools/"
    return 1
  }
}

format_is_clean() {
  (cd "$1" && dotnet format whitespace . --folder --include src/ tests/ tools/ \
    --exclude '**/obj/' '**/bin/' '**/node_modules/' --verify-no-changes --verbosity quiet) >&2
}

check_scripts() {
  local file
  for file in "$root/doorway" "$root/.ci/run" "$root"/scripts/*.sh; do
    bash -n "$file" || return 1
  done
}

check_types() {
  (cd "$root/src/Doorway.Web/Client" && npm run --silent check) >&2
}

# check_drift PROVIDER: the model and its last migration must say the same.
check_drift() {
  (cd "$root" && dotnet ef migrations has-pending-model-changes --no-build --configuration Release \
    --project "src/Doorway.Storage.$1") >&2
}

run_check() {
  local long=no
  case "${1:-}" in
    "") ;;
    --long) long=yes ;;
    *) nothing_ran "check does not know '$1'." ;;
  esac
  export DOORWAY_LOCKED=1 DOORWAY_CHECK=1

  finish_tests_at_exit
  need_dotnet
  need_node
  need_test_packages

  say "-- Packages as locked"
  (cd "$root" && dotnet restore Doorway.slnx --locked-mode -v q) >&2 ||
    nothing_ran "FAILED: the packages do not restore as locked."
  say "-- Build with warnings as errors"
  build Doorway.slnx --no-restore || nothing_ran "FAILED: the build."
  already_built=yes

  step "Script syntax" check_scripts
  step "Format" check_format
  [ ! -f "$root/src/Doorway.Web/Client/package.json" ] || step "TypeScript types" check_types
  if compgen -G "$root/src/Doorway.Storage.*/Migrations/*.cs" >/dev/null; then
    step "Tools as locked" restore_tools
    step "Migrations match the model (SQLite)" check_drift Sqlite
    step "Migrations match the model (PostgreSQL)" check_drift Postgres
  fi

  [ "$long" = no ] || run_long

  say "docs/hazards.yaml: $(grep -c "^ *planned: true" "$root/docs/hazards.yaml") controls are planned and not built."
  run_tests
}

restore_tools() {
  (cd "$root" && dotnet tool restore) >&2
}
