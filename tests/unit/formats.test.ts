import { expect, test } from 'vitest';
import { formatsOf } from '../../src/catalog/known-formats.ts';
import { patternOf } from '../../src/catalog/line-form.ts';
import { parseContent } from '../../src/catalog/parse.ts';
import { compile } from '../../src/catalog/patterns.ts';
import { readContent } from '../../src/catalog/read-content.ts';
import { lineStatus } from '../../src/shared/line-status.ts';

const { content } = parseContent(readContent(new URL('../../content', import.meta.url).pathname));
const forms = formatsOf(content).flatMap(({ id, lines }) =>
  lines.map(({ form }) => ({ id, pattern: compile(patternOf(form)) })),
);

/** What the first form that fits a line reads from it. */
function read(line: string) {
  for (const { id, pattern } of forms) {
    const match = pattern.exec(line);
    if (match) return { id, ...lineStatus(match) };
  }
  return undefined;
}

/** Real lines with a number like a status that is something else. */
test.for([
  '  123 4.567890 10.0.0.1 → 10.0.0.2 HTTP 499 GET /x HTTP/1.1 ',
  'blueprints/react_app.py:499 GET /action-center react_action_center',
  'src/routes.ts:530: GET https://x.example/',
  'sent 499 bytes in 530 ms',
  'GET / HTTP/1.1 999 bytes',
  'at render (main.ts:599:12)',
  'Non-2xx or 3xx responses: 530',
  'Complete requests:      499',
  'Error Domain=NSURLErrorDomain Code=-999 "cancelled"',
  'Error Domain=NSCocoaErrorDomain Code=530 "The file does not exist."',
  '530 5.7.57 Client not authenticated to send mail.',
  '550 5.7.708 Service unavailable',
  'curl: (67) Access denied: 530',
  'FTPError: 530 User cannot log in.',
  'ftplib.error_perm: 530 Login incorrect.',
  "smtplib.SMTPSenderRefused: (530, b'5.7.0 Authentication Required', 'a@x.example')",
  'nginx.service: Main process exited, code=exited, status=203/EXEC',
  'ERROR 499 --- [nio-8080-exec-1] c.e.Application : failed',
  '| 499 | Client Closed Request | nginx |',
  'The audit completed 499 of 507 checks in 12ms',
  'expected 500 rows, got 499',
  'Order from Bob - 499 items in stock',
  'Sent 499 in three batches',
  'GET /api/items → 499 rows',
  '[I 2018-10-01 16:30:35.199 JupyterHub base:499] User logged in: someone',
  'reqid=44499 GET /api/communication-logs?caseId=cafc4ec5 [304]',
  '10.0.1.2:33313 [06/Feb/2009:12:12:51.443] fnt bck/srv1 0/0/5007 499 -- 0/0/0/0/3 0/0',
  '499 => "Client Closed Request",',
  'netsh advfirewall firewall add rule name="WinRM HTTP 5985" dir=in action=allow',
  'listening on 127.0.0.1:499',
  'downloaded 530 kB/s, 999 files, 45%',
])('no format takes a number for a status in: %s', (line) => {
  expect(read(line)).toBeUndefined();
});

/** Real lines with a status and other numbers like one. */
test.for([
  ['203.0.113.9 - - [03/Feb/2026:11:20:41 +0100] "GET /499 HTTP/1.1" 404 530 "-" "x/599"', 404],
  ['… "POST /execute HTTP/1.1" 499 0', 499],
  ['POST /api/uploads/direct HTTP/2.0" 499 0', 499],
  [
    '203.0.113.242 [03/Aug/2026:09:30:29] "POST /api/analyze HTTP/2.0" 499 0     ← client left',
    499,
  ],
  [
    '[14:17:22] [nginx_access] 127.0.0.1 - - [09/Aug/2026:14:17:22] "GET /v1 HTTP/1.1" 499 0 ...',
    499,
  ],
  [
    '198.51.100.7 - - [16/Jun/2026:10:27:24 +0000] "GET / HTTP/2.0" 200 530 "-" "-" 499 "a@docker" "http://172.19.0.4:80" 599ms',
    200,
  ],
  [
    '[22/Nov/2026:12:14:59.553] fe be/o1 0/0/0/499/530 200 599 - - CD-- 1/1/0/0/0 0/0 "GET /x"',
    200,
  ],
  ['fe be/o1 0/0/0/499/530 503 599 - - sH-- 1/1/0/0/0', 503],
  [
    'app/lb/50dc6c49 10.0.0.1:499 10.0.0.2:80 0.0 0.499 0.0 502 561 34 530 "GET http://x/ HTTP/1.1"',
    502,
  ],
  ['GET /api/499 404 530 ms - 599', 404],
  ['[GIN] 2026/10/01 - 10:18:42 | 499 |   530.5ms |  127.0.0.1 | GET      "/599"', 499],
  [
    '1447999566.344    530 192.168.0.3 TCP_MISS/499 599 GET http://x.example/ - HIER_DIRECT/110.76.20.11 -',
    499,
  ],
  ['Completed 499 Client Closed Request in 530ms (Views: 599.1ms)', 499],
  [
    'Request finished HTTP/1.1 POST http://localhost:5000/x - 499 - 200 530 text/plain 599.1ms',
    200,
  ],
] as const)('the status is read from among other numbers: %s', ([line, status]) => {
  expect(read(line)?.status).toBe(status);
});

/** What a server further back sent. */
test.for([
  ['"GET / HTTP/1.1" 499 0 "-" "curl/7" rt=1.0 us="502, 499" urt="1.0"', 499, 499],
  ['"GET / HTTP/1.1" 499 0 "-" "curl/7" rt=1.0 us="499, -" urt="1.0"', 499, 'none'],
  [
    '"GET / HTTP/1.1" 499 0 "-" "curl/7" 81 0.001 [t-80] [] 10.0.0.2:80, 10.0.0.3:80 0, 615 0.000, 0.001 502, 200 23475003b3b98b4d6c7e8457b8064172',
    499,
    200,
  ],
  [
    'h2 2018-07-02T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.168.131.39:2817 - -1 -1 -1 561',
    561,
    undefined,
  ],
  [
    '[2026-02-24T14:23:15.456Z] "POST / HTTP/1.1" 503 UC via_upstream - "-" 156 91 30004 - "-"',
    503,
    503,
  ],
  [
    '[2026-02-24T14:23:15.456Z] "POST / HTTP/1.1" 503 UH no_healthy_upstream - "-" 156 91 3 - "-"',
    503,
    'none',
  ],
] as const)('the status from further back is read from: %s', ([line, status, upstream]) => {
  expect(read(line)).toMatchObject({ status, upstream });
});

test('every form finds its status where tabs or several blanks take the place of one', () => {
  const examples = formatsOf(content).flatMap(({ id, lines }) =>
    lines.map(({ example, status }) => ({ id, example, status: status ?? undefined })),
  );
  const lost = examples.filter(
    ({ example, status }) => read(example.replaceAll(' ', '\t '))?.status !== status,
  );
  expect(lost).toEqual([]);
});
