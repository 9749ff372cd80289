#!/usr/bin/env bash
# Makes the one migration of both providers anew from the model. Only before the first release: see docs/decisions/0009.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf src/Doorway.Storage.Sqlite/Migrations src/Doorway.Storage.Postgres/Migrations
for provider in Sqlite Postgres; do
  dotnet build "src/Doorway.Storage.$provider" -v q -nologo
  dotnet ef migrations add Beginning --project "src/Doorway.Storage.$provider" --output-dir Migrations --no-build
done
