import type { Message } from './messages.ts';

/** Messages of HTTP libraries, each with the file that has its words or the texts in which they were met. */
export const LIBRARIES: readonly Message[] = [
  // https://github.com/tornadoweb/tornado/blob/master/tornado/httpclient.py, HTTPClientError
  ['HTTP ', /\bHTTP (\d{3}): \S/],
  // as met in 599-tornado-sample.txt
  ['tornado.', /\bcode=(\d{3})\b/],
  // https://github.com/axios/axios/blob/0a2ea622/lib/core/settle.js
  // https://github.com/sindresorhus/ky/blob/09688a0a/source/errors/HTTPError.ts
  // https://github.com/sindresorhus/got/blob/main/source/core/errors.ts
  ['Request failed with status', /\bstatus code (\d{3})\b/],
  // https://github.com/sindresorhus/got/commit/6dd75743, whose parent has these words
  ['Response code ', /\bResponse code (\d{3})\b/],
  // https://github.com/psf/requests/blob/main/src/requests/models.py, raise_for_status
  [' for url: ', /\b(\d{3}) (?:Client|Server) Error: /],
  // https://github.com/encode/httpx/blob/master/httpx/_models.py, raise_for_status
  ["' for url '", /\b(?:Client error|Server error|Invalid status code) '(\d{3})\b/],
  // https://github.com/python/cpython/blob/01bb63cf/Lib/urllib/error.py, HTTPError
  ['HTTP Error ', /\bHTTP Error (\d{3}): /],
  // https://github.com/aio-libs/aiohttp/blob/master/aiohttp/client_exceptions.py
  ['Error: ', /\b(?:ClientResponse|ContentType|WSServerHandshake|ClientHttpProxy)Error: (\d{3}), /],
  // https://github.com/googleapis/google-api-python-client/blob/044f1acb/googleapiclient/errors.py
  ['<HttpError ', /<HttpError (\d{3}) (?:when requesting |")/],
  // https://github.com/googleapis/python-api-core/blob/04b57755/google/api_core/exceptions.py
  ['google.api_core.exceptions.', /\bexceptions\.\w{1,40}: (\d{3}) /],
  // https://github.com/googleapis/python-genai/blob/main/google/genai/errors.py, APIError
  ['Error: ', /\b(?:API|Client|Server)Error: (\d{3}) [A-Z_]{2,40}\. /],
  // https://github.com/guzzle/guzzle/blob/7.8/src/Exception/RequestException.php
  ['resulted in a `', /\bresulted in a `(\d{3})[ `]/],
  // as met in 999-linkedin-2018-json.txt
  ['[status code] ', /\[status code\] (\d{3})\b/],
  // https://github.com/mdn/dom-examples/blob/main/fetch/basic-fetch/index.html
  // https://github.com/G-Core/fastedge-plugin/blob/main/plugins/gcore-fastedge-codex/skills/scaffold/reference/http/mcp-server-ts.md
  ['HTTP error', /\bHTTP error(?:, status = |!? {0,2}\(?[Ss]tatus:? ?)(\d{3})\b/],
  // as met in 999-yahoo-java.txt
  ['Server returned HTTP response code: ', /\bcode: (\d{3})\b/],
  // https://github.com/spring-projects/spring-framework/blob/main/spring-web/src/main/java/org/springframework/web/client/DefaultResponseErrorHandler.java,
  // UnknownHttpStatusCodeException.java beside it, and
  // https://github.com/spring-projects/spring-framework/blob/main/spring-webflux/src/main/java/org/springframework/web/reactive/function/client/WebClientResponseException.java
  [
    'Exception',
    /\b(?:HttpClientError|HttpServerError|UnknownHttpStatusCode|WebClientResponse)Exception(?:\$\w{1,40})?: (?:Unknown status code \[)?(\d{3})\b/,
  ],
  // https://github.com/jhy/jsoup/blob/master/src/main/java/org/jsoup/HttpStatusException.java
  ['HTTP error fetching URL', /\bStatus=(\d{3})\b/],
  // https://github.com/dotnet/runtime/blob/0074b929/src/libraries/System.Net.Http/src/Resources/Strings.resx
  ['does not indicate success: ', /\bsuccess: (\d{3})\b/],
  // as met in 440-ews-java.txt and 530-ftp-dotnet.txt
  ['remote server returned an error: (', /\berror: \((\d{3})\)/],
  // https://github.com/lostisland/faraday/blob/main/lib/faraday/error.rb
  ['server responded with status ', /\bwith status (\d{3})\b/],
  // https://github.com/ruby/open-uri/blob/1cd26641/lib/open-uri.rb
  ['HTTPError', /\bHTTPError: (\d{3}) /],
  // https://github.com/sparklemotion/mechanize/blob/main/lib/mechanize/response_code_error.rb
  ["': ", /': (\d{3}) => /],
  // https://github.com/chansen/p5-http-tiny/blob/master/lib/HTTP/Tiny.pm
  ['Internal Exception', /\b(\d{3}) Internal Exception\b/],
  // as met in 598-anyevent-callbacks.txt
  ['Reason=', /\bStatus=(\d{3}) Reason=/],
  // as met in 599-proxmox-terraform.txt
  ['Too many redirections', /\b(\d{3}) Too many redirections\b/],
];
