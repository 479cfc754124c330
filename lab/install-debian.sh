#!/usr/bin/env bash
# Installs what the recordings need: the software from Debian 12, and the packages from npm.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  # servers and proxies
  caddy haproxy nginx-light
  # clients that are programs
  curl wget
  # languages and their clients
  golang-go
  libanyevent-http-perl libio-socket-ssl-perl libwww-perl perl
  openjdk-17-jdk-headless
  php-cli php-curl php-guzzlehttp-guzzle php-symfony-http-client
  python3 python3-aiohttp python3-httpx python3-pycurl python3-requests python3-tornado
  ruby
  # a certificate that nobody trusts
  openssl
)

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qy --no-install-recommends "${packages[@]}"

[ -d node_modules ] || npm ci
npm ci --prefix lab
