import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYWHERE } from '../../src/build/hosts/headers.ts';
import {
  PERMALINKS_FILE,
  readPermalinks,
} from '../../src/build/integrations/check-dist/permalinks.ts';
import { attribute } from '../../src/build/integrations/built-site.ts';
import { site } from '../support/dist.ts';
import { get, raw, startServer, type Answer, type Server } from './server.ts';

const permalinks = readPermalinks(
  readFileSync(new URL(`../../${PERMALINKS_FILE}`, import.meta.url), 'utf8'),
);
const aliases = permalinks.filter((line) => line.includes(' '));
const YEAR = 'public, max-age=31536000, immutable';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function ask(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
  return get(server.port, address, headers);
}

/** The address at which a file of the site is served. */
function addressOf(file: string): string {
  return `/${file.replace(/(^index)?\.html$/, '')}`;
}

function contentOf(file: string): Buffer {
  return readFileSync(join(site.folder, file));
}

/** Nothing that the server makes up itself tells its version, or comes without the headers of all. */
function expectHeaders({ headers }: Answer): void {
  for (const [name, value] of Object.entries(EVERYWHERE)) {
    expect(headers[name.toLowerCase()], name).toBe(value);
  }
  expect(headers['server']).toBe('nginx');
}

describe('permalinks', () => {
  test.for(permalinks)('%s', async (line) => {
    const [address = '', target] = line.split(' ');
    const [path = '', anchor] = address.split('#');
    const answer = await ask(path);
    if (target !== undefined) {
      expect([answer.status, answer.headers['location']]).toEqual([301, target]);
      expect((await ask(target.replace(/#.*/, ''))).status).toBe(200);
      return;
    }
    expect(answer.status).toBe(200);
    if (anchor === undefined) return;
    const page = site.pages.find(({ file }) => addressOf(file) === path);
    expect(page && answer.body.equals(contentOf(page.file))).toBe(true);
    expect(page?.elements.some((element) => attribute(element, 'id') === anchor)).toBe(true);
  });
});

describe('every file', () => {
  const TYPES: readonly (readonly [RegExp, string])[] = [
    [/^feed\.xml$/, 'application/atom+xml'],
    [/^opensearch\.xml$/, 'application/opensearchdescription+xml'],
    [/^speculation-rules\.json$/, 'application/speculationrules+json'],
    [/\.xml$/, 'application/xml'],
    [/\.html$/, 'text/html; charset=utf-8'],
    [/\.css$/, 'text/css; charset=utf-8'],
    [/\.js$/, 'text/javascript; charset=utf-8'],
    [/\.json$/, 'application/json'],
    [/\.md$/, 'text/markdown; charset=utf-8'],
    [/\.txt$/, 'text/plain; charset=utf-8'],
    [/\.png$/, 'image/png'],
    [/\.svg$/, 'image/svg+xml'],
    [/\.ico$/, 'image/vnd.microsoft.icon'],
    [/\.woff2$/, 'font/woff2'],
    [/^pagefind\/.*\.(?:pagefind|pf_[a-z]+)$/, 'application/octet-stream'],
  ];
  const DAY = 'public, max-age=86400';
  const NOT_SERVED = /^(?:_headers|_redirects|404\.html)$/;
  const HASHED = /^_astro\/|^pagefind\/(?:fragment|index)\/|\.pf_meta$/;
  const SHARED = /\.(?:json|md|png|txt|xml)$/;
  test('is served with its type, its headers and the encoding that was asked for', async () => {
    const redirected = new Set(aliases.map((line) => line.replace(/ .*/, '')));
    const served = [...site.files].filter(
      (file) => !NOT_SERVED.test(file) && !redirected.has(addressOf(file)),
    );
    expect(served.length).toBeGreaterThan(150);
    for (const file of served) {
      const original = contentOf(file);
      const hasCopies = existsSync(join(site.folder, `${file}.br`));
      const etags = new Set<string | undefined>();
      for (const [encoding, accepted, restore] of [
        [undefined, 'identity', (body: Buffer) => body],
        ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
      ] as const) {
        const { status, headers, body } = await ask(addressOf(file), {
          'Accept-Encoding': accepted,
        });
        const expected = hasCopies ? encoding : undefined;
        expect([status, headers['content-encoding']], file).toEqual([200, expected]);
        expect((expected ? restore(body) : body).equals(original), file).toBe(true);
        expect(headers['content-length'], file).toBe(String(body.length));
        expect(headers['vary'], file).toBe(hasCopies ? 'Accept-Encoding' : undefined);
        expect(headers['etag'], file).toMatch(/^"/);
        etags.add(headers['etag']);
        expectHeaders({ status, headers, body });
        const [, type] = TYPES.find(([pattern]) => pattern.test(file)) ?? [];
        expect(headers['content-type'], file).toBe(type);
        expect(headers['cache-control'], file).toBe(
          file === 'speculation-rules.json' ? DAY : HASHED.test(file) ? YEAR : 'no-cache',
        );
        const shared = SHARED.test(file);
        expect(headers['access-control-allow-origin'], file).toBe(shared ? '*' : undefined);
        expect(headers['cross-origin-resource-policy'], file).toBe(
          shared ? 'cross-origin' : 'same-origin',
        );
        expect(headers['strict-transport-security'], file).toBeUndefined();
      }
      expect(etags.size, file).toBe(hasCopies ? 3 : 1);
    }
  });
});

describe('encodings', () => {
  test.for([
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['br', 'br'],
    ['brown', undefined],
    ['gzip;q=0.5, br;q=0.4', 'br'],
  ] as const)('Accept-Encoding: %s', async ([accepted, encoding]) => {
    const { headers } = await ask('/499', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('a proxy in front gets compressed answers too', async () => {
    const { headers } = await ask('/499', { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' });
    expect(headers['content-encoding']).toBe('gzip');
  });
});

describe('conditional requests', () => {
  test.for(['identity', 'gzip', 'br'])('%s', async (encoding) => {
    const asked = { 'Accept-Encoding': encoding };
    const { headers } = await ask('/499', asked);
    const { etag = '', 'last-modified': modified = '' } = headers;
    const same = await ask('/499', { ...asked, 'If-None-Match': etag });
    expect([same.status, same.headers['etag'], same.body.length]).toEqual([304, etag, 0]);
    expect(same.headers['vary']).toBe('Accept-Encoding');
    expect(same.headers['cache-control']).toBe('no-cache');
    expect((await ask('/499', { ...asked, 'If-None-Match': `W/${etag}` })).status).toBe(304);
    expect((await ask('/499', { ...asked, 'If-None-Match': '"x", "y"' })).status).toBe(200);
    expect((await ask('/499', { ...asked, 'If-Modified-Since': modified })).status).toBe(304);
    expect((await ask('/499', { ...asked, 'If-Match': '"x"' })).status).toBe(412);
  });

  test('what was kept in one encoding is not taken for another', async () => {
    const { headers } = await ask('/499', { 'Accept-Encoding': 'br' });
    const kept = { 'If-None-Match': headers['etag'] ?? '' };
    expect((await ask('/499', { ...kept, 'Accept-Encoding': 'gzip' })).status).toBe(200);
    expect((await ask('/499', kept)).status).toBe(200);
  });
});

describe('ranges', () => {
  const whole = contentOf('codes.json');

  test.for([
    ['bytes=0-9', whole.subarray(0, 10)],
    ['bytes=-10', whole.subarray(-10)],
    [`bytes=${whole.length - 1}-`, whole.subarray(-1)],
  ] as const)('%s', async ([range, part]) => {
    const { status, headers, body } = await ask('/codes.json', { Range: range });
    expect(status).toBe(206);
    expect(body.equals(part)).toBe(true);
    expect(headers['content-range']).toMatch(new RegExp(`^bytes \\d+-\\d+/${whole.length}$`));
  });

  test('one that is not there is refused', async () => {
    const { status, headers } = await ask('/codes.json', { Range: 'bytes=9999999-' });
    expect([status, headers['content-range']]).toEqual([416, `bytes */${whole.length}`]);
  });

  test('one of something else is answered with the whole', async () => {
    const { status } = await ask('/codes.json', { Range: 'bytes=0-9', 'If-Range': '"x"' });
    expect(status).toBe(200);
  });

  test('a compressed answer is never cut', async () => {
    const { status, headers, body } = await ask('/codes.json', {
      Range: 'bytes=0-9',
      'Accept-Encoding': 'br',
    });
    expect([status, headers['content-encoding']]).toEqual([200, 'br']);
    expect(brotliDecompressSync(body).equals(whole)).toBe(true);
  });
});

describe('a page has one address', () => {
  test.for([
    ['/499/', '/499'],
    ['/499.html', '/499'],
    ['/499.html?a=1&b=%2F', '/499?a=1&b=%2F'],
    ['/499/?q=tunnel%20error', '/499?q=tunnel%20error'],
    ['/products/', '/products'],
    ['/products/nginx.html', '/products/nginx'],
    ['/products/nginx/', '/products/nginx'],
    ['/index.html', '/'],
    ['/index.html?a', '/?a'],
    ['/index', '/'],
    ['/1033?a=1', '/530?a=1#cloudflare'],
    ['/samples/.', '/samples'],
    ['/1033/', '/1033'],
    ['/1033.html', '/1033'],
    // Nothing that stands in the address leads off the site.
    ['//example.com/', '/example.com'],
    ['//example.com.html', '/example.com'],
  ] as const)('%s leads to %s', async ([address, target]) => {
    const answer = await ask(address);
    expect([answer.status, answer.headers['location']]).toEqual([301, target]);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expectHeaders(answer);
  });
});

describe('what is not there', () => {
  const page = contentOf('404.html');

  test.for([
    '/nope',
    '/498',
    '/404',
    '/404.html',
    '/nope.json',
    '/products/nope',
    '/_headers',
    '/_redirects',
    '/499.html.br',
    '/499.html.gz',
    '/499.json.gz',
    '/.git/config',
    '/.env',
    '/products/.env',
    '/_astro',
    '/pagefind',
    '/samples',
    '/x%0d%0aSet-Cookie:%20a=b/',
    '/x%0d%0aSet-Cookie:%20a=b.html',
    '/%E2%80%AE',
    '/499;x=1',
  ])('%s', async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(page)).toBe(true);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expectHeaders(answer);
  });

  test('the page comes compressed, and never as not modified', async () => {
    const first = await ask('/nope', { 'Accept-Encoding': 'br' });
    expect(first.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(first.body).equals(page)).toBe(true);
    const again = await ask('/nope', { 'If-None-Match': first.headers['etag'] ?? '' });
    expect(again.status).toBe(404);
  });
});

describe('traversal and malformed requests', () => {
  const long = 'a'.repeat(20_000);

  test.for([
    ['/../etc/passwd', 400],
    ['/../../../../etc/passwd', 400],
    ['/products/../../etc/passwd', 400],
    ['/%2e%2e/etc/passwd', 400],
    ['/%2E%2E%2Fetc%2Fpasswd', 400],
    ['/products/%2e%2e/499', 400],
    ['/products%2Fnginx', 400],
    ['/..%5c..%5cetc%5cpasswd', 400],
    ['/%252e%252e/etc/passwd', 404],
    ['/%c0%ae%c0%ae/etc/passwd', 404],
    ['/%00', 400],
    ['/499%00.html', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/%4', 400],
    [`/${long}`, 414],
    [`/499?${long}`, 414],
  ] as const)('%s is refused', async ([address, status]) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain('root:');
    expectHeaders(answer);
  });

  test('a path that stays within the site is read as it is', async () => {
    expect((await ask('/products/../499')).body.equals(contentOf('499.html'))).toBe(true);
    expect((await ask('/./499')).status).toBe(200);
    expect((await ask('/499?next=%2e%2e%2f')).status).toBe(200);
  });

  test.for([
    [['GET /499 HTTP/9.9'], 'a version that is none'],
    [['get /499 HTTP/1.1'], 'a method in small letters'],
    [['GET 499 HTTP/1.1'], 'no slash'],
    [['GET /499 HTTP/1.1', 'Host: a', 'Host: b'], 'two hosts'],
    [['GET /499 HTTP/1.1', 'Content-Length: x'], 'a length that is none'],
    [['GET /499 HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'], 'two lengths'],
    [['GET /499 HTTP/1.1', `X: ${long}`], 'a header that is too long'],
  ] as const)('%j is refused: %s', async ([lines]) => {
    const answer = await raw(server.port, ...lines);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['server']).toBe('nginx');
  });
});

describe('methods', () => {
  test.for(['/', '/499', '/499.json', '/1033', '/nope', '/499/'])('HEAD %s', async (address) => {
    const head = await raw(server.port, `HEAD ${address} HTTP/1.1`);
    const whole = await ask(address);
    expect(head.body).toHaveLength(0);
    expect(head.status).toBe(whole.status);
    const { date: _, ...headers } = head.headers;
    expect(whole.headers).toMatchObject(headers);
  });

  test.for(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'BREW'])(
    '%s is not allowed',
    async (method) => {
      for (const address of ['/', '/499', '/1033', '/nope', '/499.json']) {
        const answer = await raw(server.port, `${method} ${address} HTTP/1.1`, 'Content-Length: 0');
        expect([answer.status, answer.headers['allow']], address).toEqual([405, 'GET, HEAD']);
        expectHeaders(answer);
      }
    },
  );

  test('a body is not read', async () => {
    const answer = await raw(server.port, 'POST /499 HTTP/1.1', 'Content-Length: 99999999999');
    expect(answer.status).toBe(405);
  });
});

test('over TLS and HTTP/2 the same is served, and asks for TLS from then on', async () => {
  const session = connect(`https://127.0.0.1:${server.securePort}`, { rejectUnauthorized: false });
  try {
    const stream = session.request({ ':path': '/499', 'accept-encoding': 'br' });
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    const answered: Promise<unknown[]> = once(stream, 'response');
    await once(stream, 'end');
    const [headers] = await answered;
    expect(headers).toMatchObject({
      ':status': 200,
      'content-encoding': 'br',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(brotliDecompressSync(Buffer.concat(chunks)).equals(contentOf('499.html'))).toBe(true);
  } finally {
    session.close();
  }
});
