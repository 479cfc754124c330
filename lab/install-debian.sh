#!/usr/bin/env bash
# Installs what the recordings need: the software from Debian 12, and the packages from npm.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  # servers and proxies
  apache2 apache2-dev caddy haproxy lighttpd nginx-light squid varnish
  # browsers
  chromium firefox-esr
  # clients and link checkers that are programs
  curl linkchecker python3-sphinx ruby-html-proofer w3c-linkchecker wget
  # languages and their clients
  golang-go
  libanyevent-http-perl libhttp-tiny-perl libio-socket-ssl-perl libnet-ssleay-perl libwww-perl perl
  libjetty9-java libservlet-api-java openjdk-17-jdk-headless
  php-cli php-guzzlehttp-guzzle php-guzzlehttp-psr7 php-symfony-http-client php-symfony-http-foundation
  python3 python3-aiohttp python3-flask python3-httplib2 python3-httpx python3-pycurl python3-requests python3-tornado python3-werkzeug
  ruby
  # certificates: one that nobody trusts, and those that everybody does
  ca-certificates openssl
)

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qy --no-install-recommends "${packages[@]}"

# Debian 12 has a Prometheus and a grpc-gateway (in etcd) that do not know 499 yet. Those of Debian 13 run on it as they are.
newer=(etcd-server prometheus promtool)
from_debian_13=$(mktemp -d)
trap 'rm -rf "$from_debian_13"' EXIT
(
  cd "$from_debian_13"
  mkdir -p lists/partial archives/partial parts
  key=/usr/share/keyrings/debian-archive-keyring.gpg
  # From where the machine takes Debian 12.
  site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | sed -n 1p)
  echo "deb [signed-by=$key] $site trixie main" >parts/debian-13.list
  options=(
    -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$PWD/parts"
    -o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD"
    -o APT::Sandbox::User=root -o Acquire::Languages=none
  )
  apt-get "${options[@]}" update -q
  apt-get "${options[@]}" download -q "${newer[@]}"
)
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -qy --no-install-recommends "$from_debian_13"/*.deb

[ -d node_modules ] || npm ci
npm ci --prefix lab
