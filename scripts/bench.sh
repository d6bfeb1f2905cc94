#!/bin/sh
# Run the measurements in bench/, one line of JSON each. Usage: bench.sh [NAME]; see bench/README.md
set -eu
cd "$(dirname "$0")/.."
sh scripts/bootstrap.sh run >&2
[ "${1:-}" != edge ] || sh scripts/system-packages.sh bench >&2
sh scripts/build.sh >&2
if [ -n "${1:-}" ]; then
    exec .venv/bin/python -m "bench.$1"
fi
for file in bench/*.py; do
    name=$(basename "$file" .py)
    case $name in
        __init__ | measuring) ;;
        *) .venv/bin/python -m "bench.$name" ;;
    esac
done
