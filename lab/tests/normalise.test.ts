import { expect, test } from 'vitest';
import { normalise } from '../kit/normalise.ts';

const SAME: [what: string, before: string, after: string][] = [
  [
    'the day and time of an access log',
    '127.0.0.1 - - [22/Nov/2026:15:05:11 +0000] "GET / HTTP/1.1" 499 0',
    '127.0.0.1 - - [01/Jan/2027:00:00:00 +0000] "GET / HTTP/1.1" 499 0',
  ],
  [
    'the process and the connection of an error log',
    '2026/11/22 23:18:07 [info] 32416#32416: *2 epoll_wait() reported',
    '2026/11/23 01:02:03 [info] 7#9: *14 epoll_wait() reported',
  ],
  ['a port', 'http://127.0.0.1:35055/slow', 'http://127.0.0.1:4021/slow'],
  ['milliseconds', 'timed out after 1001 milliseconds', 'timed out after 1037 milliseconds'],
  ['a measured time', 'request_time=1.003', 'request_time=0.998'],
  ['a date of HTTP', 'Date: Sun, 22 Nov 2026 12:26:52 GMT', 'Date: Mon, 23 Nov 2026 01:02:03 GMT'],
  ['seconds since 1970', '"ts":1795350409.804366', '"ts":1795359999.1'],
  ['an address in memory', '<Server at 0x7f12ab00>', '<Server at 0x7fffab10>'],
];

test.for(SAME)('two runs may differ in %s', ([, before, after]) => {
  expect(before).not.toBe(after);
  expect(normalise(before, [])).toBe(normalise(after, []));
});

const DIFFERENT: [what: string, before: string, after: string][] = [
  ['the status', '"GET / HTTP/1.1" 499 0', '"GET / HTTP/1.1" 200 0'],
  ['the count of bytes', '"GET / HTTP/1.1" 200 0', '"GET / HTTP/1.1" 200 16'],
  ['a whole second', 'request_time=1.003', 'request_time=2.003'],
  ['whether there was a time', 'upstream_response_time=1.003', 'upstream_response_time=-'],
  ['the words', 'client prematurely closed connection', 'client closed keepalive connection'],
  ['the signal’s exit status', 'exit 28', 'exit 52'],
];

test.for(DIFFERENT)('two runs may not differ in %s', ([, before, after]) => {
  expect(normalise(before, [])).not.toBe(normalise(after, []));
});

test('a printed version may differ along with the software', () => {
  expect(normalise('Server: nginx/1.22.1', ['nginx 1.22.1'])).toBe(
    normalise('Server: nginx/1.26.0', ['nginx 1.26.0']),
  );
});

test('a version is not replaced inside a longer number', () => {
  const versions = ['Tornado 6.2'];
  expect(normalise('Tornado/6.2, python-tornado 6.2.', versions)).toBe(
    'Tornado/<version>, python-tornado <version>.',
  );
  expect(normalise('16.2 of 6.25, 1.6.2 and 6.2.1', versions)).toBe(
    '16.2 of 6.25, 1.6.2 and 6.2.1',
  );
});

test('a recording can name what else varies', () => {
  expect(normalise('id=a17', [], [[/id=\w+/g, 'id=<id>']])).toBe('id=<id>');
});
