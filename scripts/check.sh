#!/bin/sh
# The quick part of the checks, for everything or for one app. Usage: check.sh [APP]
set -eu
cd "$(dirname "$0")/.."
unset DATABASE_URL TRANGXA_DATA TRANGXA_ENV DJANGO_SETTINGS_MODULE PORT
app=${1:-}
code="trangxa tests bench scripts"
tests=tests
templates=trangxa
if [ -n "$app" ]; then
    if [ ! -d "trangxa/$app" ] && [ ! -d "tests/$app" ]; then
        echo "There is no app '$app' in trangxa/." >&2
        exit 2
    fi
    code=
    for folder in "trangxa/$app" "tests/$app"; do
        [ ! -d "$folder" ] || code="$code $folder"
    done
    tests="tests/$app"
    templates="trangxa/$app"
fi
sh scripts/bootstrap.sh test
sh scripts/build.sh
bin=.venv/bin
# shellcheck disable=SC2086
{
    $bin/ruff format --check --quiet $code
    $bin/ruff check --quiet $code
    $bin/mypy $code
    [ ! -d "$templates" ] || sh scripts/lint-templates.sh "$templates"
    $bin/lint-imports --no-cache | tail -n 4
}
if [ -d "$tests" ]; then
    exec $bin/pytest -q -n 2 -m "not journey and not slow" "$tests"
fi
echo "There are no tests in $tests."
