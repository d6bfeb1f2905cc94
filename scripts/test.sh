#!/bin/sh
# Everything CI runs, on a machine that may have nothing yet.
set -eu
cd "$(dirname "$0")/.."
# What a person has set up for a portal of his own is no business of the tests.
unset DATABASE_URL TRANGXA_DATA TRANGXA_ENV DJANGO_SETTINGS_MODULE PORT PORTAL_SECRET_KEY PORTAL_SECRET_KEY_FILE
bin=.venv/bin
closing_lines=$(mktemp)
scratch=$(mktemp -d)
trap 'rm -rf "$closing_lines" "$scratch"' EXIT

step() {
    printf '\n== %s\n' "$*"
}

# Run pytest, show everything, and keep its closing line for the end.
tested() { # NAME COMMAND...
    name=$1
    shift
    step "Tests: $name"
    status=0
    { "$@" 2>&1 || echo "$?" >"$scratch/status"; } | tee "$scratch/output"
    [ ! -e "$scratch/status" ] || status=$(cat "$scratch/status")
    printf '%-12s %s\n' "$name" "$(tail -n 1 "$scratch/output")" >>"$closing_lines"
    if [ "$status" != 0 ]; then
        cat "$closing_lines"
        exit 1
    fi
}

step "Environment"
sh scripts/bootstrap.sh test
step "Catalogues and styles"
sh scripts/build.sh
step "Format"
$bin/ruff format --check .
step "Lint"
$bin/ruff check .
sh scripts/lint-templates.sh trangxa
step "Types"
$bin/mypy trangxa tests bench scripts
step "Layers"
$bin/lint-imports --no-cache
step "Migrations match the models"
TRANGXA_ENV=test TRANGXA_DATA="$scratch" $bin/trangxa makemigrations --check --dry-run
step "Production settings"
TRANGXA_ENV=production TRANGXA_DATA="$scratch/data" PORTAL_HOSTS=xa.example PORTAL_SECRET_KEY="$($bin/python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
    $bin/trangxa check --deploy --fail-level WARNING

tested SQLite $bin/pytest -q -n 2 -m "not journey" --durations=10
tested PostgreSQL sh scripts/with-postgresql.sh $bin/pytest -q -n 2 -m "not journey and not one_database"
tested browser $bin/pytest -q -m journey
step "All passed"
cat "$closing_lines"
