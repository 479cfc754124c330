import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
    files: new Set([...Object.keys(pages), '499.json', 'favicon.svg']),
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

test('links for browsers without scripts are checked too', () => {
  expect(problems('<noscript><a href="/498">link</a></noscript>')).toEqual([
    '“/498” leads to no page',
  ]);
});

test('below a base path, links must stay below it', () => {
  expect(problems('<a href="/guide/499">a</a> <a href="/guide">b</a>', '/guide')).toEqual([]);
  expect(problems('<a href="/499">a</a>', '/guide')).toEqual([
    '“/499” leaves the base path /guide',
  ]);
});

test('an id that occurs twice is reported', () => {
  const site = siteOf({ '499.html': '<p id="a"></p><p id="b"></p><p id="a"></p>' });
  expect(checkIds(readFacts(site))).toEqual([
    { file: '499.html', problem: 'the id “a” occurs more than once' },
  ]);
});

const TOP = '<h1>499</h1><!-- end of the top -->';

/** Text that does not compress, so that it takes about this many bytes even with gzip. */
function noise(bytes: number): string {
  return Array.from({ length: bytes / 33 }, (_, i) =>
    createHash('sha256').update(String(i)).digest('base64'),
  ).join('');
}

function findings(pages: Readonly<Record<string, string>>): string[] {
  return checkBudgets(readFacts(siteOf(pages))).map(
    ({ file, problem, isWarning }) => `${isWarning ? 'warning' : 'fault'}: ${file}: ${problem}`,
  );
}

test('requests that block rendering are counted on every page', () => {
  const print = '<link rel="stylesheet" media="print" href="/b.css">';
  const html = `${TOP}${print}<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>`;
  expect(findings({ '499.html': html, 'about.html': html, 'index.html': TOP })).toEqual([
    expect.stringContaining('fault: 499.html: 3 requests that block rendering; the limit is 1. '),
    expect.stringContaining('fault: about.html: 3 requests that block rendering'),
  ]);
});

test('a large article gives a warning and one that is too large a fault, each with a remedy', () => {
  const remedy =
    'Move what spans products to a guide in content/guides, or fold long tables into /samples/499.';
  const article = (bytes: number) => ({
    '499.html': `${TOP}<p>${noise(bytes)}</p>`,
    'about.html': noise(bytes),
  });
  expect(findings(article(18_000))).toEqual([]);
  const [warning, ...others] = findings(article(25_000));
  expect(others).toEqual([]);
  expect(warning).toMatch(
    /^warning: 499\.html: 2\d,\d{3} bytes of HTML and CSS; the limit is 20,000\. /,
  );
  expect(warning).toContain(remedy);
  const [fault] = findings(article(45_000));
  expect(fault).toMatch(
    /^fault: 499\.html: 4\d,\d{3} bytes of HTML and CSS; the limit is 40,000\. /,
  );
  expect(fault).toContain(remedy);
});

test('the top of an article must be in the first bytes, however much follows', () => {
  const text = noise(16_000);
  expect(findings({ '499.html': `${TOP}${text}` })).toEqual([]);
  expect(findings({ '499.html': `${text}${TOP}` })).toEqual([
    expect.stringMatching(
      /^fault: 499\.html: 1\d,\d{3} bytes until the top .*; the limit is 14,600\. Move /,
    ),
  ]);
});

test('an article without the comment that ends its top is a fault', () => {
  expect(findings({ '499.html': '<h1>499</h1>' })).toEqual([
    expect.stringContaining('fault: 499.html: no “<!-- end of the top -->”'),
  ]);
});

test('the scripts of an article count together with what they import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-budgets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, code: string) => writeFileSync(join(folder, name), code);
  write('a.js', 'import{b}from"./b.js";b();import("./later.js")');
  write('b.js', `export const b=()=>"${noise(2_000)}"`);
  write('later.js', `"${noise(7_000)}"`);
  const site = siteOf({ '499.html': `${TOP}<script type="module" src="/a.js"></script>` });
  const files = new Set([...site.files, 'a.js', 'b.js', 'later.js']);
  const check = () => checkBudgets(readFacts({ ...site, folder, files }));
  expect(check()).toEqual([]);
  write('b.js', `export const b=()=>"${noise(4_000)}"`);
  expect(check()).toMatchObject([{ file: '499.html', isWarning: false }]);
  expect(check()[0]?.problem).toMatch(/bytes of script .*; the limit is 3,000\. Load /);
});
