#!/usr/bin/env bash
# Installs what the tests of deploy/nginx.conf need from Debian 12.
set -euo pipefail

packages=(nginx-light libnginx-mod-http-brotli-static openssl)

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qy --no-install-recommends "${packages[@]}"
