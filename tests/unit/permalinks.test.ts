import { expect, test } from 'vitest';
import { elementsIn, type BuiltSite } from '../../src/build/integrations/built-site.ts';
import { readFacts } from '../../src/build/integrations/check-dist/facts.ts';
import {
  checkPermalinks,
  publishedAddresses,
  withPermalinks,
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
  ['499.json', '_redirects', '_astro/a.js', 'pagefind/pagefind.js', 'data/search-words.json'],
);
const LINES = ['/', '/499', '/499#a-sample', '/499#nginx', '/499.json', '/h27 /499#nginx'];

test('pages, anchors of headings and samples, data and aliases are published; the rest is not', () => {
  expect(publishedAddresses(readFacts(SITE))).toEqual(LINES);
});

test('what resolves and is listed is in order', () => {
  expect(checkPermalinks(readFacts(SITE), `# why\n${LINES.join('\n')}\n`)).toEqual([]);
});

test.for([
  ['an anchor', '/499#apache'],
  ['a page', '/420'],
  ['data', '/499.yaml'],
  ['an alias that leads elsewhere now', '/h27 /499#heroku'],
])('%s that no longer resolves is a fault', ([, line]) => {
  const [fault, ...others] = checkPermalinks(readFacts(SITE), [...LINES, line].join('\n'));
  expect(fault?.problem).toBe(
    `“${line}” no longer resolves; bring it back, as an anchor or as an alias, because tickets link to it`,
  );
  expect(others).toEqual([]);
});

test('what is published for the first time has to be listed, by a command that the fault names', () => {
  const [fault, ...others] = checkPermalinks(readFacts(SITE), LINES.slice(0, -1).join('\n'));
  expect(fault?.problem).toContain('“/h27 /499#nginx” is published for the first time');
  expect(fault?.problem).toContain('npm run permalinks');
  expect(others).toEqual([]);
});

test('adding to the list keeps every line and the reason above them', () => {
  const list = '# why\n/499#old\n';
  expect(withPermalinks(list, ['/499', '/499#old'])).toBe('# why\n/499\n/499#old\n');
});
