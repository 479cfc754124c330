import { expect, test } from 'vitest';
import { pathPattern } from '../../src/build/hosts/headers.ts';
import { headersFile } from '../../src/build/hosts/headers-file.ts';
import { nginxConfiguration } from '../../src/build/hosts/nginx.ts';

/** The blocks of `_headers`, read as the hosts do: a line that is not indented begins one. */
function blocks(): { path: string; headers: Map<string, string> }[] {
  const found: ReturnType<typeof blocks> = [];
  for (const line of headersFile().split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    if (!line.startsWith(' ')) {
      found.push({ path: line, headers: new Map() });
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    found.at(-1)?.headers.set(name, value);
  }
  return found;
}

/** What a host that joins all matching blocks sends for an address. */
function sent(address: string): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { path, headers } of blocks()) {
    if (!new RegExp(pathPattern(path)).test(address)) continue;
    for (const [name, value] of headers) (all[name] ??= []).push(value);
  }
  return all;
}

test.for([
  '/',
  '/499',
  '/499.md',
  '/499.json',
  '/499.png',
  '/feed.xml',
  '/opensearch.xml',
  '/sitemap-0.xml',
  '/llms.txt',
  '/speculation-rules.json',
  '/_astro/a.js',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind.en_1.pf_meta',
  '/pagefind/index/en_1.pf_index',
])('_headers says no header of %s twice', (address) => {
  for (const [name, values] of Object.entries(sent(address))) expect(values, name).toHaveLength(1);
});

test('_headers keeps what the hosts allow', () => {
  const paths = blocks().map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBeLessThanOrEqual(100);
  // Cloudflare Pages takes one splat in a path, and lines of up to 2,000 characters.
  expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
  expect(
    headersFile()
      .split('\n')
      .filter((line) => line.length > 2000),
  ).toEqual([]);
});

test('_headers gives each kind its own', () => {
  expect(sent('/499')).toMatchObject({
    'Content-Security-Policy': [expect.stringContaining("frame-ancestors 'none'")],
    'X-Content-Type-Options': ['nosniff'],
    'Strict-Transport-Security': [expect.any(String)],
  });
  expect(sent('/499')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(sent('/499.md')).toMatchObject({
    'Access-Control-Allow-Origin': ['*'],
    'Content-Type': ['text/markdown; charset=utf-8'],
  });
  expect(sent('/feed.xml')['Content-Type']).toEqual(['application/atom+xml']);
  expect(sent('/_astro/a.js')['Cache-Control']).toEqual([expect.stringContaining('immutable')]);
  expect(sent('/pagefind/pagefind.js')).not.toHaveProperty('Cache-Control');
});

test.for([
  ['/*.json', '/products/a.json', true],
  ['/*.json', '/a_json', false],
  ['/*.json', '/a.json.br', false],
  ['/_astro/*', '/_astro/a/b.js', true],
  ['/_astro/*', '/x/_astro/a.js', false],
  ['/feed.xml', '/feed.xml', true],
  ['/feed.xml', '/feedxxml', false],
] as const)('the path %s matches %s: %s', ([path, address, matches]) => {
  expect(new RegExp(pathPattern(path)).test(address)).toBe(matches);
});

test('in nginx no location adds a header, which would drop those of the server', () => {
  const configuration = nginxConfiguration([{ url: '/a', target: '/499#b' }]);
  const locations = configuration.slice(configuration.indexOf('\n    location '));
  expect(locations).not.toContain('add_header');
  expect(configuration).toContain('location = /a { return 301 /499$is_args$args#b; }');
});
