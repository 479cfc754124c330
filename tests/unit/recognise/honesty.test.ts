import { describe, expect, test } from 'vitest';
import { pastedTexts } from '../../support/pasted-texts.ts';
import type { PartAnswer } from '../../../src/recognise/index.ts';
import type { Part } from '../../../src/shared/guide-data.ts';
import {
  ask,
  firstOf,
  guide,
  knowledge,
  nameOf,
  partsOf,
  shownBy,
} from '../../support/recognise.ts';
import { codeText } from '../../../src/shared/code-text.ts';

/** Numbers of the guide that are something else. */
const NOTHING: Readonly<Record<string, readonly string[]>> = {
  'a length in a capture of packets': [
    '  14   0.204113 198.51.100.4 → 203.0.113.9  HTTP 499 GET /index.html HTTP/1.1 ',
    '  530 12.000113    10.0.0.4 → 10.0.0.9    HTTP 599 POST /v1/items HTTP/1.1  (application/json)',
    '999\t3.4\t10.0.0.4\t10.0.0.9\tTCP\t530\t[TCP segment of a reassembled PDU]',
  ],
  'a port': [
    'tcp        0      0 0.0.0.0:599             0.0.0.0:*               LISTEN      999/acp',
    'listen tcp 127.0.0.1:999: bind: permission denied',
    'dial tcp 203.0.113.9:530: connect: connection refused',
    'Server listening on port 499',
    'nc -zv 203.0.113.9 599',
    'iptables -A INPUT -p udp --dport 499 -j ACCEPT',
    '  ports:\n    - "530:530"\n    - "999:80"',
  ],
  'the number of a line': [
    'app.py:499: in handle',
    '  File "/srv/app/main.py", line 530, in <module>',
    'src/server.ts(599,12): error TS2345: Argument of type string',
    'Parse error: syntax error, unexpected end of file in /var/www/a.php on line 999',
    'main.go:499 +0x1d4',
    '/srv/app/models.rb:530:in `find_by`',
    '    at Object.<anonymous> (/srv/app/index.js:599:11)',
    'error[E0499]: cannot borrow `x` as mutable more than once at a time\n --> src/main.rs:530:5',
    '@@ -499,7 +530,9 @@ function main() {',
    '499:  const total = 1;\n530:  return total;',
  ],
  'an id of a process, a user, a job, a build or an issue': [
    'systemd[1]: nginx.service: Main process exited, code=exited, status=1/FAILURE (pid 499)',
    'postgres  530     1  0 08:15 ?        00:00:02 postgres: checkpointer',
    'kernel: Out of memory: Killed process 599 (java) total-vm:999kB',
    'uid=999(redis) gid=999(redis) groups=999(redis)',
    'Fixes #499 and #530',
    'Merge pull request #599 from example/fix',
    'Build 999 passed',
    'Job 530 finished',
    'ticket 499 was closed',
    'Room 599, floor 5',
  ],
  'a version': [
    'nginx/1.4.99 and libfoo 5.30',
    'chrome/119.0.599.0',
    'driver 530.41.03 is installed',
    'NVIDIA-SMI 530.30.02    Driver Version: 530.30.02    CUDA Version: 12.1',
    'upgraded from 4.9.9 to 5.3.0',
  ],
  'a duration, a size or a count': [
    'done in 499ms',
    'Compiled in 530 ms (599 modules)',
    'took 999 milliseconds',
    'timeout of 599 seconds',
    'read 499 bytes, wrote 530 KB',
    '499 passed, 530 skipped',
    'found 599 vulnerabilities in 999 packages',
    '530 rows in set (0.99 sec)',
    '999+ unread messages',
    'Ran 599 tests in 5.99s',
    '100  499  100  499    0     0   1530      0 --:--:-- --:--:-- --:--:--  1530',
    '64 bytes from 203.0.113.9: icmp_seq=499 ttl=53 time=59.9 ms',
  ],
  'a price or an amount': [
    'Only $499 until Friday',
    '999 € plus VAT',
    'USD 530.00',
    'It costs 599 dollars.',
    'Rs. 499/-',
    '¥999',
  ],
  'an error of a database': [
    'ORA-00999: invalid view name',
    'ORA-01033: ORACLE initialization or shutdown in progress',
    "SQLSTATE[HY000]: General error: 1016 Can't open file",
    'Msg 530, Level 16, State 1, Line 1\nThe statement terminated. The maximum recursion 100 has been exhausted',
    'SQL0530N  The insert or update value of the FOREIGN KEY is not equal to any value',
    'SQLCODE=-530, SQLSTATE=23503',
    'mysqldump: Got error: 1033: Incorrect information',
  ],
  'a hash, a UUID, a date or a phone number': [
    '499f0c1 Fix the header\n530e9aa Add a test',
    'commit 999c2f1e5a77b0530deadbeef499aaaaaaaaaaaa',
    'c0ffee99-0530-4999-8599-000000000499',
    'trace_id=4bf92f3577b34da6a3ce929d0e0e4999 span_id=00f067aa0ba90530',
    '2026-04-99 or 1999-05-30',
    'Call +49 30 499 530 or (599) 999-0530',
    'The 999 emergency number in the UK',
    '05:30 CEST, in the year 599',
    'ISBN 978-0-599-53099-9',
    'DE44 5001 0517 5407 3249 31 499',
    'Lat 53.0, Lon -99.9, 530 m above sea level',
  ],
  'source code, CSS or markup': [
    '.overlay { z-index: 999; width: 530px; color: #999; }',
    '@media (max-width: 599px) { .nav { display: none } }',
    'if (score > 499 && score < 530) return 599;',
    'const MAX = 999;',
    'setTimeout(retry, 599);',
    'for (let i = 0; i < 530; i++) total += i;',
    '<img src="/a.png" width="599" height="499" alt="">',
    '<path d="M499 530 L599 999 Z"/>',
    'return array[499] + array[530];',
    'chmod 599 file',
    '#define BUFFER_LEN 999',
    'x = 0x1F3  # 499',
    'color: rgb(99, 53, 0);',
  ],
  'a code of another kind': [
    'Process finished with exit code 1',
    'grpc: code = Canceled desc = context canceled',
    'errno 111',
    'WSA error 10053',
    'libcurl error 28',
    'OSStatus error -999999',
    'HRESULT: 0x80070599',
    'KB5030999',
    'RFC 9990 and RFC 2599',
    '支付失败，错误码：605',
    '打印机报警，错误代码：651',
    '订单状态码：605',
  ],
};

describe.each(Object.entries(NOTHING))('%s is no status:', (_what, texts) => {
  test.for(texts)('%s', (text) => {
    expect(firstOf(text)).toBe('nothing');
  });
});

test.for([
  ['HTTP/1.1 200 OK\nContent-Length: 499\nX-Request-Id: 530', 'number 200'],
  ['HTTP/2 404\ncontent-length: 999\n\nOrder 530 was not found', 'number 404'],
  ['HTTP/1.1 301 Moved Permanently\nLocation: https://shop.example/599', 'number 301'],
  [
    'HTTP/1.1 503 Service Unavailable\nRetry-After: 599\nServer: cloudflare\nCF-RAY: 9b09ffdba89acfdf-FRA',
    'number 503',
  ],
  ['HTTP/1.1 403 Forbidden\nX-Li-Pop: prod-lva1\nX-LI-UUID: 999', 'number 403'],
  [
    'HTTP/1.1 502 Bad Gateway\nServer: nginx\n\n<html><title>502 Bad Gateway</title></html>',
    'number 502',
  ],
  ['GET https://api.example/v1/status/530 404', 'number 404'],
  ['Request failed with status code 404 (request 499)', 'number 404'],
  // Lines of a product whose own status is another.
  [
    '2026-03-14T08:15:02.43+0000 [RTR/0] OUT app.example - [2026-03-14T08:15:02.431Z] "GET / HTTP/1.1" 200 0 499 "-" "curl/8" "10.0.0.4:1" "10.0.0.9:2" x_forwarded_for:"10.0.0.4" x_forwarded_proto:"http" vcap_request_id:"d6f6e3f2" response_time:0.499 gorouter_time:0.000339',
    'number 200',
  ],
  ['{"EdgeResponseStatus":504,"OriginResponseStatus":0,"RayID":"8f1b2c3d4e5f6499"}', 'number 504'],
  [
    '{"DownstreamStatus":404,"OriginStatus":404,"Duration":499,"RequestMethod":"GET"}',
    'number 404',
  ],
  [
    'h2 2026-03-14T08:15:02.1Z app/lb/50dc6c495c0c9188 198.51.100.4:2817 - -1 -1 -1 503 - 561 499 "GET https://shop.example:443/ HTTP/2.0" "-" - -',
    'number 503',
  ],
  [
    'at=info method=GET path="/" host=a.herokuapp.com dyno=web.1 connect=1ms service=499ms status=200 bytes=530',
    'number 200',
  ],
  [
    '{"level":"info","logger":"http.log.access","msg":"handled request","size":499,"status":204}',
    'number 204',
  ],
  [
    '{"category":"ApplicationGatewayAccessLog","properties":{"httpStatus":502,"timeTaken":0.499,"serverRouted":"10.0.0.4:443"}}',
    'number 502',
  ],
] as const)('a status of another number is the answer: %s', ([text, answer]) => {
  expect(firstOf(text)).toBe(answer);
});

test.for([
  'https://www.linkedin.com/in/someone',
  'see linkedin.com/company/example for more',
  'https://finance.yahoo.com/quote/AAPL',
  'server: cloudflare\ncf-ray: 9b09ffdba89acfdf-FRA',
  'https://calm-river-north.trycloudflare.com',
  'x-li-pop: prod-lva1\nx-li-proto: http/2',
  'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok',
  'upstream_response_time=0.012 upstream_addr=10.0.0.4:80',
])('a product that is named without a number is no answer: %s', (text) => {
  expect(
    shownBy(text)
      .answers.filter(({ kind }) => kind !== 'number')
      .map(nameOf),
  ).toEqual([]);
});

test.for([
  'Error: Yahoo API GET https://fantasysports.yahooapis.com/v2/league/1 failed: 999 Request denied',
  'https://query1.finance.yahoo.com/v7/finance/download/AAPL failed: 999',
  'https://shop.example/in/someone returned 999',
  'status 999 from https://notlinkedin.com/',
])('999 of another host is not LinkedIn’s: %s', (text) => {
  expect(firstOf(text)).not.toBe('999#linkedin');
});

/** A number that nobody uses. */
const OTHER =
  Array.from({ length: 99 }, (_, i) => 401 + i).find(
    (code) =>
      !partsOf('code').some((part) => part.code === code) &&
      !guide.registry.registered.some((entry) => entry.code === code),
  ) ?? 0;

/**
 * Whether what was found names the meaning without its number, as `error code: 1033` and `code=H27` do: a conclusive
 * fingerprint of a body or a message, or one that has not the code in its pattern.
 */
function namesItself({ part, found }: PartAnswer): boolean {
  const { fingerprints } = knowledge.meanings.find((meaning) => meaning.part === part) ?? {};
  return found.some(({ conclusive, index }) => {
    const fingerprint = fingerprints?.[index ?? -1];
    if (!conclusive || !fingerprint) return false;
    const { in: place, pattern } = fingerprint;
    return place === 'body' || place === 'client' || !pattern.includes(codeText(part.code ?? 0));
  });
}

/** The meanings of which a text is certain once a code in it is replaced, though it does not name them. */
function certainOf(text: string, code: number, other: number): Part[] {
  return shownBy(text.replaceAll(codeText(code), String(other))).answers.flatMap((answer) =>
    answer.kind === 'part' && answer.sure === 'certain' && !namesItself(answer)
      ? [answer.part]
      : [],
  );
}

/** The meanings that the pasted texts show, each with its text. */
const meant = pastedTexts.flatMap(({ file, text, expect: expected }) =>
  partsOf('meaning')
    .filter(({ url }) =>
      expected.some((entry) => 'meaning' in entry && `/${entry.meaning}` === url),
    )
    .map((meaning) => ({ file, text, meaning, own: meaning.code ?? -1 }))
    .filter(({ own }) => text.includes(codeText(own))),
);

test('a text with another number in place of the code is not certain of the meaning', () => {
  const wrong = meant.flatMap(({ file, text, meaning, own }) =>
    certainOf(text, own, OTHER)
      .filter(({ url }) => url === meaning.url)
      .map(({ url }) => `${file}: ${url}`),
  );
  expect(wrong).toEqual([]);
});

/** The codes with the most to confuse. Each text gets every third of them, and each of them every third text. */
const CONFUSING = [499, 530, 561, 598, 599, 999];

test('a text with the code of another article is certain of no other product', () => {
  const wrong = meant.flatMap(({ file, text, meaning, own }, i) =>
    CONFUSING.filter((_, way) => way % 3 === i % 3)
      .filter((code) => code !== own && !text.includes(String(code)))
      .flatMap((code) =>
        certainOf(text, own, code)
          .filter((other) => other.code === code && other.product !== meaning.product)
          .map(({ url }) => `${file} with ${code}: ${url}`),
      ),
  );
  expect(wrong).toEqual([]);
});

test('in the box for questions, a line of a log is about its status and about no other number in it', () => {
  const line = (path: string, rest: string) =>
    ask(`192.0.2.1 - - [22/Nov/2026:12:10:31 +0000] "GET ${path} HTTP/1.1" ${rest} "-" "curl/8.1"`);
  expect(line('/cancelled?error=499', '302 0').answers.map(nameOf)).toEqual(['number 302']);
  expect(line('/docs/530-error-code-1033', '200 499').answers.map(nameOf)).toEqual(['number 200']);
});

test.for([
  'HTTP/1.1 404 Not Found\nContent-Type: text/plain\n\nerror code: 1033',
  'HTTP/1.1 200 OK\nServer: WWW Server/1.1\n\n<title>WebKnight Application Firewall Alert</title>',
])('another status makes a meaning less sure, and is named: %s', (text) => {
  const { answers } = shownBy(text);
  expect(answers.flatMap((answer) => (answer.kind === 'part' ? answer.sure : []))).toEqual([
    'likely',
  ]);
  expect(answers.map(nameOf)).toContain(`number ${/\d{3}/.exec(text.slice(8))?.[0] ?? ''}`);
});

test('$499 is no status of HTTP', () => {
  expect(firstOf('$499')).toBe('nothing');
  expect(ask('$499').decided).toBe(false);
});

test.for([
  ['SIP/2.0 486 Busy Here', 'look-alike SIP status'],
  ['RTSP/1.0 455 Method Not Valid in This State', 'look-alike RTSP status'],
] as const)('%s is a %s', ([text, answer]) => {
  expect(firstOf(text)).toBe(answer);
});

test('a status line without words is evidence for no product', () => {
  for (const { code } of partsOf('code')) {
    const { answers } = shownBy(`HTTP/1.1 ${code ?? 0}\nServer: Tengine`);
    expect(answers.every((answer) => answer.kind !== 'part' || answer.sure === 'possible')).toBe(
      true,
    );
  }
});
