#!/usr/bin/env bash
# Installs what is missing, and only that: npm packages (with the Node that this project runs on) and, when asked for, a Java runtime.
#   source scripts/setup.sh [--java]
# Afterwards `node` is Node 24 and node_modules/.bin is on the PATH.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"

say() { printf '%s\n' "$*" >&2; }

command -v npm >/dev/null || { say "npm is missing. Install Node.js 20 or newer (https://nodejs.org), then run this again."; exit 1; }

stamp="node_modules/.installed-from-lock"
if [[ ! -f "$stamp" ]] || ! cmp -s package-lock.json "$stamp"; then
  say "Installing npm packages (about a minute the first time)…"
  npm ci --no-audit --no-fund --loglevel=error >&2
  cp package-lock.json "$stamp"
fi
export PATH="$ROOT/node_modules/.bin:$PATH"
export NODE_COMPILE_CACHE="$ROOT/.cache/compile"

if [[ " $* " == *" --java "* ]] && ! command -v java >/dev/null; then
  say "Installing a Java runtime (apex-ls and PMD need it)…"
  if command -v apt-get >/dev/null; then
    sudo=""; [[ $(id -u) -eq 0 ]] || sudo="sudo"
    $sudo apt-get update -qq >&2 && $sudo apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >&2 \
      || { say "Could not install Java. Install a Java runtime (17 or newer), then run this again."; exit 1; }
  else
    say "Java is missing. Install a Java runtime (17 or newer), then run this again."; exit 1
  fi
fi
