import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile, securityText } from '../../src/build/hosts/files.ts';
import { HEADERS, OTHERWISE, type Headers } from '../../src/build/hosts/headers.ts';
import { headersByBlock, headersOf, joined } from '../support/host-headers.ts';

/** A path for each pattern, and some paths that only the first pattern matches. */
const PATHS = [
  ...Object.keys(HEADERS).map((pattern) => pattern.replace('*', 'a')),
  '/',
  '/499',
  '/worker.js',
  '/pagefind/pagefind.js',
  '/499.json.br',
];

const nginx = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');

/** The headers that nginx.conf adds to a page over TLS. */
function addedByNginx(path: string): Headers {
  const added = [...nginx.matchAll(/^ +add_header (\S+) (.+) always;$/gm)];
  return joined(
    added
      .map(([, name = '', value = '']) => [name, valueOf(value, path)] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** The value that nginx sends for an add_header: a text in quotes, or a variable with a map. */
function valueOf(value: string, path: string): string {
  if (!value.startsWith('$')) return value.slice(1, -1).replaceAll('\\"', '"');
  const map = new RegExp(`^map \\$(\\w+) \\${value} \\{([^}]*)\\}`, 'm').exec(nginx);
  const source = { uri: path, https: 'on', status: '200' }[map?.[1] ?? ''];
  if (!map || source === undefined) throw new Error(`nginx.conf has no map for ${value}.`);
  const entries = [...(map[2] ?? '').matchAll(/("\S+"|default) "(.*?)";/g)].map(
    ([, key = '', result = '']) => ({ key: key.replaceAll('"', ''), result }),
  );
  const entry = entries.find(({ key }) =>
    key.startsWith('~') ? new RegExp(key.slice(1)).test(source) : key === source,
  );
  return (entry ?? entries.find(({ key }) => key === 'default'))?.result ?? '';
}

test.for(PATHS)('nginx sends %s with the same headers as other hosts', (path) => {
  const { 'Content-Type': _, ...expected } = { ...OTHERWISE, ...headersOf(path) };
  expect(addedByNginx(path)).toEqual(expected);
});

test('_headers has a block for each path, within the limits of Cloudflare Pages', () => {
  const lines = headersFile().split('\n').slice(0, -1);
  const paths = lines.filter((line) => !line.startsWith('  '));
  expect(paths).toEqual(Object.keys(HEADERS));
  expect(paths.length).toBeLessThanOrEqual(100);
  expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  expect(lines).toContain('  X-Content-Type-Options: nosniff');
});

test.for(PATHS)('%s gets no header twice, apart from the two policies of the worker', (path) => {
  const names = headersByBlock(path)
    .map(([name]) => name)
    .filter((name) => name !== 'Content-Security-Policy');
  expect(names).toEqual([...new Set(names)]);
});

/** What the HTTP Observatory of MDN takes points for: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring. */
test.for(['/', '/499', '/search', '/nope'])(
  '%s has the headers that the Observatory wants',
  (path) => {
    for (const headers of [headersOf(path), addedByNginx(path)]) {
      expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toMatch(/^(?:no-referrer|same-origin|strict-origin)/);
      const [, seconds = 0] =
        /^max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '') ?? [];
      // Six months.
      expect(Number(seconds)).toBeGreaterThanOrEqual(15_768_000);
      expect(headers['Access-Control-Allow-Origin']).toBeUndefined();
    }
  },
);

test('security.txt names a contact, and expires a year after the build', () => {
  expect(securityText('mailto:safe@guide.example', new Date('2026-11-28T00:00:00Z'))).toBe(
    'Contact: mailto:safe@guide.example\nExpires: 2027-11-28T00:00:00.000Z\nPreferred-Languages: en\n',
  );
});
