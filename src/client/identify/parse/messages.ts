/** Words that stand in a message, and the expression whose one group is the status in it. */
type Message = readonly [words: string, pattern: RegExp];

/** Messages of client programs, each with the source file or the document that has its words. */
export const MESSAGES: readonly Message[] = [
  // tornadoweb/tornado, tornado/httpclient.py, HTTPClientError
  ['HTTP ', /\bHTTP (\d{3}): \S/],
  ['tornado.', /\bcode=(\d{3})\b/],
  // axios/axios, lib/core/settle.js; sindresorhus/ky, source/errors/HTTPError.ts
  ['Request failed with status', /\bstatus code (\d{3})\b/],
  // psf/requests, src/requests/models.py, raise_for_status
  [' for url: ', /\b(\d{3}) (?:Client|Server) Error: /],
  // encode/httpx, httpx/_models.py, raise_for_status
  ["' for url '", /\b(?:Client|Server) error '(\d{3})\b/],
  // python/cpython, Lib/urllib/error.py, HTTPError
  ['HTTP Error ', /\bHTTP Error (\d{3}): /],
  // aio-libs/aiohttp, aiohttp/client_exceptions.py, ClientResponseError
  ['Error: ', /\b(?:ClientResponse|ContentType|WSServerHandshake)Error: (\d{3}), /],
  // googleapis/google-api-python-client, googleapiclient/errors.py
  ['<HttpError ', /<HttpError (\d{3}) when requesting /],
  // googleapis/python-api-core, google/api_core/exceptions.py
  ['google.api_core.exceptions.', /\bexceptions\.\w{1,40}: (\d{3}) /],
  // googleapis/python-genai, google/genai/errors.py, APIError
  ['Error: ', /\b(?:API|Client|Server)Error: (\d{3}) [A-Z_]{2,40}\. /],
  // guzzle/guzzle, src/Exception/RequestException.php
  ['resulted in a `', /\bresulted in a `(\d{3})[ `]/],
  // sindresorhus/got, source/core/response.ts
  ['Response code ', /\bResponse code (\d{3})\b/],
  // developer.mozilla.org/docs/Web/API/Fetch_API/Using_Fetch: words that are copied everywhere
  ['HTTP error', /\bHTTP error!? {0,2}\(?[Ss]tatus:? ?(\d{3})\b/],
  // The consoles of Chromium and Firefox
  ['responded with a status of ', /\bstatus of (\d{3})\b/],
  [' http', /\b[A-Z]{3,7} https?:\/\/\S+ (?:net::\S+ )?(\d{3})\b/],
  // curl/curl, lib/http.c
  ['requested URL returned error: ', /\breturned error: (\d{3})\b/],
  // wget, src/http.c
  ['ERROR ', /\bERROR (\d{3}): /],
  ['awaiting response... ', /\bresponse\.\.\. (\d{3})\b/],
  // openjdk/jdk, sun/net/www/protocol/http/HttpURLConnection.java
  ['Server returned HTTP response code: ', /\bcode: (\d{3})\b/],
  // spring-projects/spring-framework, HttpStatusCodeException and WebClientResponseException
  ['ErrorException', /\bHttp(?:Client|Server)ErrorException(?:\$\w{1,40})?: (\d{3})\b/],
  ['WebClientResponseException', /\bResponseException(?:\$\w{1,40})?: (\d{3})\b/],
  // jhy/jsoup, HttpStatusException
  ['HTTP error fetching URL', /\bStatus=(\d{3})\b/],
  // dotnet/runtime, System.Net.Http, EnsureSuccessStatusCode; System.Net.WebException
  ['does not indicate success: ', /\bsuccess: (\d{3})\b/],
  ['remote server returned an error: (', /\berror: \((\d{3})\)/],
  // lostisland/faraday, RaiseError; ruby/open-uri; rest-client
  ['server responded with status ', /\bwith status (\d{3})\b/],
  ['HTTPError', /\bHTTPError: (\d{3}) /],
  // tcort/markdown-link-check, markdown-link-check
  ['\u2192 Status: ', /\u2192 Status: (\d{3})\b/],
  // JustinBeckwith/linkinator, src/cli.ts; lycheeverse/lychee, lychee-bin/src/formatters
  ['] ', /^\s{0,8}\[(\d{3})\] <?https?:\/\//],
  ['Rejected status code', /\bRejected status code[^\d]{0,80}(\d{3})\b/],
  // dkhamsing/awesome_bot; scrapy/scrapy, httperror middleware and engine; sparklemotion/mechanize
  ['http', /\b(\d{3}) <?https?:\/\//],
  ['Crawled (', /\bCrawled \((\d{3})\) /],
  ["': ", /': (\d{3}) => /],
  // prometheus/blackbox_exporter, prober/http.go; prometheus/prometheus, scrape/scrape.go
  ['HTTP response status code', /\bstatus_code=(\d{3})\b/],
  ['server returned HTTP status ', /\bHTTP status (\d{3})\b/],
  // hashicorp/go-retryablehttp and others in Go
  ['unexpected status', /\bunexpected status(?: code)?:? (\d{3})\b/],
  ['bad status', /\bbad status(?: code)?:? \[?(\d{3})\b/],
  // chansen/p5-http-tiny, lib/HTTP/Tiny.pm
  ['Internal Exception', /\b(\d{3}) Internal Exception\b/],
  // AnyEvent::HTTP (metacpan.org/pod/AnyEvent::HTTP); Proxmox VE hands its words on
  ['Reason=', /\bStatus=(\d{3}) Reason=/],
  [' response - Reason: ', /\b(\d{3}) response - Reason: /],
  ['Too many redirections', /\b(\d{3}) Too many redirections\b/],
  ['Request cancelled by on_', /\b(\d{3}) Request cancelled by on_/],
  // owncloud/client, src/libsync/networkjobs.cpp
  ['server replied "', /\bserver replied "(\d{3}) /],
  // Esri/arcgis-python-api
  ['(', /\((?:status|error|http)(?: code)?:? (\d{3})\)/i],
];

const HAS_NUMBER = /[1-9]\d\d/;

/** A longer line is no message. */
const MOST_CHARACTERS = 4000;

/** The status in a message of a client program, as it is written there. */
export function statusInMessage(line: string): string | undefined {
  const text = line.slice(0, MOST_CHARACTERS);
  if (!HAS_NUMBER.test(text)) return undefined;
  for (const [words, pattern] of MESSAGES) {
    const status = text.includes(words) ? pattern.exec(text)?.[1] : undefined;
    if (status !== undefined) return status;
  }
  return undefined;
}
