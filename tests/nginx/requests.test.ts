import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { expectHeaders } from './headers.ts';
import { Nginx } from './server.ts';

/** Requests that are unusual, broken or hostile. */

const nginx = new Nginx();
afterAll(() => nginx[Symbol.dispose]());

function contentOf(file: string): Buffer {
  return readFileSync(join(nginx.site, file));
}

describe('ranges', () => {
  const whole = contentOf('499.json');
  const { length } = whole;

  test.for([
    ['bytes=0-9', 0, 10],
    ['bytes=5-', 5, length],
    ['bytes=-5', length - 5, length],
    ['bytes=0-999999999', 0, length],
  ] as const)('%s', async ([range, from, to]) => {
    const answer = await nginx.ask('/499.json', { headers: { Range: range } });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${length}`);
    expect(answer.body.equals(whole.subarray(from, to))).toBe(true);
    expectHeaders(answer, '/499.json');
  });

  test.for(['bytes=0-0,-1', 'bytes=0-9,5-14', 'bytes=20-29,0-9'])('%s', async (range) => {
    const answer = await nginx.ask('/499.json', { headers: { Range: range } });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-type']).toMatch(/^multipart\/byteranges/);
    expectHeaders(answer, '/499.json');
  });

  test.for(['bytes=999999999-', 'bytes=9-5', 'bytes=a-b', 'bytes=-0', 'bytes=0-1,x'])(
    '%s is refused',
    async (range) => {
      const answer = await nginx.ask('/499.json', { headers: { Range: range } });
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe(`bytes */${length}`);
      // nginx sends the headers twice with this status.
      const once = Object.entries(answer.headers).map(([name, value]) => {
        const half = value.slice(0, value.length / 2 - 1);
        return [name, value === `${half}, ${half}` ? half : value] as const;
      });
      expectHeaders({ ...answer, headers: Object.fromEntries(once) }, '/499.json');
    },
  );

  test.for([
    ['more than there is', `bytes=${Array(900).fill('0-').join()}`],
    ['another unit', 'lines=0-9'],
    ['nothing', 'bytes='],
  ] as const)('%s gives the whole file', async ([, range]) => {
    const answer = await nginx.ask('/499.json', { headers: { Range: range } });
    expect(answer.status).toBe(200);
    expect(answer.body.equals(whole)).toBe(true);
  });

  test.for(['br', 'gzip'])('of a copy in %s the whole or a part of that copy', async (encoding) => {
    const copy = contentOf(`499.json.${encoding === 'br' ? 'br' : 'gz'}`);
    const headers = { Range: 'bytes=10-19', 'Accept-Encoding': encoding };
    const answer = await nginx.ask('/499.json', { headers });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.body.equals(answer.status === 206 ? copy.subarray(10, 20) : copy)).toBe(true);
  });

  test('a part of another version is not sent', async () => {
    const headers = { Range: 'bytes=0-9', 'If-Range': '"another"' };
    const answer = await nginx.ask('/499.json', { headers });
    expect([answer.status, answer.body.length]).toEqual([200, length]);
  });
});

describe('what the reader has already', () => {
  const modified = statSync(join(nginx.site, '499.html')).mtime.toUTCString();
  const etag = nginx.ask('/499').then(({ headers }) => headers['etag'] ?? '');

  test.for([
    ['If-None-Match', (tag: string) => tag, 304],
    ['If-None-Match', (tag: string) => `"x", W/${tag}`, 304],
    ['If-None-Match', () => '*', 304],
    ['If-None-Match', () => '"another"', 200],
    ['If-None-Match', () => 'x'.repeat(4000), 200],
    ['If-Modified-Since', () => modified, 304],
    ['If-Modified-Since', () => 'Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ['If-Modified-Since', () => 'yesterday', 200],
    ['If-Match', (tag: string) => tag, 200],
    ['If-Match', () => '"another"', 412],
    ['If-Unmodified-Since', () => 'Thu, 01 Jan 1970 00:00:00 GMT', 412],
  ] as const)('%s, case %#', async ([name, value, status]) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await nginx.ask('/499', { method, headers: { [name]: value(await etag) } });
      expect(answer.status).toBe(status);
      if (status === 304 || method === 'HEAD') expect(answer.body.length).toBe(0);
      expectHeaders(answer, '/499');
    }
  });
});

describe('Accept-Encoding', () => {
  test.for([
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['gzip;q=0', undefined],
    ['GZip', 'gzip'],
    ['gzip;q=0.1, identity', 'gzip'],
    ['identity', undefined],
    ['identity;q=0', undefined],
    ['*', undefined],
    ['*;q=0', undefined],
    ['deflate, zstd, compress', undefined],
    ['', undefined],
    ['gzipped, brotli', undefined],
    [',;,gzip;;q=x', undefined],
  ] as const)('%s', async ([accepted, encoding]) => {
    for (const path of ['/499', '/499.json', '/nope']) {
      const answer = await nginx.ask(path, { headers: { 'Accept-Encoding': accepted } });
      const file = { '/499': '499.html', '/499.json': '499.json' }[path] ?? '404.html';
      expect(answer.headers['content-encoding'], path).toBe(encoding);
      expect(answer.headers['vary'], path).toBe('Accept-Encoding');
      const unpacked =
        encoding === 'br'
          ? brotliDecompressSync(answer.body)
          : encoding === 'gzip'
            ? gunzipSync(answer.body)
            : answer.body;
      expect(unpacked.equals(contentOf(file)), path).toBe(true);
    }
  });
});

describe('paths', () => {
  test.for([
    ['//search?q=x', 'search.html'],
    ['/./499', '499.html'],
    ['/products/../499', '499.html'],
    ['/products/%2e%2e/499', '499.html'],
    ['/%34%39%39', '499.html'],
    ['/499#nginx', '499.html'],
    ['/499?a=/../../etc/passwd', '499.html'],
    [`/499?q=${'x'.repeat(4000)}`, '499.html'],
    ['//', 'index.html'],
  ] as const)('%s is %s', async ([path, file]) => {
    const answer = await nginx.ask(path);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(contentOf(file))).toBe(true);
  });

  test.for([
    '/.git',
    '/.git/HEAD',
    '/.env',
    '/.htaccess',
    '/.DS_Store',
    '/_astro/.git/config',
    '/_astro/../.git/config',
    '/_astro/../_headers',
    '/%5fheaders',
    '/%2egit/config',
    '/499.json/x',
    '/\\..\\..\\etc\\passwd',
    '/..;/etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '/%ff%fe',
    '/499%20',
    '/499%0a',
    '/499.HTML',
    '/~root',
    '/data',
    '/pagefind/index',
    '/.well-known/nope',
    `/${'x'.repeat(7000)}`,
  ])('%s is not found', async (path) => {
    const answer = await nginx.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(contentOf('404.html'))).toBe(true);
    expectHeaders(answer, '/404.html');
  });

  test.for(['/..', '/../', '/499/../..', '/%2e%2e', '/%2e%2e%2f', '/..%2f..%2fetc/passwd', '/%00'])(
    '%s is refused',
    async (path) => {
      const answer = await nginx.ask(path);
      expect(answer.status).toBe(400);
      expectHeaders(answer, '/');
    },
  );
});

describe('requests as they are on the wire', () => {
  const CLOSE = 'Connection: close\r\n';
  const HOST = 'Host: guide.example\r\n';

  test.for([
    ['HTTP/1.0 without a host', 'GET /499 HTTP/1.0\r\n\r\n', 200],
    ['another host', `GET /499 HTTP/1.1\r\nHost: other.example\r\n${CLOSE}\r\n`, 200],
    [
      'the address of another host',
      `GET http://other.example/499 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
      200,
    ],
    ['line ends of Unix', 'GET /499 HTTP/1.1\nHost: a\nConnection: close\n\n', 200],
    ['HTTP/1.1 without a host', `GET /499 HTTP/1.1\r\n${CLOSE}\r\n`, 400],
    ['two hosts', `GET /499 HTTP/1.1\r\n${HOST}${HOST}${CLOSE}\r\n`, 400],
    ['a host that is a path', `GET /499 HTTP/1.1\r\nHost: ../../etc\r\n${CLOSE}\r\n`, 400],
    ['a host with a line end', `GET /499 HTTP/1.1\r\nHost: a\rb\r\n${CLOSE}\r\n`, 400],
    [
      'two lengths of a body',
      `GET /499 HTTP/1.1\r\n${HOST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n${CLOSE}\r\n0\r\n\r\n`,
      400,
    ],
    [
      'a length that is not a number',
      `GET /499 HTTP/1.1\r\n${HOST}Content-Length: x\r\n${CLOSE}\r\n`,
      400,
    ],
    ['HTTP/3.0', `GET /499 HTTP/3.0\r\n${HOST}${CLOSE}\r\n`, 505],
    ['HTTP/x', `GET /499 HTTP/x\r\n${HOST}${CLOSE}\r\n`, 400],
    ['a method in small letters', `get /499 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
    ['CONNECT', `CONNECT guide.example:443 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
    ['an unknown method', `BREW /499 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 405],
    ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
    ['a null byte in a header', `GET /499 HTTP/1.1\r\n${HOST}X: a\0b\r\n${CLOSE}\r\n`, 400],
    ['an address of 20 kB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 414],
    [
      'a header of 40 kB',
      `GET /499 HTTP/1.1\r\n${HOST}X: ${'x'.repeat(40_000)}\r\n${CLOSE}\r\n`,
      400,
    ],
    ['a hundred headers', `GET /499 HTTP/1.1\r\n${HOST}${'X: y\r\n'.repeat(100)}${CLOSE}\r\n`, 200],
    ['a handshake of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['no request', 'x\r\n\r\n', 400],
  ] as const)('%s: %s', async ([, bytes, status]) => {
    const answer = await nginx.send(bytes);
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(answer).toMatch(/^Server: nginx\r$/m);
    expect(answer).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
    expect(answer).not.toContain('root:');
  });

  test('a redirect never leads to the host that a request names', async () => {
    const answer = await nginx.send(
      `GET /499/ HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n${CLOSE}\r\n`,
    );
    expect(answer).toMatch(/^Location: \/499\r$/m);
    expect(answer).not.toContain('evil');
  });

  test('of two requests on a connection each is answered', async () => {
    const answer = await nginx.send(
      `HEAD /499 HTTP/1.1\r\n${HOST}\r\nHEAD /nope HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
    );
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
  });
});
