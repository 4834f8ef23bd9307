#!/usr/bin/env bash
# A real Chromium 90, the engine of the browsers government offices have, for the smoke test: from an npm package
# that ships the binary. Kept in .cache; `path` prints where it is.
set -euo pipefail
cd "$(dirname "$0")/.."
folder="$PWD/.cache/chromium90"
binary="$folder/chromium"

if [ "${1:-}" = path ]; then
  echo "$binary"
  exit 0
fi
[ -x "$binary" ] && exit 0
mkdir -p "$folder"
cd "$folder"
npm pack --silent chrome-aws-lambda@8.0.2 >/dev/null
tar -xzf chrome-aws-lambda-8.0.2.tgz
# The package packs the browser and its drawing libraries with brotli, the libraries as a tar.
node -e '
const { brotliDecompressSync } = require("node:zlib");
const { readFileSync, writeFileSync } = require("node:fs");
for (const [from, to] of [["chromium.br", "chromium"], ["swiftshader.tar.br", "swiftshader.tar"], ["aws.tar.br", "aws.tar"]])
  writeFileSync(to, brotliDecompressSync(readFileSync("package/bin/" + from)));
'
tar -xf swiftshader.tar
mkdir -p aws && tar -xf aws.tar -C aws
chmod +x chromium
rm -rf package chrome-aws-lambda-8.0.2.tgz swiftshader.tar aws.tar
