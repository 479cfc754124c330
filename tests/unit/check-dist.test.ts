import { expect, test } from 'vitest';
import { readFacts } from '../../src/build/integrations/check-dist/facts.ts';
import { checkIds } from '../../src/build/integrations/check-dist/ids.ts';
import { checkLinks } from '../../src/build/integrations/check-dist/links.ts';
import { checkBudgets } from '../../src/build/integrations/check-dist/budgets.ts';
import { elementsIn, type BuiltSite } from '../../src/build/integrations/built-site.ts';

/** A built site made of these pages. */
function siteOf(pages: Readonly<Record<string, string>>, base = ''): BuiltSite {
  return {
    folder: '',
    base,
    files: new Set([...Object.keys(pages), 'favicon.svg']),
    pages: Object.entries(pages).map(([file, html]) => ({
      file,
      html,
      elements: elementsIn(html),
    })),
  };
}

function problems(body: string, base = ''): string[] {
  const site = siteOf(
    { '499.html': body, 'products/nginx.html': '<h1 id="top">nginx</h1>', 'index.html': '' },
    base,
  );
  return checkLinks(readFacts(site)).map(({ problem }) => problem);
}

test.for([
  ['/499', []],
  ['/', []],
  ['/products/nginx#top', []],
  ['/favicon.svg', []],
  ['#here', []],
  ['?q=499', []],
  ['https://example.com/', []],
  ['/498', ['“/498” leads to no page']],
  ['/499/', ['“/499/” leads to no page']],
  ['#there', ['“#there” leads to no id on 499.html']],
  ['/products/nginx#bottom', ['“/products/nginx#bottom” leads to no id on products/nginx.html']],
  ['http://example.com/', ['“http://example.com/” is not an https address']],
  ['javascript:alert(1)', ['“javascript:alert(1)” is not an https address']],
  ['/499.html', ['“/499.html” is not the page’s own address']],
  ['https://[bad', ['“https://[bad” is not an https address']],
  ['530', ['“530” is relative; write it from the root']],
] as const)('a link to %s', ([href, expected]) => {
  expect(problems(`<p id="here"><a href="${href}">link</a></p>`)).toEqual(expected);
});

test('links that stand in for a missing script are checked too', () => {
  expect(problems('<noscript><a href="/498">link</a></noscript>')).toEqual([
    '“/498” leads to no page',
  ]);
});

test('below a base path, links keep to it', () => {
  expect(problems('<a href="/guide/499">a</a> <a href="/guide">b</a>', '/guide')).toEqual([]);
  expect(problems('<a href="/499">a</a>', '/guide')).toEqual([
    '“/499” leaves the base path /guide',
  ]);
});

test('an id that occurs twice is named', () => {
  const site = siteOf({ '499.html': '<p id="a"></p><p id="b"></p><p id="a"></p>' });
  expect(checkIds(readFacts(site))).toEqual([
    { file: '499.html', problem: 'the id “a” occurs more than once' },
  ]);
});

test('an article that is too heavy, and a style sheet or a script that blocks, are named with figure and limit', () => {
  // Random text does not compress.
  const noise = Array.from({ length: 3000 }, (_, i) => Math.sin(i).toString(36)).join('');
  const site = siteOf({
    '499.html': `<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><p>${noise}</p>`,
    'about.html': `<script type="module" src="/b.js"></script><p>${noise}</p>`,
  });
  expect(checkBudgets(readFacts(site)).map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    '499.html: 3 requests that block rendering; the limit is 1',
    expect.stringMatching(/^499\.html: \d+ bytes of HTML and CSS; the limit is 14600$/),
  ]);
});
