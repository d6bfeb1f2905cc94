#!/bin/sh
# Write the locked requirements anew: one file for every platform and Python from 3.11, every file with its
# hash, and no package index named, so that any mirror serves.
set -eu
cd "$(dirname "$0")/.."
sh scripts/bootstrap.sh run
if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    [ -x .venv/bin/uv ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
    uv=.venv/bin/uv
fi

lock() { # SOURCE TARGET [OPTION...]
    source=$1
    target=$2
    shift 2
    # shellcheck disable=SC2086
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
        --no-emit-index-url --no-emit-find-links --no-build ${UPGRADE:+--upgrade} "$@" "$source" --output-file "$target"
    sed -i "1i # Written by \`make lock\` from $source. Do not edit." "$target"
    if grep -nE '://|^ *(-f|-i|--find-links|--index-url|--extra-index-url|--trusted-host)' "$target"; then
        echo "$target names a place to download from; it must not." >&2
        exit 1
    fi
}

lock requirements/base.in requirements.txt
# The development set takes the very versions of the runtime set.
lock requirements/dev.in requirements-dev.txt --constraints requirements.txt
