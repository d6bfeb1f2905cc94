#!/bin/sh
# Build the catalogues and the styles when their sources have changed. Usage: build.sh [lenient]
# lenient: a machine without gettext gets a portal whose staff site is partly English, instead of none.
set -eu
cd "$(dirname "$0")/.."

is_stale() { # STAMP FOLDER...
    stamp=$1
    shift
    [ -e "$stamp" ] || return 0
    [ -n "$(find "$@" requirements.txt -newer "$stamp" \( -type f -o -type d \) ! -path '*__pycache__*' ! -name '*.pyc' -print 2>/dev/null | head -n 1)" ]
}

# Looks at its sources itself, and is quick when nothing has changed.
.venv/bin/python -m trangxa.config.catalogues || [ "${1:-}" = lenient ]
if is_stale .venv/.built-styles trangxa/theme; then
    .venv/bin/python -m trangxa.theme.build
    touch .venv/.built-styles
fi
