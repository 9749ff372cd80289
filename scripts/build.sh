# Release builds. What the build says goes to standard error.

web_dll="$root/src/Doorway.Web/bin/Release/net10.0/Doorway.Web.dll"
runner_dll="$root/tools/Doorway.Runner/bin/Release/net10.0/Doorway.Runner.dll"

# build PROJECT [dotnet build options]
build() {
  local project="$1"
  shift
  need_dotnet
  (cd "$root" && dotnet build "$project" -c Release -v q -nologo "$@") >&2
}

build_web() {
  need_dotnet
  need_node
  say "Building Doorway."
  build src/Doorway.Web/Doorway.Web.csproj || fail "Doorway did not build; the reasons are above."
  # A build output holds no copy of the static files: they are read from the project folder.
  export ASPNETCORE_CONTENTROOT="${ASPNETCORE_CONTENTROOT:-$root/src/Doorway.Web}"
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
