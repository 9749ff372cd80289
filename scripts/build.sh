# Release builds. What the build says goes to standard error.

web_dll="$root/src/Doorway.Web/bin/Release/net10.0/Doorway.Web.dll"

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
