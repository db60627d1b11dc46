#!/bin/sh
# Installs mallex for this user, from a packed tarball.
set -eu

usage() {
  cat <<'TEXT'
usage: sh install.sh TARBALL [--sha256 HASH] [--prefix FOLDER]

  TARBALL        a file made by `npm pack` in a clone; mallex is in no registry
  --sha256 HASH  what the tarball must have; without it, TARBALL.sha256 beside it is used
  --prefix FOLDER  where to install; default: npm's own global folder, or ~/.local if it isn't yours
TEXT
}

fail() {
  printf 'install.sh: %s\n' "$1" >&2
  exit "${2:-1}"
}

sha256_of() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum -- "$1" | cut -d ' ' -f 1
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 -- "$1" | cut -d ' ' -f 1
  else
    fail "there is neither sha256sum nor shasum to check the tarball with"
  fi
}

tarball=
hash=
prefix=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage && exit 0 ;;
    --sha256 | --prefix)
      [ $# -ge 2 ] || fail "$1 needs a value" 2
      if [ "$1" = --prefix ]; then prefix=$2; else hash=$2; fi
      shift
      ;;
    -*) usage >&2 && exit 2 ;;
    *)
      [ -z "$tarball" ] || fail "there is more than one tarball" 2
      tarball=$1
      ;;
  esac
  shift
done

if [ "$(id -u)" -eq 0 ] && [ "${MALLEX_INSTALL_AS_ROOT:-}" != 1 ]; then
  fail "don't install as root: mallex runs programs and models as the user who starts it
  run it as yourself, without sudo; in a container that has only root, set MALLEX_INSTALL_AS_ROOT=1"
fi

command -v node >/dev/null 2>&1 || fail "Node is missing; install 20.19 or newer: https://nodejs.org/en/download"
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  fail "Node $(node -v) is too old; install 20.19 or newer: https://nodejs.org/en/download"
command -v npm >/dev/null 2>&1 || fail "npm is missing; it comes with Node: https://nodejs.org/en/download"

[ -n "$tarball" ] || { usage >&2 && exit 2; }
case $tarball in
  mallex@*[:/]*) ;;
  mallex | mallex@?*)
    [ -e "$tarball" ] || fail "mallex is in no registry yet: what is there under its name would be a stranger's
  pack a clone, and give the file: npm ci && npm pack" 2
    ;;
esac
[ -f "$tarball" ] || fail "there is no file $tarball"
if [ -z "$hash" ] && [ -f "$tarball.sha256" ]; then hash=$(cut -d ' ' -f 1 <"$tarball.sha256"); fi
[ -n "$hash" ] || fail "nothing says what $tarball should be: give its --sha256, or put $tarball.sha256 beside it"
found=$(sha256_of "$tarball")
[ "$found" = "$(printf %s "$hash" | tr 'A-F' 'a-f')" ] ||
  fail "$tarball is damaged or another one: its SHA-256 is $found, and not $hash"
source=$(cd -- "$(dirname -- "$tarball")" && pwd)/$(basename -- "$tarball")

if [ -z "$prefix" ]; then
  prefix=$(npm prefix --global)
  for folder in "$prefix/lib/node_modules" "$prefix/lib" "$prefix"; do
    [ -e "$folder" ] || continue
    [ -w "$folder" ] || prefix=$HOME/.local
    break
  done
fi

npm install --global --no-audit --no-fund --prefix "$prefix" "$source" || fail "npm could not install $source; see above"
version=$("$prefix/bin/mallex" --version) && [ -n "$version" ] || fail "npm has installed $source, but $prefix/bin/mallex doesn't start"
printf 'installed mallex %s in %s\n' "$version" "$prefix"
case :$PATH: in
  *":$prefix/bin:"*) printf 'next: mallex setup\n' ;;
  *) printf 'next: export PATH="%s/bin:$PATH"   # also in your shell profile\n      mallex setup\n' "$prefix" ;;
esac
