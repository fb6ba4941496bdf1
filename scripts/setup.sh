#!/bin/sh
# Make this folder ready: system libraries, a virtual environment in .venv, the package in it.
# Installs only what is missing, so that a second run takes a moment. The Makefile calls it.
#
#   sh scripts/setup.sh           what it takes to print leaflets
#   sh scripts/setup.sh --tests   what it takes to test as well
#
# PYTHON=/path/to/python3 chooses the Python for .venv (3.11 or newer).
set -eu
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH
suits='import sys; assert sys.version_info >= (3, 11)'

main() {
    case "$*" in
        '') purpose=leaflets package=. ;;
        --tests) purpose=tests package='.[dev]' ;;
        *) stop 'usage: sh scripts/setup.sh [--tests]' ;;
    esac
    key="$(cksum <pyproject.toml) $(pwd -P)"
    missing= # names of Debian packages; other systems translate them
    if is_ready; then python=.venv/bin/python; else choose_python || miss_python; fi
    miss_libraries
    [ "$purpose" = leaflets ] || miss_test_tools
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086  # a list of names
        install $missing
        check_again
    fi
    [ "$python" = .venv/bin/python ] || make_environment
}

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
is_mac() { [ "$(uname -s)" = Darwin ]; }

is_ready() {
    grep -qxF "$purpose $key" .venv/.ready 2>/dev/null && [ -x .venv/bin/handouts ] &&
        environment_works
}

environment_works() {
    [ ! -e .venv/.unfinished ] && .venv/bin/python -Ic "$suits; import pip" 2>/dev/null &&
        { [ -z "${PYTHON-}" ] || [ "$(base_of "$PYTHON")" = "$(base_of .venv/bin/python)" ]; }
}

base_of() {
    "$1" -Ic 'import os, sys; print(os.path.realpath(sys._base_executable), sys.version)' 2>/dev/null
}

# --- What is missing ---

# Sets python to one that can make .venv. Else fails, with one that lacks only venv or with none.
choose_python() {
    if [ -n "${PYTHON-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3 python3.14 python3.13 python3.12 python3.11 python
        # On a Mac, only Homebrew's Python finds Homebrew's libraries.
        if is_mac && has brew; then set -- "$(brew --prefix)/bin/python3" "$@"; fi
    fi
    bare_python=
    for python in "$@"; do
        "$python" -Ic "$suits" 2>/dev/null || continue
        # Where .venv is activated: the Python behind it, for .venv may go.
        python=$("$python" -Ic 'import sys; print(sys._base_executable)')
        "$python" -Ic 'import ensurepip, venv' 2>/dev/null && return
        bare_python=${bare_python:-$python}
    done
    python=$bare_python
    return 1
}

miss_python() {
    [ -z "${PYTHON-}" ] || [ -n "$python" ] || stop "PYTHON=$PYTHON is not Python 3.11 or newer."
    missing=python3-venv
    can_use_apt || return 0
    versions='python3.14 python3.13 python3.12 python3.11'
    [ -z "$python" ] ||
        versions=$("$python" -Ic 'import sys; print("python{}.{}".format(*sys.version_info))')
    refresh_lists
    for version in $versions; do
        apt-cache show "$version-venv" >/dev/null 2>&1 || continue
        missing=$version-venv
        break
    done
}

miss_libraries() {
    if [ -n "$python" ]; then
        missing="$missing $("$python" -I scripts/missing_libraries.py)"
    else # nothing here can try to load them; apt-get passes over those that are there
        missing="$missing libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    fi
    missing=${missing# } missing=${missing% }
}

miss_test_tools() {
    java -version >/dev/null 2>&1 || missing="$missing default-jre-headless"
    has lou_translate || missing="$missing liblouis-bin liblouis-data"
    # Homebrew's is another program: on a Mac, the tests that need it say so.
    is_mac || has chromium || missing="$missing chromium"
    has pdftotext || missing="$missing poppler-utils"
    # Homebrew has no JAXB 2: on a Mac, the tests that need it say so.
    is_mac || [ -e /usr/share/java/jaxb-runtime.jar ] || missing="$missing libjaxb-java"
}

check_again() {
    [ "$python" = .venv/bin/python ] || choose_python ||
        stop 'Found no Python 3.11 or newer that can make a virtual environment. Get one from' \
            'https://www.python.org, then name it: make leaflets PYTHON=/path/to/python3'
    missing=
    miss_libraries
    [ -z "$missing" ] || stop "$python still cannot load: $missing." \
        'Name another Python: make leaflets PYTHON=/path/to/python3'
}

# --- Installing it ---

install() {
    if can_use_apt; then
        refresh_lists
        apt_get install -y --no-install-recommends "$@" || explain "$@"
    elif is_mac && has brew; then
        # shellcheck disable=SC2046  # a list of names
        brew install $(for_homebrew "$@") || explain "$@"
    else
        explain "$@"
    fi
}

can_use_apt() { has apt-get && { [ "$(id -u)" -eq 0 ] || has sudo; }; }

refresh_lists() {
    [ -n "${lists_are_fresh-}" ] || apt_get update || say 'Going on with the lists of last time.'
    lists_are_fresh=yes
}

apt_get() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@"
    [ "$(id -u)" -eq 0 ] || set -- sudo "$@"
    say "+ $*"
    "$@"
}

for_homebrew() {
    for name in "$@"; do
        case "$name" in
            python3*) echo python ;;
            libpango*) printf '%s\n' pango python ;; # no other Python finds its libraries
            libharfbuzz*) echo harfbuzz ;;
            default-jre-headless) echo openjdk ;;
            poppler-utils) echo poppler ;;
            liblouis-bin) echo liblouis ;;
        esac
    done | sort -u
}

explain() {
    say 'Please install what is missing on this machine, then run the same command again:'
    for name in "$@"; do
        case "$name" in
            python3*) say '  Python 3.11 or newer, with venv and ensurepip' ;;
            libpango-1.0-0) say '  Pango 1.44 or newer (libpango-1.0.so.0)' ;;
            libpangoft2-1.0-0) say '  Pango for FreeType (libpangoft2-1.0.so.0)' ;;
            libharfbuzz-subset0) say '  the subsetter of HarfBuzz (libharfbuzz-subset.so.0)' ;;
            default-jre-headless) say '  Java 11 or newer (java)' ;;
            poppler-utils) say '  the Poppler programs (pdftotext)' ;;
            liblouis-bin) say '  liblouis 3.24 or newer with its programs (lou_translate)' ;;
            liblouis-data) say '  the tables of liblouis' ;;
            chromium) say '  Chromium (chromium)' ;;
            libjaxb-java) say '  JAXB 2 in /usr/share/java (jaxb-runtime.jar)' ;;
        esac
    done
    if has apt-get; then
        say "As root: apt-get install --no-install-recommends $*"
    elif is_mac; then
        # shellcheck disable=SC2046  # a list of names
        say 'With Homebrew (https://brew.sh): brew install' $(for_homebrew "$@")
    else
        say 'On Fedora all of these are in: python3 pango harfbuzz java-headless poppler-utils' \
            'liblouis-utils chromium'
    fi
    exit 1
}

# --- The virtual environment ---

# A run that was interrupted leaves .unfinished behind; the next one then starts afresh.
make_environment() {
    busy=$(cat .venv/.unfinished 2>/dev/null) && kill -0 "$busy" 2>/dev/null &&
        stop "Another set-up (process $busy) is at work in this folder. Try again when it is done."
    environment_works || rm -rf .venv
    mkdir -p .venv
    echo $$ >.venv/.unfinished
    rm -f .venv/.ready
    if [ ! -e .venv/bin/python ]; then
        say "Making .venv with $("$python" --version) ($python)"
        "$python" -m venv .venv
    fi
    say 'Installing the Python packages into .venv (about 250 MB the first time)'
    .venv/bin/python -Im pip install --disable-pip-version-check --editable "$package"
    # What the tests need holds all that the leaflets need.
    printf '%s\n' "leaflets $key" "$purpose $key" | uniq >.venv/.ready
    rm .venv/.unfinished
}

main "$@"
