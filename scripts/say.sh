# Words for people go to standard error, so that standard output is the program's alone.
say() { printf '%s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

fail() {
  say "$@"
  exit 1
}
