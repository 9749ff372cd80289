# Release builds. What the build says goes to standard error.

web_dll="$root/src/Doorway.Web/bin/ready/Doorway.Web.dll"
runner_dll="$root/tools/Doorway.Runner/bin/Release/net10.0/Doorway.Runner.dll"

# build PROJECT [dotnet build options]
build() {
  local project="$1"
  shift
  need_dotnet
  (cd "$root" && dotnet build "$project" -c Release -v q -nologo "$@") >&2
}

# What run, migrate, import and bench use: compiled ahead, because compiling while starting takes twice as
# long. Compiling ahead is for x64 alone; elsewhere the same folder holds the ordinary program.
build_web() {
  need_dotnet
  need_node
  say "Building Doorway."
  local ahead=()
  [ "$(uname -m)" != x86_64 ] || ahead=(-r linux-x64 --no-self-contained -p:PublishReadyToRun=true)
  (cd "$root" && dotnet publish src/Doorway.Web/Doorway.Web.csproj -c Release -v q -nologo "${ahead[@]}" \
    -o "$(dirname "$web_dll")") >&2 || fail "Doorway did not build; the reasons are above."
}

# Built only when a source is newer than the program, so that a shell loop over it starts at once.
build_runner() {
  local newer
  need_dotnet
  if [ -f "$runner_dll" ]; then
    newer="$(find "$root/tools/Doorway.Runner" "$root/src/Doorway.Clinical" "$root/Directory.Build.props" "$root/Directory.Packages.props" \
      \( -name bin -o -name obj \) -prune -o -newer "$runner_dll" -print -quit)"
    [ -n "$newer" ] || return 0
  fi
  say "Building the clinical rules."
  mkdir -p "$root/.cache"
  (
    flock 9
    build tools/Doorway.Runner/Doorway.Runner.csproj && touch "$runner_dll"
  ) 9>"$root/.cache/runner.lock" || fail "The clinical rules did not build; the reasons are above."
}
