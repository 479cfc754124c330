import fc from 'fast-check';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS, nameOf, parse } from '../../../src/features/identify/parse/index.ts';
import type { Piece } from '../../../src/features/identify/piece.ts';

type Expected = Partial<Omit<Piece, 'text'>>;

const NGINX =
  '127.0.0.1 - - [22/Nov/2026:15:05:11 +0000] "GET /slow?s=3 HTTP/1.1" 499 0 "-" "curl/7"';
const accessLine = { format: 'access-log', place: 'log', status: 499 } as const;

/** Single lines, each of which is one piece. */
const LINES: readonly (readonly [line: string, expected: Expected])[] = [
  [NGINX, accessLine],
  [`example.com:443 ${NGINX} 1.002 "10.0.0.1:80"`, accessLine],
  ['1.2.3.4, 10.0.0.9 - bob [22/Nov/2026:15:05:11 +0000] "GET / HTTP/2.0" 499 0', accessLine],
  [`${NGINX} rt=1.0 us="502, 200" urt="1.0"`, { ...accessLine, upstreamStatus: 200 }],
  [`${NGINX} upstream_status=-`, { ...accessLine, upstreamStatus: 'none' }],
  [
    '10.0.0.1 - - [22/Nov/2026:15:05:11 +0000] "\\x16\\x03\\x01" 400 499 "-" "-"',
    { format: 'access-log', status: 400 },
  ],
  ['INFO:     127.0.0.1:53000 - "GET /x HTTP/1.1" 499 Client Closed Request', accessLine],
  [
    '10.0.0.1 - - [22/Nov/2026:15:05:11 +0000] "GET /\\" 200 HTTP/1.1" 530 5',
    { format: 'access-log', status: 530 },
  ],
  [
    '172.21.0.224 - user [29/Apr/2024:13:21:41 +0000] "POST /execute HTTP/1.1" 499 0 "-" "Apache/4" 409 2.702 [service-8080] [] 172.21.72.106:8080 0 2.702 - da6c85d6276498086c97ccb1380ed096',
    {
      format: 'ingress-nginx',
      place: 'log',
      status: 499,
      upstreamStatus: 'none',
      writtenBy: 'nginx',
    },
  ],
  [
    '10.0.0.1 - - [29/Apr/2024:13:21:41 +0000] "GET / HTTP/1.1" 200 615 "-" "curl/8" 81 0.001 [t-80] [] 10.0.0.2:80, 10.0.0.3:80 0, 615 0.000, 0.001 502, 200 23475003b3b98b4d6c7e8457b8064172',
    { format: 'ingress-nginx', status: 200, upstreamStatus: 200 },
  ],
  [
    '2026/11/22 15:05:11 [info] 6910#6910: *1 client prematurely closed connection, client: 127.0.0.1',
    { format: 'nginx-error', place: 'log', status: undefined, writtenBy: 'nginx' },
  ],
  [
    'h2 2018-07-02T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.168.131.39:2817 - -1 -1 -1 561 - 4956 616 "GET https://www.example.com:443/oauth2/idpresponse HTTP/2.0" "Mozilla/5.0" - -',
    { format: 'aws-alb', place: 'log', status: 561, upstreamStatus: 'none', writtenBy: 'aws-alb' },
  ],
  [
    'http 2018-07-02T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.168.131.39:2817 10.0.0.1:80 0.000 0.001 0.000 502 200 34 366 "GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - -',
    { format: 'aws-alb', status: 502, upstreamStatus: 200 },
  ],
  [
    'Feb  6 12:14:14 localhost haproxy[14389]: 10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 499 2750 - - CD-- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html HTTP/1.1"',
    { format: 'haproxy', place: 'log', status: 499, writtenBy: undefined },
  ],
  [
    '127.0.0.1:5 [22/Nov/2026:12:14:59.553] fe be/<NOSRV> 0/-1/-1/-1/7 -1 0 - - CR-- 1/1/0/0/0 0/0 "<BADREQ>"',
    { format: 'haproxy', status: -1 },
  ],
  [
    '[2016-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0" "locations" "tcp://10.0.2.1:80"',
    { format: 'envoy', place: 'log', status: 204, upstreamStatus: undefined },
  ],
  [
    '[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 4 4 "-" "curl/7.73.0-DEV" "84961386" "httpbin:8000" "127.0.0.1:80"',
    { format: 'envoy', status: 418, upstreamStatus: 418 },
  ],
  [
    '[2020-11-25T21:26:18.409Z] "GET /slow HTTP/1.1" 0 DC downstream_remote_disconnect - "-" 0 0 1001 - "-" "curl/7" "849" "httpbin:8000" "127.0.0.1:80"',
    { format: 'envoy', status: 0, upstreamStatus: 'none' },
  ],
  [
    '10.0.0.1 - - [16/Jun/2022:10:27:24 +0000] "GET /api HTTP/2.0" 499 21 "-" "-" 82351 "rails@docker" "http://10.0.2.66:3000" 532555ms',
    { format: 'traefik', place: 'log', status: 499, writtenBy: 'traefik' },
  ],
  [
    '{"DownstreamStatus":499,"OriginStatus":0,"RequestMethod":"GET","level":"info","msg":""}',
    { format: 'traefik-json', status: 499, upstreamStatus: 'none', writtenBy: 'traefik' },
  ],
  [
    `level=debug msg="'499 Client Closed Request' caused by: context canceled"`,
    { format: 'traefik-log', place: 'log', status: 499, writtenBy: 'traefik' },
  ],
  [
    '2026-02-11T09:14:03Z DBG github.com/traefik/traefik/v3/pkg/proxy/httputil/proxy.go:121 > 499 Client Closed Request error="context canceled"',
    { format: 'traefik-log', place: 'log', status: 499 },
  ],
  [
    `2024-05-06T07:08:09Z DBG github.com/traefik/traefik/v3/pkg/server/service/proxy.go:100 > '499 Client Closed Request' caused by error="context canceled"`,
    { format: 'traefik-log', place: 'log', status: 499 },
  ],
  [
    '{"level":"info","ts":1.5,"logger":"http.log.access.log0","msg":"handled request","request":{"uri":"/"},"size":0,"status":0}',
    { format: 'caddy', place: 'log', status: 0, writtenBy: 'caddy' },
  ],
  [
    '2026/11/22 12:10:31.123\tINFO\thttp.log.access.log0\thandled request\t{"request": {"uri": "/"}, "size": 0, "status": 499}',
    { format: 'caddy-console', status: 499, writtenBy: 'caddy' },
  ],
  [
    '2010-10-06T21:51:37-07:00 heroku[router]: sock=client at=warning code=H27 desc="Client Request Interrupted" method=POST path="/" host=a.herokuapp.com fwd=17.17.17.17 dyno=web.1 status=499 bytes=0',
    { format: 'heroku', place: 'log', status: 499, writtenBy: 'heroku' },
  ],
  [
    '2017-10-30T12:36:43.49-0700 [RTR/0] OUT dora.example.com - [2017-10-30T19:36:38.492+0000] "GET /delay/10 HTTP/1.1" 499 0 22 "-" "curl/7.35.0" "127.0.0.1:6334" "10.0.16.16:61004" x_forwarded_for:"127.0.0.1" response_time:5.002 x_cf_routererror:"-"',
    { format: 'gorouter', place: 'log', status: 499, writtenBy: 'gorouter' },
  ],
  [
    `${NGINX} x_forwarded_for:"10.0.0.9"`,
    { ...accessLine, writtenBy: undefined }, // a field of Gorouter in a format of nginx
  ],
  [
    'ERR upload failed: 499 Token Required error="no token"', // zerolog, as Traefik has it
    { status: 499, writtenBy: undefined },
  ],
  [
    '{"level":"info","logger":"http.client","msg":"answer","status":499}', // zap, as Caddy has it
    { format: 'json-log', status: 499, writtenBy: undefined },
  ],
  [
    '      Request finished HTTP/1.1 GET http://localhost:5000/slow - 499 - - 1003.1234ms',
    { format: 'aspnet-core', status: 499, writtenBy: 'aspnet-core' },
  ],
  [
    'Request finished HTTP/1.1 POST http://localhost:5000/x - 499 - 200 12 text/plain;+charset=utf-8 1003.1234ms',
    { format: 'aspnet-core', status: 200 },
  ],
  [
    '{"EdgeResponseStatus":499,"OriginResponseStatus":0,"RayID":"8f1b2c3d4e5f6071"}',
    {
      format: 'json-log',
      place: 'log',
      status: 499,
      upstreamStatus: 'none',
      writtenBy: 'cloudflare',
    },
  ],
  [
    '{"category":"ApplicationGatewayAccessLog","properties":{"clientIP":"192.0.2.1","httpStatus":499,"serverStatus":"200"}}',
    {
      format: 'json-log',
      status: 499,
      upstreamStatus: 200,
      writtenBy: 'azure-application-gateway',
    },
  ],
  [
    '{"time":"2026-11-22","request":"GET / HTTP/1.1","status":"499","upstream_status":"-"}',
    { format: 'json-log', status: 499, upstreamStatus: 'none' },
  ],
  ['{"httpRequest":{"status":499},"severity":"WARNING"}', { format: 'json-log', status: 499 }],
  [
    'level=info method=GET path=/x status=499 duration=1.2s',
    { format: 'logfmt', place: 'log', status: 499 },
  ],
  [
    '{"error":{"code":499,"message":"Token Required","details":[]}}',
    { format: 'json-body', place: 'body', status: 499 },
  ],
  [
    '{"code":"canceled","message":"the job was cancelled"}',
    { format: 'json-body', status: undefined },
  ],
  [
    '{"type":"about:blank","title":"x","status":530,"timestamp":"2026-07-23T07:22:55Z"}',
    { format: 'json-body', status: 530 },
  ],
  [
    'GET https://x.example/?f=json -> HTTP 200, {"error":{"code":499}}',
    { format: 'json-body', status: 499 },
  ],
  [
    'error code: 1033',
    { format: 'text-body', place: 'body', status: undefined, writtenBy: 'cloudflare' },
  ],
  ['error code: 1033%', { format: 'text-body' }],
  [
    '<html><head><title>Yahoo! - 999 Unable to process</title></head></html>',
    { format: 'html-body', place: 'body', status: 999 },
  ],
  ['HTTP/1.1 999 Request denied', { format: 'http-response', place: 'response', status: 999 }],
  ['HTTP/2 530', { format: 'http-response', status: 530 }],
  ['HTTP/1.1 1000 Too Good', { format: 'http-response', status: 1000 }],
];

/** Messages of client programs and plain words, with the status that they name. */
const MESSAGES: readonly (readonly [message: string, status: number | undefined])[] = [
  ['tornado.curl_httpclient.CurlError: HTTP 599: Empty reply from server', 599],
  [
    '/hang: tornado.simple_httpclient.HTTPTimeoutError: Timeout during request  code=599 response=None',
    599,
  ],
  ['599 Internal Exception, Timed out while waiting for socket', 599],
  ['x Status=599 Reason=Too many redirections', 599],
  ['AxiosError: Request failed with status code 499', 499],
  ['requests.exceptions.HTTPError: 499 Client Error: unknown for url: https://x.example/', 499],
  ["httpx.HTTPStatusError: Server error '530 <none>' for url 'https://x.example/'", 530],
  [
    "httpx.HTTPStatusError: Invalid status code '999 Request denied' for url 'https://x.example/'",
    999,
  ],
  ['urllib.error.HTTPError: HTTP Error 530: <none>', 530],
  ['googleapiclient.errors.HttpError: <HttpError 499 "The operation was cancelled.">', 499],
  [
    "aiohttp.client_exceptions.ClientHttpProxyError: 561, message='', url='https://x.example/'",
    561,
  ],
  [
    "aiohttp.client_exceptions.ClientResponseError: 530, message='', url=URL('https://x.example/')",
    530,
  ],
  ['google.api_core.exceptions.Cancelled: 499 Locally cancelled by application!', 499],
  ["google.genai.errors.ClientError: 499 CANCELLED. {'error': {'code': 499}}", 499],
  ['Client error: `GET https://x.example/` resulted in a `499 unknown` response:', 499],
  ['HTTPError: Response code 530 (<none>)', 530],
  ['HTTPError: Request failed with status code 530 (<none>): GET https://x.example/', 530],
  [
    'o.s.web.client.UnknownHttpStatusCodeException: 999 Request denied on GET request for "https://x.example/"',
    999,
  ],
  ['o.s.w.r.f.client.UnknownHttpStatusCodeException: Unknown status code [999]', 999],
  ['Error: HTTP error, status = 530', 530],
  ['Error: HTTP error! status: 530', 530],
  ['Failed to load resource: the server responded with a status of 530 ()', 530],
  ['GET https://x.example/ 530', 530],
  ['curl: (22) The requested URL returned error: 999', 999],
  ['2026-11-22 12:10:31 ERROR 999: Request denied.', 999],
  ['java.io.IOException: Server returned HTTP response code: 999 for URL: https://x.example/', 999],
  ['Response status code does not indicate success: 499 (Client Closed Request).', 499],
  ['  [✖] https://www.linkedin.com/in/x → Status: 999', 999],
  ['[999] https://www.linkedin.com/in/x', 999],
  ['* [999] <https://www.linkedin.com/in/x> (at 2:1) | Rejected', 999],
  [
    '[999] https://www.linkedin.com/in/x | Rejected status code (this depends on your "accept" configuration): Unknown status code',
    999,
  ],
  ['level=error msg="Invalid HTTP response status code, wanted 2xx" status_code=530', 530],
  ['Authentication token required. (status code 499)', 499],
  ['Server replied "599 Broken" to "GET https://x.example/status.php"', 599],
  ['unexpected HTTP status 530 <none>', 530],
  ['unexpected status from GET request to https://x.example/v2/: 530 <none>', 530],
  ['server replied "599 Broken" to GET https://x.example/status.php', 599],
  ['│ Error: 599 Too many redirections', 599],
  ['499 Client Closed Request', 499],
  ['561 Authentication Error', 561],
  ['I keep getting error 530 from it', 530],
  ['code 999', 999],
  ['499', 499],
  ['getting HTTP status [599]', 599],
  ['malformed HTTP status code "1000"', 1000],
];

/** Lines whose numbers are not a status. */
const NOT_A_STATUS = [
  'sent 499 bytes in 530 ms',
  'GET / HTTP/1.1 999 bytes',
  'took 599ms for 999 items',
  'status 499ms',
  'error: 530 bytes missing',
  'listening on 127.0.0.1:499',
  'version 4.9.9, code 999.5',
  'it costs 499 EUR or $530',
  'main.ts:599:12',
  'at line 499',
  'NSURLErrorDomain error -999',
  'Error Domain=NSURLErrorDomain Code=-999 "cancelled"',
  'Error 1033',
  '(110: Connection timed out)',
];

const only = (text: string) => {
  const { pieces } = parse(text);
  expect(pieces).toHaveLength(1);
  return pieces[0];
};

test.for(LINES)('%s', ([line, expected]) => {
  expect(only(line)).toMatchObject(expected);
});

test.for(MESSAGES)('%s', ([message, status]) => {
  expect(only(message)).toMatchObject({ status });
});

test.for(NOT_A_STATUS)('%s names no status', (line) => {
  expect(parse(line).pieces.map(({ status }) => status)).toEqual([undefined]);
});

describe('what is wrapped around a text is removed:', () => {
  test.for([
    [`web-1  | ${NGINX}`],
    [`nginx-proxy  | ${NGINX}`],
    [`web.1.k2j3h4@node1    | ${NGINX}`],
    [`2026-11-22T15:05:11.123456789Z ${NGINX}`],
    [`2026-11-22T15:05:11.123456789Z stdout F ${NGINX}`],
    [`[pod/web-5d9c7b8f6-x7k2p/nginx] ${NGINX}`],
    [`web-6799fc88d8-x7k2p nginx ${NGINX}`],
    [`Nov 22 12:10:31 host nginx[123]: ${NGINX}`],
    [`<134>Nov 22 12:10:31 host nginx: ${NGINX}`],
    [`<165>1 2026-11-22T22:14:15.003Z host nginx 123 - - ${NGINX}`],
    [`<165>1 2026-11-22T22:14:15.003Z host nginx 123 - [a@1 b="c"][d@1 e="f"] ${NGINX}`],
    [`2026-11-22T12:10:31+01:00 host nginx[123]: ${NGINX}`],
    [`\u001B[36mweb-1  |\u001B[0m ${NGINX}`],
    [`\u001B[>4;1m${NGINX}\u001B[0 q`],
    [`\uFEFF${NGINX}\r\n`],
    [`> ${NGINX}`],
    [`> > ${NGINX}`],
    [`\`\`\`\n${NGINX}\n\`\`\``],
    [`\`\`\`${NGINX}\`\`\``],
    [`{code:title=log}\n${NGINX}\n{code}`],
    [`    ${NGINX}`],
    [NGINX.replace(/"/g, '&quot;')],
    [NGINX.replace(' 499', '\u00A0499')],
    [JSON.stringify({ log: `${NGINX}\n`, stream: 'stdout', time: '2026-11-22T15:05:11Z' })],
    [JSON.stringify({ '@timestamp': '2026-11-22', message: NGINX, host: { name: 'x' } })],
    [JSON.stringify({ textPayload: NGINX, severity: 'INFO' })],
    [`web-1  | ${JSON.stringify({ msg: `2026-11-22T15:05:11Z ${NGINX}` })}`],
  ])('%s', ([text]) => {
    expect(only(text ?? '')).toMatchObject({ ...accessLine, text: NGINX });
  });

  test('a quoted reply loses its quote marks, but a request printed by curl does not', () => {
    expect(parse('Ann wrote:\n> HTTP/1.1 530 <none>\n> Server: x').pieces).toMatchObject([
      { format: 'plain', line: 1 },
      { status: 530, line: 2 },
    ]);
    expect(only('> HTTP/1.1 530 <none>\n> Server: cloudflare')?.text).toBe(
      'HTTP/1.1 530 <none>\nServer: cloudflare',
    );
    expect(only('> GET / HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 530 <none>\n<')?.status).toBe(530);
  });
});

describe('a response', () => {
  test('ends where the next piece begins', () => {
    const response = 'HTTP/1.1 530 <none>\nServer: cloudflare\n\nerror code: 1033';
    const { pieces } = parse(`${response}\n\n${NGINX}\nHTTP/2 200\ndate: x\n\n{\n"a": 1\n}\n`);
    expect(pieces.map(({ line, status, text }) => [line, status, text])).toEqual([
      [1, 530, response],
      [6, 499, NGINX],
      [7, 200, 'HTTP/2 200\ndate: x\n\n{\n"a": 1\n}'],
    ]);
  });

  test('is kept apart from a proxy’s answer, from interim responses and from redirects', () => {
    const text =
      'HTTP/1.1 200 Connection established\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 301 Moved\nLocation: /\n\nHTTP/2 530\nserver: x\n\nerror code: 1016\n';
    expect(parse(text).pieces.map(({ status }) => status)).toEqual([200, 100, 301, 530]);
  });

  test('does not include the request that HTTPie prints above it', () => {
    const text =
      'POST / HTTP/1.1\nHost: x\n\n{"status": 499}\n\nHTTP/1.1 200 OK\nServer: x\n\n{"ok":1}';
    expect(only(text)).toMatchObject({ status: 200, line: 6 });
  });

  test('is followed by its body if the body names another status', () => {
    const text =
      'HTTP/1.1 200 OK\nContent-Type: text/plain\n\n{"error":{"code":499,"message":"Token Required"}}';
    expect(parse(text).pieces).toMatchObject([
      { place: 'response', status: 200, line: 1 },
      { place: 'body', status: 499, line: 4, format: 'json-body' },
    ]);
  });

  test('from curl -v loses its < signs and what curl says about itself', () => {
    const text = `* Trying 1.2.3.4:443...
* Connected to x (1.2.3.4) port 443
> GET / HTTP/2
> Host: x
>
< HTTP/2 530
< server: cloudflare
<
{ [16 bytes data]
error code: 1033* Connection #0 to host x left intact
$ echo done`;
    expect(only(text)).toMatchObject({
      format: 'curl-verbose',
      place: 'response',
      status: 530,
      text: 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033',
    });
  });

  test('from curl -v is read on a reused connection that curl then closes', () => {
    const text =
      '* Reusing existing http: connection with host x\n> GET / HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 530 <none>\n<\nerror code: 1033* shutting down connection #0';
    expect(only(text)).toMatchObject({
      format: 'curl-verbose',
      status: 530,
      text: 'HTTP/1.1 530 <none>\n\nerror code: 1033',
    });
  });

  test.for([
    [':status: 530\nserver: cloudflare\ncf-ray: 8f-FRA', 530],
    ['status: 530\nserver: cloudflare\ncf-ray: 8f-FRA', 530],
    [
      'Request URL:\nhttps://x.example/\nRequest Method:\nGET\nStatus Code:\n530 \nserver:\ncloudflare',
      530,
    ],
    ['Request URL\nhttps://x.example/\nStatus Code\n530\ncf-ray\n8f-FRA', 530],
    ['server: cloudflare\ncf-ray: 8f-FRA', undefined],
  ] as const)('is recognised by its headers alone: %s', ([text, status]) => {
    expect(only(text)).toMatchObject({ format: 'devtools', place: 'response', status });
  });
});

test('lines in the W3C format are read only with the directive above them', () => {
  const line = '2015-06-11 00:00:01 172.20.136.48 GET /x 80 499 0 0 530';
  const fields =
    '#Fields: date time s-ip cs-method cs-uri-stem s-port sc-status sc-substatus sc-win32-status time-taken';
  expect(only(`#Software: IIS\n${fields}\n${line}`)).toMatchObject({
    format: 'iis',
    status: 499,
    line: 3,
  });
  expect(only(line)).toMatchObject({ format: 'plain', status: undefined });
});

test('a HAR file is read entry by entry', () => {
  const response = { httpVersion: 'h2', headers: [{ name: 'server', value: 'cloudflare' }] };
  const har = {
    log: {
      version: '1.2',
      entries: [
        {
          response: {
            ...response,
            status: 530,
            statusText: '',
            content: { text: 'error code: 1033' },
          },
        },
        {
          _error: 'net::ERR_FAILED',
          request: { method: 'GET', url: 'https://x.example/' },
          response: { status: 0 },
        },
        { response: { ...response, status: 200, content: { text: 'x'.repeat(30_000) } } },
        { response: { status: 0 } },
        null,
      ],
    },
  };
  const [first, second, third, ...others] = parse(JSON.stringify(har, undefined, 2)).pieces;
  expect(first).toMatchObject({
    format: 'har',
    place: 'response',
    status: 530,
    text: 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033',
  });
  expect(second).toMatchObject({
    place: 'client',
    status: 0,
    text: 'GET https://x.example/ net::ERR_FAILED',
  });
  expect(third?.text.length).toBeLessThanOrEqual(20_000);
  expect(others).toEqual([]);
});

test('a traceback and a stack belong to their message', () => {
  const text =
    'Traceback (most recent call last):\n  File "x.py", line 3, in y\n    raise z\nHTTPError: HTTP Error 530: <none>';
  expect(only(text)).toMatchObject({ status: 530, text });
  const stack =
    'AxiosError: Request failed with status code 499\n    at settle (x.js:19:12)\n    at y';
  expect(only(stack)).toMatchObject({ status: 499, text: stack });
});

test('every format has a unique id, and a name', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const { id, name } of FORMATS) expect(nameOf(id)).toBe(name);
  expect(nameOf('har')).toBe('HAR file');
});

/** The parts of texts that almost match a format: pieces of real lines. */
const PARTS = [
  ...LINES.flatMap(([line]) => [line, ...line.split(' ')]),
  ...[
    '\n',
    '\r\n',
    ' ',
    '{',
    '[',
    '"',
    '\\',
    '>',
    '< ',
    '```',
    '#Fields: a sc-status',
    '{"log":{',
    '\u001B[',
    '\t',
  ],
];

test('whatever is pasted, nothing is thrown, and each piece begins at one of its lines', () => {
  const nearly = fc
    .array(fc.constantFrom(...PARTS), { maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(nearly, fc.string({ unit: 'binary', maxLength: 400 }), fc.json()),
      (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line, status, text: own } of parse(text).pieces) {
          expect(line >= 1 && line <= lines).toBe(true);
          expect(own.length).toBeLessThanOrEqual(20_000);
          expect(status === undefined || Number.isInteger(status)).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

const FOLDER = new URL('../../../src/features/identify/parse/', import.meta.url);

/** Every regular expression in a module. */
function expressionsIn(file: string): [file: string, source: string, flags: string][] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(new URL(file, FOLDER), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const found: [string, string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push([file, node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      expect(node.expression.getText(tree)).not.toBe('RegExp');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test.for(readdirSync(FOLDER).flatMap(expressionsIn))(
  'in %s /%s/%s takes linear time',
  ([, source, flags]) => {
    const exact = checkSync(source, flags, { checker: 'automaton' });
    const result = exact.status === 'unknown' ? checkSync(source, flags) : exact;
    expect(result.status).toBe('safe');
  },
);
