#!/usr/bin/env bash
# Installs the Firefox that the tests in this folder drive, from Debian.
set -euo pipefail

packages=(firefox-esr)

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qy --no-install-recommends "${packages[@]}"
