#!/bin/sh
# Make .venv with the locked requirements and the `trangxa` command. Usage: bootstrap.sh run|test
# Does nothing when nothing has changed.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}
case $purpose in
    run) requirements=requirements.txt ;;
    test) requirements=requirements-dev.txt ;;
    *) echo "bootstrap.sh: say run or test, not '$purpose'" >&2; exit 2 ;;
esac

sh scripts/system-packages.sh "$purpose"

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$name" ] || continue
        if is_new_enough "$name"; then
            "$name" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    echo "Python 3.11 or newer is needed and was not found. Install it (Debian, Ubuntu: apt-get install python3 python3-venv)." >&2
    return 1
}

# What the environment in .venv was made from: a moved folder or another Python makes it anew.
here=$(pwd -P)
if [ ! -x .venv/bin/python ] || ! is_new_enough .venv/bin/python ||
    { [ -f .venv/.place ] && [ "$(cat .venv/.place)" != "$here" ]; }; then
    python=$(find_python)
    rm -rf .venv
    echo "Making .venv with $("$python" --version)"
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv .venv
    elif command -v uv >/dev/null 2>&1 && UV_PYTHON_DOWNLOADS=never uv venv --quiet --python "$python" .venv; then
        :
    else
        echo "Python's venv module is missing. Install it (Debian, Ubuntu: apt-get install python3-venv)." >&2
        exit 1
    fi
    printf '%s\n' "$here" >.venv/.place
fi

fingerprint=$(cat "$requirements" | sha256sum | cut -d' ' -f1)
# The development set contains the runtime set, so a tree set up for tests needs nothing more to run.
if [ "$(cat .venv/.requirements-test 2>/dev/null)" = "$(cat requirements-dev.txt | sha256sum | cut -d' ' -f1)" ]; then
    installed=yes
elif [ "$(cat ".venv/.requirements-$purpose" 2>/dev/null)" = "$fingerprint" ]; then
    installed=yes
else
    installed=no
fi

install_with_uv() {
    command -v uv >/dev/null 2>&1 &&
        UV_PYTHON_DOWNLOADS=never uv pip install --quiet --python .venv/bin/python --require-hashes --no-build -r "$requirements"
}

install_with_pip() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip --upgrade >/dev/null
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --no-compile \
        --require-hashes --only-binary :all: -r "$requirements"
}

if [ "$installed" = no ]; then
    echo "Installing $requirements"
    install_with_uv 2>/dev/null || install_with_pip
    printf '%s\n' "$fingerprint" >".venv/.requirements-$purpose"
fi

# The `trangxa` command: this checkout, importable from anywhere, without a build.
site=$(echo .venv/lib/python3*/site-packages)
[ "$(cat "$site/trangxa.pth" 2>/dev/null)" = "$here" ] || printf '%s\n' "$here" >"$site/trangxa.pth"
if [ ! -x .venv/bin/trangxa ]; then
    cat >.venv/bin/trangxa <<EOF
#!/bin/sh
exec "$here/.venv/bin/python" -m trangxa "\$@"
EOF
    chmod +x .venv/bin/trangxa
fi
