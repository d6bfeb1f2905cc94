#!/bin/sh
# Look for the system packages that parts of the portal need. Usage: system-packages.sh run|test|bench
# root on Debian or Ubuntu: they are installed. Otherwise they are named in one line; `run` and `bench` go on
# without them, `test` ends.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}
# What could not be installed the last time is not tried again at each start.
tried=.venv/.not-installable
missing=
severe=

has_library() {
    for folder in /lib /usr/lib /usr/local/lib /lib64 /usr/lib64; do
        for file in "$folder/$1" "$folder"/*-linux-gnu*/"$1"; do
            [ -e "$file" ] && return 0
        done
    done
    return 1
}

has_font() {
    for file in /usr/share/fonts/*/*/"$1"* /usr/share/fonts/*/"$1"* /usr/share/fonts/"$1"*; do
        [ -e "$file" ] && return 0
    done
    return 1
}

has_any_command() {
    for name in "$@"; do
        command -v "$name" >/dev/null 2>&1 && return 0
        # Servers stand where only root looks for commands.
        [ -x "/usr/sbin/$name" ] && return 0
    done
    return 1
}

has_postgresql() {
    command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

has_venv() {
    for name in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$name" ] || continue
        if "$name" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            return 0
        fi
    done
    return 1
}

need() { missing="$missing $1"; }

# An environment that stands needs no venv module any more.
[ -x .venv/bin/python ] || has_venv || need "python3 python3-venv"
has_library libpango-1.0.so.0 || need libpango-1.0-0
has_library libpangoft2-1.0.so.0 || need libpangoft2-1.0-0
has_library libharfbuzz-subset.so.0 || need libharfbuzz-subset0
command -v msgfmt >/dev/null 2>&1 || need gettext
has_font LiberationSerif || need fonts-liberation2
if [ "$purpose" = test ]; then
    has_postgresql || need postgresql
    has_any_command nginx || need nginx
    has_any_command pdftoppm || need poppler-utils
    has_font NotoSans-Regular || need fonts-noto-core
    has_any_command chromium chromium-browser google-chrome google-chrome-stable || need chromium
fi
if [ "$purpose" = bench ]; then
    has_any_command nginx /usr/sbin/nginx || need nginx
    has_any_command wrk || need wrk
    has_any_command taskset || need util-linux
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 &&
    ! { [ "$purpose" = run ] && [ "$(cat "$tried" 2>/dev/null)" = "$missing" ]; }; then
    echo "Installing system packages:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # Each on its own when all together fail: an unknown name must not keep the others away.
    apt="apt-get -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o DPkg::Lock::Timeout=120"
    # shellcheck disable=SC2086
    {
        $apt update >/dev/null 2>&1 || true
        if ! $apt install -y --no-install-recommends $missing >/dev/null 2>&1; then
            for package in $missing; do
                $apt install -y --no-install-recommends "$package" >/dev/null 2>&1 || severe="$severe $package"
            done
        fi
    }
    [ -n "$severe" ] || exit 0
    missing=$severe
    [ ! -d .venv ] || printf '%s\n' "$missing" >"$tried"
fi
if [ "$purpose" = test ]; then
    echo "The tests need system packages that are missing. Run as root: apt-get install$missing" >&2
    exit 1
fi
echo "Some parts (PDF, catalogues, measurements) need system packages that are missing; going on without:$missing" >&2
