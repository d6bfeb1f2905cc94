#!/bin/sh
# Lint the templates below a folder: templates/ in Django's language, jinja2/ in Jinja2's. Usage: lint-templates.sh FOLDER
set -eu
lint() { # NAME_OF_FOLDERS PROFILE WHERE
    folders=$(find "$3" -type d -name "$1")
    # shellcheck disable=SC2086
    [ -z "$folders" ] || .venv/bin/djlint --lint --quiet --profile "$2" $folders
}
lint templates django "$1"
lint jinja2 jinja "$1"
