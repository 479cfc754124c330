import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { site } from '../support/dist.ts';
import { headersOf } from '../support/host-headers.ts';
import { expectHeaders } from './headers.ts';
import { Nginx } from './server.ts';

const nginx = new Nginx();
afterAll(() => nginx[Symbol.dispose]());

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'application/xml',
};
const aliases = readFileSync(join(site.folder, '_redirects'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split(' '));

/** The path at which a file of the site is served. */
function pathOf(file: string): string {
  return `/${file.replace(/(^index)?\.html$/, '')}`;
}

function contentOf(file: string): Buffer {
  return readFileSync(join(site.folder, file));
}

test('every file is served with its type, its headers, and compressed where a copy is there', async () => {
  const redirected = new Set(aliases.map(([path]) => path));
  const served = [...site.files].filter(
    (file) => !/^_(?!astro\/)|^404\.html$/.test(file) && !redirected.has(pathOf(file)),
  );
  expect(served.length).toBeGreaterThan(100);
  for (const file of served) {
    const path = pathOf(file);
    const hasCopies = /\.(?:css|html|js|json|md|svg|txt|xml)$/.test(file);
    for (const [accepted, encoding, restore] of [
      ['identity', undefined, (body: Buffer) => body],
      ['br, gzip', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const answer = await nginx.ask(path, { headers: { 'Accept-Encoding': accepted } });
      expect(answer.status, path).toBe(200);
      expectHeaders(answer, path);
      const type = TYPES[file.replace(/.*\./, '')] ?? 'application/octet-stream';
      expect(answer.headers['content-type'], path).toBe(headersOf(path)['Content-Type'] ?? type);
      expect(answer.headers['content-encoding'], path).toBe(hasCopies ? encoding : undefined);
      expect(answer.headers['vary'], path).toBe(hasCopies ? 'Accept-Encoding' : undefined);
      const body = hasCopies ? restore(answer.body) : answer.body;
      expect(body.equals(contentOf(file)), path).toBe(true);
    }
  }
});

test('a page without copies is compressed by nginx, also for a proxy', async () => {
  rmSync(join(nginx.site, 'about.html.gz'));
  const headers = { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' };
  const answer = await nginx.ask('/about', { headers });
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(answer.body).equals(contentOf('about.html'))).toBe(true);
});

test('a page that the reader has is not sent again', async () => {
  const { headers } = await nginx.ask('/499');
  const again = await nginx.ask('/499', { headers: { 'If-None-Match': headers['etag'] ?? '' } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('every alias leads to its meaning and keeps the query', async () => {
  expect(aliases.length).toBeGreaterThan(0);
  for (const [path = '', target = ''] of aliases) {
    const answer = await nginx.ask(`${path}?a=1`);
    const [page, anchor] = target.split('#');
    const location = `${page}?a=1${anchor === undefined ? '' : `#${anchor}`}`;
    expect([answer.status, answer.headers['location']]).toEqual([301, location]);
    expectHeaders(answer, path);
  }
});

test.for([
  ['/499/', '/499'],
  ['/499.html?a=1&b=%2F', '/499?a=1&b=%2F'],
  ['/products/nginx.html', '/products/nginx'],
  ['/products/', '/products'],
  ['/index.html?a', '/?a'],
  ['/index', '/'],
  // What is in the path never leads to another site.
  ['//example.com/', '/example.com'],
  ['/%2F%2Fexample.com/', '/example.com'],
] as const)('%s leads to %s', async ([path, target]) => {
  const answer = await nginx.ask(path);
  expect([answer.status, answer.headers['location']]).toEqual([301, target]);
  expectHeaders(answer, '/');
});

test.for([
  '/nope',
  '/nope.json',
  '/404',
  '/404.html',
  '/_headers',
  '/_redirects',
  '/_nginx-aliases.conf',
  '/_astro',
  '/_astro/nope.js',
  '/499.html.br',
  '/499.json.gz',
  '/.git/config',
  '/products/.env',
  '/x%0d%0aSet-Cookie:%20a=b/',
  '/%252e%252e/etc/passwd',
  '/..%5c..%5cetc%5cpasswd',
])('%s is not found', async (path) => {
  const answer = await nginx.ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body.equals(contentOf('404.html'))).toBe(true);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expectHeaders(answer, '/404.html');
});

test.for([
  ['/../etc/passwd', 400],
  ['/products/%2e%2e/../etc/passwd', 400],
  ['/%2E%2E%2Fetc%2Fpasswd', 400],
  ['/499%00.html', 400],
  ['/%zz', 400],
] as const)('%s is refused', async ([path, status]) => {
  const answer = await nginx.ask(path);
  expect(answer.status).toBe(status);
  expectHeaders(answer, '/');
});

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  '%s is not allowed',
  async (method) => {
    for (const path of ['/499', '/nope']) {
      const answer = await nginx.ask(path, { method });
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expectHeaders(answer, '/');
    }
  },
);

test('HEAD is answered like GET, without a body', async () => {
  const [{ headers }, head] = [
    await nginx.ask('/499'),
    await nginx.ask('/499', { method: 'HEAD' }),
  ];
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(head.headers['content-length']).toBe(headers['content-length']);
});

test('over TLS the same is served and TLS is asked for; without TLS the reader is sent there', async () => {
  const secure = await nginx.ask('/499', { to: 'tls' });
  expect(secure.body.equals(contentOf('499.html'))).toBe(true);
  expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
  // The client chooses its Host, but not where it is sent.
  const plain = await nginx.ask('/499?a', { to: 'redirect', headers: { Host: 'other.example' } });
  expect([plain.status, plain.headers['location']]).toEqual([301, 'https://guide.example/499?a']);
  expect(plain.headers['server']).toBe('nginx');
});
