#!/bin/sh
# From nothing to a running demo portal. What is up to date already is left alone.
set -eu
cd "$(dirname "$0")/.."
export TRANGXA_ENV="${TRANGXA_ENV:-development}"
sh scripts/bootstrap.sh run
sh scripts/build.sh lenient
.venv/bin/trangxa upgrade --demo
exec .venv/bin/trangxa serve --no-upgrade
