# What the scripts of this folder share: where the project is, and what the machine must have.
# Sourced, never run. The machine's own settings decide nothing here.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
export LANG=C.UTF-8 LC_ALL=C.UTF-8
# In invariant mode .NET's Normalize silently does nothing; MSBuild takes the others for properties of every project.
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT Configuration Platform Version VersionSuffix OutputPath

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# For checks: nothing of the person's own paper or web server reaches them.
forget_settings() {
  local name
  for name in $(compgen -e | grep -E '^(WARRAQ|ASPNETCORE|DOTNET_ENVIRONMENT|PLAYWRIGHT|PG[A-Z]+$)'); do
    [ "$name" = WARRAQ_CHROMIUM ] || [ "$name" = WARRAQ_SCREENS ] || unset "$name"
  done
  export TZ=UTC PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# install PACKAGE…: Debian packages, as root or by sudo without a password; else says the one line to run.
install() {
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      die "Missing packages. Run this, then try again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    fi
    as=(sudo -n)
  fi
  command -v apt-get >/dev/null || die "Missing: $*. This is not a Debian system; install them by its own means."
  say "installing $* …"
  mkdir -p "$root/artifacts"
  local log=$root/artifacts/apt.log
  { "${as[@]}" apt-get update -q && "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null || { tail -n 15 "$log" >&2; die "apt-get install $* failed"; }
}

need_dotnet() {
  command -v dotnet >/dev/null || die "The .NET 10 SDK is missing (dotnet is not on PATH)."
  compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null || compgen -G '/lib/*/libicuuc.so.*' >/dev/null \
    || { ldconfig -p 2>/dev/null | grep -c libicuuc >/dev/null; } || install "$(icu_package)"
}

icu_package() {
  local found=
  case $(. /etc/os-release 2>/dev/null && printf %s "${VERSION_CODENAME-}") in
    bookworm) found=libicu72 ;;
    trixie) found=libicu76 ;;
    *) found=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | sort -V | tail -n 1 | cut -d' ' -f1) ;;
  esac
  printf %s "${found:-libicu-dev}"
}

need_node() { command -v npm >/dev/null || die "Node is missing (npm is not on PATH)."; }

need_chromium() {
  local try
  for try in "${WARRAQ_CHROMIUM-}" chromium chromium-browser; do
    [ -n "$try" ] && try=$(command -v "$try") && export WARRAQ_CHROMIUM="$try" && return
  done
  install chromium
  WARRAQ_CHROMIUM=$(command -v chromium) || die "chromium did not install"
  export WARRAQ_CHROMIUM
}

# The spelling dictionary of Arabic. Tests read it; a paper does without, and doctor says so.
need_spelling() { [ -f /usr/share/hunspell/ar.dic ] || install hunspell-ar; }
want_spelling() { (need_spelling) || say "The paper runs without the spelling dictionary; proofing uses the lexicon alone."; }

# Packages of the asset build, when they are missing or the lock file has moved on.
node_packages() {
  [ -f "$root/package-lock.json" ] || return 0
  [ "$root/node_modules/.package-lock.json" -nt "$root/package-lock.json" ] && return 0
  need_node
  say "fetching the packages of package.json …"
  (cd "$root" && npm ci --ignore-scripts --no-progress --loglevel=error >/dev/null </dev/null) || die "npm ci failed"
  touch "$root/node_modules/.package-lock.json"
}

# A line that changes with any source of the program: names, sizes and times of all that a build reads.
sources() (
  shopt -s nullglob
  cd "$root" && find src global.json .editorconfig BannedSymbols.txt Directory.*.props package*.json \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | sort | sha256sum
)

server=src/Warraq.Server/Warraq.Server.csproj
program=$root/src/Warraq.Server/bin/Release/net10.0/Warraq.Server.dll
built=$root/src/Warraq.Server/bin/Release/sources
is_built() { [ -f "$program" ] && [ "$(cat "$built" 2>/dev/null)" = "$(sources)" ]; }

# build PROJECT: Release, quietly; errors go to standard error. What a build writes among the sources (script, style) counts
# as a source, so sources are read again after it. One build at a time: descriptor 9 is the lock, which no child may keep.
build() {
  mkdir -p "$root/artifacts"
  locked_build "$@" 9>"$root/artifacts/build.lock"
}

locked_build() (
  flock 9
  # Another start may have built it while this one waited.
  [ "$1" != "$server" ] || ! is_built || exit 0
  [ "$1" != "$server" ] || say "building Warraq …"
  node_packages 9>&-
  log=$root/artifacts/build.$$.log
  # One compiler for all projects takes two thirds of the time of one for each. It listens in a folder of this build, so that no other is ended with it.
  own=$(mktemp -d /tmp/warraq.XXXXXX)
  trap 'TMPDIR=$own dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 9>&- || :; rm -rf "$own"' EXIT
  for _ in 1 2 3; do
    before=$(sources)
    if ! TMPDIR=$own dotnet build "$root/$1" -c Release -v q -clp:NoSummary -p:UseSharedCompilation=true >"$log" 2>&1 </dev/null 9>&-; then
      grep -E '(error|warning) ' "$log" | sort -u | head -n 30 >&2 || tail -n 30 "$log" >&2
      say "build failed"
      exit 1
    fi
    [ "$before" != "$(sources)" ] || break
  done
  rm -f "$log"
  sources >"$built"
)
