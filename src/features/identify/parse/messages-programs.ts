import type { Message } from './messages.ts';

/** Messages of programs, each with the file that has its words or the texts in which they were met. */
export const PROGRAMS: readonly Message[] = [
  // as met in 530-cloudflare-chrome-console.txt
  ['responded with a status of ', /\bstatus of (\d{3})\b/],
  // as met in 500-devtools-fetch.txt
  [' http', /\b[A-Z]{3,7} https?:\/\/\S+ (?:net::\S+ )?(\d{3})\b/],
  // https://github.com/curl/curl/blob/master/lib/http.c
  ['requested URL returned error: ', /\breturned error: (\d{3})\b/],
  // as met in 999-linkedin-wget.txt
  ['ERROR ', /\bERROR (\d{3}): /],
  ['awaiting response... ', /\bresponse\.\.\. (\d{3})\b/],
  // https://github.com/tcort/markdown-link-check/blob/master/markdown-link-check
  ['\u2192 Status: ', /\u2192 Status: (\d{3})\b/],
  // https://github.com/JustinBeckwith/linkinator/blob/main/src/cli.ts
  // https://github.com/lycheeverse/lychee/blob/master/lychee-bin/src/formatters/response/plain.rs
  // https://github.com/lycheeverse/lychee/blob/master/lychee-bin/src/formatters/stats/markdown.rs
  ['] ', /^\s{0,8}(?:\* )?\[(\d{3})\] <?https?:\/\//],
  // https://github.com/lycheeverse/lychee/blob/master/lychee-lib/src/types/error.rs
  ['Rejected status code', /\bRejected status code[^\d]{0,80}(\d{3})\b/],
  // https://github.com/dkhamsing/awesome_bot/blob/master/lib/awesome_bot/output.rb
  // https://github.com/scrapy/scrapy/blob/master/scrapy/http/response/__init__.py, __repr__
  ['http', /\b(\d{3}) <?https?:\/\//],
  // as met in 999-linkedin-table.txt
  ['http', /(?:^| )https?:\/\/\S+ [|([>=:-]{0,3} ?(\d{3})(?:[\])|,;]|$| \|)/],
  // https://github.com/scrapy/scrapy/blob/master/scrapy/logformatter.py
  ['Crawled (', /\bCrawled \((\d{3})\) /],
  // https://github.com/prometheus/blackbox_exporter/blob/master/prober/http.go
  ['HTTP response status code', /\bstatus_code=(\d{3})\b/],
  // https://github.com/prometheus/prometheus/blob/main/scrape/scrape.go
  ['server returned HTTP status ', /\bHTTP status (\d{3})\b/],
  // https://github.com/hashicorp/go-retryablehttp/blob/main/client.go
  // https://github.com/moby/moby/blob/master/daemon/pkg/registry/search.go
  // https://github.com/docker/compose/blob/main/internal/desktop/client.go
  ['unexpected ', /\bunexpected (?:HTTP )?status(?: code)?:? (\d{3})\b/],
  // https://github.com/containerd/containerd/blob/10d1bcc9/core/remotes/errors/errors.go
  ['unexpected status from ', /\bunexpected status from [A-Z]{3,7} request to \S+: (\d{3})\b/],
  // https://github.com/bpg/terraform-provider-proxmox/blob/main/proxmox/api/errors.go
  [' response - Reason: ', /\b(\d{3}) response - Reason: /],
  // https://github.com/owncloud/client/blob/master/src/libsync/abstractnetworkjob.cpp, where the first
  // letter is a capital; as met in 599-owncloud-desktop.txt it is none
  ['erver replied "', /\b[Ss]erver replied "(\d{3}) /],
  // as met in 499-arcgis-desktop.txt and 499-arcgis-python-api.txt
  ['(', /\((?:status|error|http)(?: code)?:? (\d{3})\)/i],
];
