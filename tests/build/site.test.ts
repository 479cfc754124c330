import { expect, test } from 'vitest';
import { BUDGETS, checkBudgets, measure } from '../../src/integrations/check-dist/budgets.ts';
import { checkIds } from '../../src/integrations/check-dist/ids.ts';
import { checkLinks } from '../../src/integrations/check-dist/links.ts';
import { attribute, isArticle, type BuiltPage } from '../../src/integrations/built-site.ts';
import { articlePages, site } from '../support/dist.ts';

const CODES = ['499', '530', '561', '598', '599', '999'];

function headings({ html }: BuiltPage): string[] {
  return [...html.matchAll(/<h2\b[^>]*>([^<]*)<\/h2>/g)].map(([, text = '']) => text.trim());
}

test('every page of the plan is there', () => {
  const files = CODES.map((code) => `${code}.html`);
  expect(articlePages.map(({ file }) => file)).toEqual(files);
  for (const file of [
    'index',
    '4xx',
    '5xx',
    '9xx',
    'products',
    'products/nginx',
    'search',
    'about',
    '404',
  ]) {
    expect([...site.files]).toContain(`${file}.html`);
  }
});

test('every link and anchor within the site resolves', () => {
  expect(checkLinks(site)).toEqual([]);
});

test('ids are unique on each page', () => {
  expect(checkIds(site)).toEqual([]);
});

test.for(articlePages.map((page) => [page.file, page] as const))(
  '%s has its sections in order, each once',
  ([, page]) => {
    const found = headings(page).filter((heading) => heading !== 'On this page');
    const expected = [
      'Introduction',
      'In action',
      'Sample',
      ...(found.includes('Look-alikes') ? ['Look-alikes'] : []),
      'Search engines',
      'Conclusion',
      'Related articles',
    ];
    expect(found).toEqual(expected);
  },
);

test.for(articlePages.map((page) => [page.file, page] as const))(
  '%s names a source for every meaning, and at least three related articles',
  ([, { elements }]) => {
    const withClass = (name: string) =>
      elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
    expect(withClass('sources')).toHaveLength(withClass('meaning').length);
    expect(withClass('meaning').length).toBeGreaterThan(0);
    const [related] = withClass('related');
    const links = JSON.stringify(related, ['childNodes', 'tagName']).match(/"tagName":"a"/g);
    expect(links?.length).toBeGreaterThanOrEqual(3);
  },
);

test('every article says that its code is not registered, and what RFC 9110 makes of it', () => {
  for (const { file, html } of articlePages) {
    expect(html, file).toMatch(/<p class="plate-class">[^]*?not\s+registered with IANA\s*<\//);
    expect(html, file).toContain('RFC 9110');
  }
});

test('every page keeps the budgets', () => {
  expect(checkBudgets(site)).toEqual([]);
  for (const { file, bytes } of measure(site)) {
    if (isArticle(file)) console.log(`${file}: ${bytes} of ${BUDGETS.articleBytes} bytes`);
  }
});

test('what only the indexer reads does not reach a reader', () => {
  for (const { html } of site.pages) expect(html).not.toMatch(/data-(pagefind|index-only)/);
});

test('nothing is loaded from elsewhere', () => {
  for (const { file, elements } of site.pages) {
    const loaded = elements.flatMap((element) => [
      attribute(element, 'src'),
      element.tagName === 'link' && attribute(element, 'rel') !== 'canonical'
        ? attribute(element, 'href')
        : undefined,
    ]);
    expect(
      loaded.filter((address) => address?.startsWith('http')),
      file,
    ).toEqual([]);
  }
});

test('every page has a policy in its head that allows its own inline code and nothing else', () => {
  for (const { file, elements } of site.pages) {
    const policy = elements.find(
      (element) => attribute(element, 'http-equiv') === 'content-security-policy',
    );
    expect(policy?.parentNode, file).toMatchObject({ tagName: 'head' });
    const content = policy && attribute(policy, 'content');
    expect(content, file).toMatch(/^default-src 'none';/);
    expect(content, file).not.toContain('unsafe-inline');
  }
});
