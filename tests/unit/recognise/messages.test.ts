import { describe, expect, test } from 'vitest';
import { firstOf } from '../../support/recognise.ts';

type Row = readonly [text: string, answer: string];

/** Comments, labels and the names of commands before the evidence. */
const LABELLED: readonly Row[] = [
  ['# 结果: error code: 1033', '530#cloudflare'],
  ['# result: error code: 1016', '530#cloudflare'],
  ['// => error code: 1033', '530#cloudflare'],
  ['Output: error code: 1033', '530#cloudflare'],
  ['Response body: error code: 1016', '530#cloudflare'],
  ['Invoke-WebRequest : error code: 1033', '530#cloudflare'],
  ['Invoke-RestMethod: error code: 1016', '530#cloudflare'],
  ['curl https://home.example\nerror code: 1033', '530#cloudflare'],
  ['$ curl -s https://home.example/\nerror code: 1033%', '530#cloudflare'],
  ['body="error code: 1033"', '530#cloudflare'],
  ["data: 'error code: 1033'", '530#cloudflare'],
  ['Error: Unexpected token e in JSON at position 0: "error code: 1033"', '530#cloudflare'],
  ['=> 530 error code: 1033', '530#cloudflare'],
  ['[proxy] upstream said: error code: 1016', '530#cloudflare'],
  ['> error code: 1033', '530#cloudflare'],
];

/** What Cloudflare writes beside 530 in other places. */
const CLOUDFLARE: readonly Row[] = [
  ['Cloudflare Tunnel error | home.example | Cloudflare', '530#cloudflare'],
  ['Origin DNS error | shop.example | Cloudflare', '530#cloudflare'],
  ['Argo Tunnel error | home.example | Cloudflare', '530#cloudflare'],
  ['The Cloudflare tunnel constantly gives error 1033 in the browser', '530#cloudflare'],
  ['Since the update Cloudflare only returns a 1016 error.', '530#cloudflare'],
  ['HTTP error 530 on our cache.\n\nOpening the page yields a 1033 error.', '530#cloudflare'],
  [
    'Error 1033 Ray ID: 9b09ffdba89acfdf • 2026-03-14 08:15:02 UTC\nCloudflare Tunnel error\nWhat happened?',
    '530#cloudflare',
  ],
  [
    'Error 1033  • 2026-03-14 08:15:02 UTC\nCloudflare Tunnel error\nWhat happened?',
    '530#cloudflare',
  ],
  [
    "You've requested a page on a website (calm-river-north.trycloudflare.com) that is on the Cloudflare network. The host (calm-river-north.trycloudflare.com) is configured as a Cloudflare Tunnel, and Cloudflare is currently unable to resolve it.",
    '530#cloudflare',
  ],
  ['GET https://calm-river-north.trycloudflare.com/api 530', '530#cloudflare'],
  [
    'Error: Request failed with status code 530 (https://calm-river-north.trycloudflare.com/mcp)',
    '530#cloudflare',
  ],
  [
    'WebSocket connection to wss://calm-river-north.trycloudflare.com/ws failed: Unexpected response code: 530',
    '530#cloudflare',
  ],
  [
    'HTTP 530\nCloudflare Ray ID: 9b09ffdba89acfdf • Your IP: 203.0.113.9 • Performance & security by Cloudflare',
    '530#cloudflare',
  ],
  [
    'failed to connect to https://ssh.home.example with error: websocket: bad handshake\n\nHTTP/1.1 530\nCf-Ray: 603288053d603f8b-ORD\nServer: cloudflare',
    '530#cloudflare',
  ],
  ['530: Cloudflare is unable to resolve your requested domain', '530#cloudflare'],
];

/** Reasons of libcurl behind Tornado’s 599 (https://github.com/curl/curl/tree/master/lib). */
const LIBCURL: readonly Row[] = [
  'Resolving timed out after 20000 milliseconds',
  'Resolving timed out',
  'Recv failure: Connection reset by peer',
  'Send failure: Broken pipe',
  'gnutls_handshake() failed: Handshake failed',
  'GnuTLS recv error (-110): The TLS connection was non-properly terminated.',
  'OpenSSL SSL_connect: Connection reset by peer in connection to api.example:443',
  'error:14077410:SSL routines:SSL23_GET_SERVER_HELLO:sslv3 alert handshake failure',
  'Unknown SSL protocol error in connection to api.example:443',
  'SSL: no alternative certificate subject name matches target host name "api.example"',
  'Problem with the SSL CA cert (path? access rights?)',
  'HTTP/2 stream 1 was not closed cleanly: INTERNAL_ERROR (err 2)',
  'Could not resolve proxy: proxy.example',
  'Connection timed out after 20001 milliseconds',
  "Couldn't resolve host 'api.example'",
  "couldn't connect to host",
  'Received HTTP code 407 from proxy after CONNECT',
  'Protocol "gopher" not supported or disabled in libcurl',
  'Illegal characters found in URL',
  'transfer closed with 512 bytes remaining to read',
  'Operation too slow. Less than 1 bytes/sec transferred the last 30 seconds',
].flatMap((reason): Row[] => [
  [`HTTP 599: ${reason}`, '599#tornado'],
  [`HTTPError: HTTP 599: ${reason}`, '599#tornado'],
  [
    `2026-03-14 08:15:02 thumbor:WARNING ERROR retrieving image https://shop.example/a.png: HTTP 599: ${reason}`,
    '599#tornado',
  ],
]);

/** Sentences that name a status. */
const PROSE: readonly Row[] = [
  ['Some of our endpoints return 599 status codes under load.', '599'],
  ['The API fails with a status code of 530 since yesterday.', '530'],
  ['I keep seeing a 530 error when I open the site.', '530'],
  ['We get 499s all night', '499'],
  ['nginx: we get 499s all night from the mobile app', '499#nginx'],
  ['Why does it answer with HTTP 561?', '561'],
  ['The login redirect ended in a 561 response from our load balancer.', '561'],
  ['the server sends 599 instead of 503', '599'],
  ['Wir bekommen den Fehler 499 nur mobil.', '499'],
  ['On reçoit une erreur 530 depuis ce matin.', '530'],
  ['El servidor devuelve un error 530.', '530'],
  ['サーバーから 499 エラーが返ってきます。', '499'],
  ['接口返回状态码 599', '599'],
  ['HTTP 状态码：530', '530'],
  ['"状态码": "499"', '499'],
  ['响应码: 599', '599'],
  ['ステータスコード：499', '499'],
  ['Ошибка 530 при открытии сайта', '530'],
  ['서버에서 499 에러가 발생합니다', '499'],
  ['HTTP status 499 (Client Closed Request) for 2.1 % of the calls', '499'],
  ['expected 200, got 530', '530'],
  ['Expected status 200 but received 599', '599'],
  ['response.status: 530', '530'],
  ['AssertionError: 530 != 200', '530'],
  ['assert resp.status_code == 200, where 530 = <Response [530]>.status_code', '530'],
  ['Response status: 561', '561'],
  ['Status Code: 561', '561'],
];

/** Reports of Chinese monitors: the colon behind 错误码 makes a status only there. */
const MONITORS: readonly Row[] = [
  ['腾讯云拨测 错误码：605 与服务器连接被重置', '605#tencent-cat'],
  ['腾讯云拨测告警，错误码: 659，拨测点 广东-深圳-电信', '659#tencent-cat'],
  ['拨测点 北京-联通 状态码：655，连接服务器超时', '655#tencent-cat'],
  ['阿里云 站点监控 错误码：611', '611#alibaba-cloudmonitor'],
  ['阿里云 ARMS 云拨测 错误代码：617', '617#alibaba-arms'],
];

/** `curl -w "%{http_code}"` and the bare number. */
const CURL_WRITE_OUT: readonly Row[] = [
  ['$ curl -s -o /dev/null -w "%{http_code}" https://home.example/\n530', '530'],
  ['curl -s -o /dev/null -w "%{http_code}\\n" https://api.example/\n499', '499'],
  ['user@host:~$ curl -o /dev/null -s -w "%{response_code}\\n" https://api.example/\n599', '599'],
  ['http_code=530', '530'],
  ['status=530 time=0.081', '530'],
  ['HTTP_CODE:561', '561'],
];

/** Messages of other client programs. */
const CLIENTS: readonly Row[] = [
  ['reqwest::Error { kind: Status(530), url: "https://home.example/" }', '530'],
  ['HTTP status client error (499 <unknown status code>) for url (https://api.example/)', '499'],
  ['HTTP status server error (530 <unknown status code>) for url (https://home.example/)', '530'],
  ['undici: Response status code 530', '530'],
  ['ky: HTTPError: Request failed with status code 530: GET https://home.example/', '530'],
  ['FetchError: Invalid response status 599', '599'],
  ['Error: Server responded with 530', '530'],
  [
    'DioException [bad response]: This exception was thrown because the response has a status code of 499',
    '499',
  ],
  ['retrofit2.HttpException: HTTP 499 ', '499'],
  [
    'feign.FeignException$FeignClientException: [499] during [GET] to [https://api.example/v1]',
    '499',
  ],
  [
    'org.springframework.web.reactive.function.client.WebClientResponseException: 530 from GET https://home.example/',
    '530',
  ],
  ['RestClient::ExceptionWithResponse: 530 status code 530', '530'],
  ['Faraday::ServerError (the server responded with status 530)', '530'],
  ['net/http: unexpected status code: 530', '530'],
  ['failed to fetch https://home.example/repo: 530 ', '530'],
  [
    "fatal: unable to access 'https://git.example/a.git/': The requested URL returned error: 530",
    '530',
  ],
  ['npm ERR! 530 <none> - GET https://npm.example/left-pad', '530#cloudflare'],
  [
    'docker: error pulling image configuration: received unexpected HTTP status: 530 <none>.',
    '530#cloudflare',
  ],
  ['[FATAL] error 530 from PUT https://images.example/v2/', '530'],
  [
    'TASK [get] fatal: [web]: FAILED! => {"msg": "Status code was 530 and not [200]: HTTP Error 530: <none>", "status": 530}',
    '530#cloudflare',
  ],
  ['Uptime Kuma: Request failed with status code 530', '530'],
  ['[home.example] [🔴 Down] Request failed with status code 530', '530'],
  ['wget: server returned error: HTTP/1.1 530 ', '530'],
  ['HTTP request sent, awaiting response... 999 Request denied', '999#linkedin'],
];

/** A status with its name, as programs and people write it. */
const NAMED: readonly Row[] = [
  ["OSError('Tunnel connection failed: 522 Timeout')", '522#oxylabs'],
  ['ERROR:root:522 Server Error: <none> for url: https://shop.example/', '522#cloudflare'],
  ['522: connection timed out', '522#cloudflare'],
  ['522 - Connection timed out', '522#cloudflare'],
  ['524: A timeout occurred', '524#cloudflare'],
  ['shop.example | 520: Web server is returning an unknown error', '520#cloudflare'],
  ['web-1  | 522: connection timed out', '522#cloudflare'],
  ['`http_522 server error`', '522'],
  ['EdgeOne 523 回源失败，源站填的是域名', '523#tencent-edgeone'],
  ['StatusCodeError: 631 - "{\\"error\\":\\"no such bucket\\"}"', '631#qiniu-kodo'],
];

/** What frameworks and libraries say when they refuse a number. */
const REFUSED: readonly Row[] = [
  [
    'http: panic serving 203.0.113.5:53396: invalid WriteHeader code 1000',
    '/guides/inventing-a-code#what-a-server-lets-you-send',
  ],
  [
    'RangeError: init["status"] must be in the range of 200 to 599, inclusive.\n    at new Response',
    '/guides/inventing-a-code#what-a-server-lets-you-send',
  ],
  [
    'java.lang.IllegalArgumentException: No matching constant for [432]\n\tat org.springframework.http.HttpStatus.valueOf(HttpStatus.java:538)',
    '/guides/inventing-a-code#programs-that-know-only-the-list',
  ],
];

describe.each([
  ['a label before it does not hide it:', LABELLED],
  ['Cloudflare has many words for it:', CLOUDFLARE],
  ['any reason of libcurl behind HTTP 599 is Tornado’s:', LIBCURL],
  ['a sentence names a status:', PROSE],
  ['a monitor’s report names the number:', MONITORS],
  ['the number that curl writes is the status:', CURL_WRITE_OUT],
  ['client programs name the status:', CLIENTS],
  ['a number with a name is a status:', NAMED],
  ['a framework refuses the number:', REFUSED],
] as const)('%s', (_name, rows) => {
  test.for(rows)('%s', ([text, answer]) => {
    expect(firstOf(text)).toBe(answer);
  });
});
