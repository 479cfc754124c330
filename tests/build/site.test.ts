import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFacts } from '../../src/build/integrations/check-dist/facts.ts';
import { attribute, textOf, type BuiltPage } from '../../src/build/integrations/built-site.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { codeText } from '../../src/shared/code-text.ts';
import { articlePages, site } from '../support/dist.ts';

const facts = readFacts(site);
const catalog = loadCatalog(fileURLToPath(new URL('../..', import.meta.url)));

function headings({ html }: BuiltPage): string[] {
  return [...html.matchAll(/<h2\b[^>]*>(?:<a [^>]*>)?([^<]*)<\//g)].map(([, text = '']) =>
    text.trim(),
  );
}

function articleOf({ file }: BuiltPage) {
  const article = catalog.articles.find(({ code }) => file === `${codeText(code)}.html`);
  if (!article) throw new Error(`${file} has no article in the catalog.`);
  return article;
}

test('every page of the catalog is there', () => {
  const { articles, products, guides, classes, seenIn, urls } = catalog;
  expect(articlePages.map(({ file }) => file)).toEqual(
    articles.map(({ code }) => `${codeText(code)}.html`),
  );
  const pages = [
    ...[...products, ...guides, ...classes, ...seenIn].map(({ url }) => url),
    ...[urls.products, urls.guides, urls.search, urls.identify, urls.about, '/404'],
  ];
  const missing = pages.filter((url) => !site.files.has(`${url.slice(1)}.html`));
  expect(missing).toEqual([]);
});

test('every registered number has a page, which search engines leave out unless it is an article', () => {
  const { registry, articles } = catalog;
  expect(registry.length).toBeGreaterThan(60);
  for (const { code, name, reference, url } of registry) {
    const page = site.pages.find(({ file }) => file === `${code}.html`);
    if (code === 404 || articles.some((article) => article.code === code)) continue;
    expect(page?.html, name).toMatch(new RegExp(`<h1[^>]*><span[^>]*>${code}</span> `));
    expect(page?.html).toContain('<meta name="robots" content="noindex">');
    const link = page?.elements.find((element) => attribute(element, 'href') === url);
    expect(link && textOf(link)).toBe(reference);
  }
});

test('the pages explain the numbers that they mention, where the mention leads', () => {
  expect(catalog.mentions.length).toBeGreaterThan(0);
  const lost = catalog.mentions.filter(({ number, url }) => {
    const [path = '', anchor] = url.slice(1).split('#');
    const page = facts.pages.find(({ file }) => file === `${path}.html`);
    const isThere = number === undefined || page?.html.includes(codeText(number));
    return !page?.ids.includes(anchor ?? '') || !isThere;
  });
  expect(lost).toEqual([]);
});

test.for(articlePages.map((page) => [page.file, page] as const))(
  '%s has its sections in order, each once',
  ([, page]) => {
    const found = headings(page).filter((heading) => heading !== 'On this page');
    const { contents, body } = articleOf(page);
    expect(found).toEqual(contents.map(({ text }) => text));
    // Prose has all sections; a page that is built from the facts has those that the facts fill.
    const always = ['Introduction', 'In action', 'Related articles'];
    const written = body === '' ? [] : ['Sample', 'Conclusion'];
    expect(found).toEqual(expect.arrayContaining([...always, ...written]));
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

test('every article says whether its code is registered, and what RFC 9110 says about it', () => {
  for (const page of articlePages) {
    const { file, html } = page;
    const says = articleOf(page).registered
      ? 'registered with IANA as'
      : 'not registered with IANA';
    const plate = /<p class="plate-class">[^]*?<\/p>/.exec(html)?.[0] ?? '';
    expect(plate.replace(/\s+/g, ' '), file).toContain(says);
    if (!articleOf(page).registered) expect(html, file).toContain('RFC 9110');
  }
});

test('without a public address, pages have the one of the preview, and say that the guide’s is an example', () => {
  const [article, tools] = ['499.html', 'guides/tools.html'].map(
    (file) => site.pages.find((page) => page.file === file)?.html,
  );
  expect(article).toContain('http://localhost:4321/499.png');
  expect(article).not.toMatch(/rel="?canonical/);
  expect(tools).toContain('https://guide.example/{status}');
  expect(tools).toContain('is an example');
});

test('pages contain nothing that only an indexer reads', () => {
  for (const { html } of site.pages) expect(html).not.toMatch(/data-(pagefind|index-only)/);
});

test('nothing is loaded from other sites', () => {
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

/** What every page may do, apart from its own inline code. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['worker'],
};

test.for(site.pages.map((page) => [page.file, page] as const))(
  '%s has a policy that allows its own inline code and nothing else',
  ([, { elements }]) => {
    const place = elements.findIndex(
      (element) => attribute(element, 'http-equiv') === 'content-security-policy',
    );
    const policy = elements[place];
    expect(policy?.parentNode).toMatchObject({ tagName: 'head' });
    const directives = ((policy && attribute(policy, 'content')) ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name, sources] as const);
    const isHash = (source: string) => /^'sha256-[^']+'$/.test(source);
    const named = directives.map(([name, sources]) => [name, sources.filter((s) => !isHash(s))]);
    expect(Object.fromEntries(named)).toEqual(POLICY);

    // A policy applies only to what follows it.
    const inline = elements.filter(
      (element) =>
        (element.tagName === 'style' ||
          (element.tagName === 'script' && !attribute(element, 'type')?.endsWith('json'))) &&
        attribute(element, 'src') === undefined,
    );
    const before = inline.filter((element) => elements.indexOf(element) < place).map(textOf);
    expect(before.filter((code) => !code.includes("localStorage['field-guide-theme']"))).toEqual(
      [],
    );
    const hashes = inline
      .filter((element) => elements.indexOf(element) > place)
      .map((element) => {
        const hash = createHash('sha256').update(textOf(element)).digest('base64');
        return [`${element.tagName}-src`, `'sha256-${hash}'`] as const;
      });
    for (const [name, hash] of hashes) expect(new Map(directives).get(name)).toContain(hash);

    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  },
);

test('every heading of an article that has an anchor links to it', () => {
  const wrong = articlePages.flatMap(({ file, elements }) => {
    const start = elements.findIndex(({ tagName }) => tagName === 'main');
    return elements
      .slice(start)
      .filter(({ tagName }) => /^h[2-4]$/.test(tagName))
      .flatMap((heading) => {
        const id = attribute(heading, 'id');
        const link = elements.find((one) => one.tagName === 'a' && one.parentNode === heading);
        const isLink = link && attribute(link, 'href') === `#${id ?? ''}`;
        return id === undefined || isLink ? [] : [`${file}#${id}`];
      });
  });
  expect(wrong).toEqual([]);
});

test('every block says what it is, to the eye and to a screen reader', () => {
  const blocks = site.pages.flatMap(({ file, elements }) =>
    elements.flatMap((element, i) =>
      element.tagName === 'pre' ? [{ file, pre: element, before: elements[i - 1] }] : [],
    ),
  );
  expect(blocks.length).toBeGreaterThan(500);
  const silent = blocks.filter(
    ({ pre, before }) =>
      before?.tagName !== 'p' ||
      before.parentNode !== pre.parentNode ||
      !/\S/.test(textOf(before)) ||
      attribute(pre, 'aria-label') === undefined,
  );
  expect(silent.map(({ file, pre }) => `${file}: ${textOf(pre).slice(0, 40)}`)).toEqual([]);
});

test('every table in an article has a unique name', () => {
  for (const { file, elements } of articlePages) {
    const names = elements
      .filter((element) => attribute(element, 'class') === 'table')
      .map((element) => attribute(element, 'aria-label'));
    expect(names.every(Boolean), file).toBe(true);
    expect(new Set(names).size, file).toBe(names.length);
  }
});
