import { expect, test } from 'vitest';
import { elementsIn, type BuiltSite } from '../../src/build/integrations/built-site.ts';
import { readFacts } from '../../src/build/integrations/check-dist/facts.ts';
import {
  checkPermalinks,
  listOf,
  publishedAddresses,
} from '../../src/build/integrations/check-dist/permalinks.ts';

function siteOf(
  pages: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): BuiltSite {
  return {
    folder: '',
    base: '/guide',
    files: new Set([...Object.keys(pages), ...others]),
    pages: Object.entries(pages).map(([file, html]) => ({
      file,
      html,
      elements: elementsIn(html),
    })),
  };
}

const SITE = siteOf(
  {
    '499.html': '<main id=content><h3 id=nginx>nginx</h3><figure id=a-sample></figure></main>',
    'h27.html': '<meta http-equiv=refresh content="0;url=/guide/499#nginx">',
    'index.html': '<p id=x>',
    '404.html': '<h1 id=y>',
  },
  ['499.json', '_redirects', '_astro/a.js', 'pagefind/pagefind.js', 'data/guide.json'],
);
const LINES = ['/', '/499', '/499#a-sample', '/499#nginx', '/499.json', '/h27 /499#nginx'];

test('pages, anchors of headings and samples, data and aliases count as published, and nothing else', () => {
  expect(publishedAddresses(readFacts(SITE))).toEqual(LINES);
});

function faultsWith(lines: readonly string[]) {
  return checkPermalinks(readFacts(SITE), [{ file: 'content/permalinks.txt', lines }]);
}

test('addresses that are listed and resolve are no fault', () => {
  expect(faultsWith(LINES)).toEqual([]);
});

test.for([
  ['an anchor', '/499#apache'],
  ['a page', '/420'],
  ['data', '/499.yaml'],
  ['an alias that leads elsewhere now', '/h27 /499#heroku'],
] as const)('%s that no longer resolves is a fault', ([, line]) => {
  const [fault, ...others] = faultsWith([...LINES, line]);
  expect(fault?.problem).toBe(
    `“${line}” no longer resolves; bring it back, because tickets link to it: a page as an alias, an anchor by the old wording of its heading`,
  );
  expect(others).toEqual([]);
});

test('a new address has to be listed, and the fault names the command for that', () => {
  const [fault, ...others] = faultsWith(LINES.slice(0, -1));
  expect(fault?.problem).toContain('published for the first time (/h27 /499#nginx)');
  expect(fault?.file).toBe('content/codes/499/permalinks.txt');
  expect(fault?.problem).toContain('npm run permalinks');
  expect(others).toEqual([]);
});

test.for([
  ['/499', '499'],
  ['/499#nginx', '499'],
  ['/499.json', '499'],
  ['/samples/499#nginx-access-log', '499'],
  ['/h27 /499#heroku', '499'],
] as const)('%s belongs to the list of its code', ([line, code]) => {
  expect(listOf(line)).toBe(`content/codes/${code}/permalinks.txt`);
});

test.for(['/', '/4xx', '/codes.json', '/products/nginx', '/guides/timeouts#settings'])(
  '%s belongs to the general list',
  (line) => {
    expect(listOf(line)).toBe('content/permalinks.txt');
  },
);
