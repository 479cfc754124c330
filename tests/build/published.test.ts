import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { load } from 'js-yaml';
import { markdownToHtml } from 'satteri';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'astro/zod';
import {
  attribute,
  elementsIn,
  textOf,
  type BuiltPage,
} from '../../src/build/integrations/built-site.ts';
import { LICENCE_URL } from '../../src/config.ts';
import { articlePages, readBuilt, site } from '../support/dist.ts';
import { codeText } from '../../src/shared/code-text.ts';

const HERE = 'http://localhost:4321';

function read(file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

function codeOf({ file }: BuiltPage): string {
  return file.replace('.html', '');
}

/** Whether an address leads to a file of this site and, if it has an anchor, to an id on the page. */
function resolves(address: string): boolean {
  const url = new URL(address);
  if (url.origin !== HERE) throw new Error(`${address} is on another site`);
  const path = url.pathname.slice(1);
  const file = [path, `${path}.html`, path === '' ? 'index.html' : path].find((name) =>
    site.files.has(name),
  );
  if (file === undefined || url.hash === '') return file !== undefined;
  const page = site.pages.find((candidate) => candidate.file === file);
  return page?.elements.some((element) => attribute(element, 'id') === url.hash.slice(1)) ?? false;
}

const articles = articlePages.map((page) => [codeOf(page), page] as const);

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
formats(ajv);
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(read('schema.json')));
const validate = ajv.compile(schema);

test.for([...articles.map(([code]) => `${code}.json`), 'codes.json'])(
  '%s matches the published schema',
  (file) => {
    const document: unknown = JSON.parse(read(file));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(z.object({ $schema: z.string() }).parse(document).$schema).toBe(schema['$id']);
  },
);

test('the schema rejects wrong values and unknown fields', () => {
  const document: unknown = JSON.parse(read('499.json'));
  expect(validate({ ...z.looseObject({}).parse(document), reviewed: 'yesterday' })).toBe(false);
  expect(validate({ ...z.looseObject({}).parse(document), more: 1 })).toBe(false);
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('every address of the guide in the data is written in full and resolves', () => {
  const addresses = [...read('codes.json').matchAll(/(?<!\\)"(http:\/\/[^"\\]*)"/g)].map(
    ([, url = '']) => url,
  );
  expect(addresses.length).toBeGreaterThan(200);
  expect(addresses.filter((address) => !resolves(address))).toEqual([]);
});

const titled = z.array(z.looseObject({ title: z.string() }));

const codesSchema = z.object({
  codes: z.array(
    z.looseObject({
      code: z.int(),
      meanings: z.array(
        z.looseObject({ url: z.string(), ticketNote: z.string(), samples: titled }),
      ),
      samples: titled,
    }),
  ),
});

test('the data has every meaning and every sample of the pages, and its notes end with the permalink', () => {
  const { codes } = codesSchema.parse(JSON.parse(read('codes.json')));
  expect(codes.map(({ code }) => codeText(code))).toEqual(articles.map(([code]) => code));
  for (const [i, [code, { elements }]] of articles.entries()) {
    const meanings = codes[i]?.meanings ?? [];
    expect(meanings.length, code).toBe(
      elements.filter((element) => hasClass(element, 'meaning')).length,
    );
    const samplesPage = site.pages.find(({ file }) => file === `samples/${code}.html`);
    const figures = samplesPage?.elements.filter((element) => hasClass(element, 'sample')) ?? [];
    const titles = figures.flatMap((figure) =>
      figure.childNodes.flatMap((child) =>
        'tagName' in child && child.tagName === 'figcaption' ? [plain(rawText(child))] : [],
      ),
    );
    const published = [...meanings.flatMap(({ samples }) => samples), ...(codes[i]?.samples ?? [])];
    expect(
      published.map(({ title }) => title.replaceAll('`', '')),
      code,
    ).toEqual(titles);
    for (const { url, ticketNote } of meanings) expect(ticketNote).toMatch(new RegExp(`\n${url}$`));
  }
});

function headingsOf(elements: BuiltPage['elements']): string[] {
  return elements
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((heading) => plain(rawText(heading)).replace(/ checked \d.*$/, ''));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Element = BuiltPage['elements'][number];

function rawText(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? rawText(node) : ''))
    .join('');
}

function isIn(element: Element, selects: (candidate: Element) => boolean): boolean {
  const { parentNode } = element;
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return selects(parentNode) || isIn(parentNode, selects);
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class')?.split(' ').includes(name) ?? false;
}

/** The text of an element, without the parts that the other form words differently. */
function textWithout(element: Element, leaves: (child: Element) => boolean): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'tagName' in node && !leaves(node) ? textWithout(node, leaves) : '';
    })
    .join('');
}

/** What both forms print: the table at the top, the article and the related articles. */
function sharedWith({ elements }: BuiltPage): Element[] {
  const shared = (candidate: Element) =>
    ['at-a-glance', 'prose', 'related'].some((name) => hasClass(candidate, name));
  // The facts repeat the rows of the table, and each form words them differently. The folded part of the table repeats
  // its columns, which the Markdown does not need.
  const left = (candidate: Element) =>
    hasClass(candidate, 'facts') ||
    (candidate.tagName === 'thead' &&
      isIn(candidate, ({ tagName }) => tagName === 'details') &&
      isIn(candidate, (parent) => hasClass(parent, 'at-a-glance')));
  return elements.filter((element) => isIn(element, shared) && !isIn(element, left));
}

/** The list items and table cells of a page, as the Markdown words them. */
function linesOfPage(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const children = element.childNodes.filter((node) => 'tagName' in node);
    const [first, second] = children;
    const pair = () =>
      first && second ? `${plain(rawText(first))}: ${plain(rawText(second))}` : '';
    if (element.tagName === 'div' && first?.tagName === 'dt') {
      const texts = children.filter(({ tagName }) => tagName === 'dd');
      return texts.map((text) => `${plain(rawText(first))}: ${plain(rawText(text))}`);
    }
    if (!['li', 'td', 'th'].includes(element.tagName)) return [];
    if (isIn(element, (parent) => hasClass(parent, 'related'))) return [pair()];
    const inSample = isIn(element, (parent) => hasClass(parent, 'sample'));
    const text = textWithout(
      element,
      ({ tagName }) => tagName === 'small' || (inSample && tagName === 'mark'),
    );
    return [withoutDay(plain(text))];
  });
}

/** The list items and table cells of the Markdown, without what only the Markdown prints. */
function linesOfMarkdown(elements: readonly Element[]): string[] {
  const facts = ({ tagName, childNodes }: Element) => {
    const first = childNodes.find((node) => 'tagName' in node);
    return tagName === 'ul' && first !== undefined && rawText(first).startsWith('Permalink: ');
  };
  return elements
    .filter((element) => ['li', 'td', 'th'].includes(element.tagName) && !isIn(element, facts))
    .map((element) =>
      withoutDay(plain(rawText(element))).replace(
        / \(in the (?:response|body|log|message), (?:conclusive|supporting)\)$/,
        '',
      ),
    );
}

/** Without the dates: the page words them, and prints a day that all sources share only once. */
function withoutDay(text: string): string {
  return text.replace(/, checked \d.*$/, '').replace(/(, read in a copy of) .*$/, '$1');
}

/** The addresses that elements lead to, except for the parts of the article itself, which differ. */
function targetsIn(elements: readonly Element[], code: string): string[] {
  const own = new RegExp(`^${HERE}/(?:${code}(?:#.*)?|products/.*)$`);
  const targets = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => new URL(attribute(link, 'href') ?? '', `${HERE}/${code}`).href)
    .filter((address) => !own.test(address) && address !== LICENCE_URL);
  return [...new Set(targets)].sort();
}

test.for(articles)('%s.md reads like the page', ([code, page]) => {
  const [, matter = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(read(`${code}.md`)) ?? [];
  const registered = page.html.includes('registered with IANA as');
  expect(load(matter)).toMatchObject({ code: Number(code), registered });
  const prose = body.replace(/^(```+)[^]*?^\1$/gm, '').replace(/(`+)[^]*?\1/g, '');
  expect(prose).not.toMatch(/^(import|export) |(?<!\\)<\/?[A-Z]|\]\(\/|\{\/\*/m);
  const rendered = elementsIn(markdownToHtml(body).html);
  // Samples are figures on the page. In Markdown they have headings, because nothing else sets them off.
  const samples = page.elements
    .filter(({ tagName }) => tagName === 'figcaption')
    .map((caption) => plain(rawText(caption)));
  const expected = headingsOf(page.elements);
  const found = headingsOf(rendered).filter((heading) => !samples.includes(heading));
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(6);
  const transcripts = (elements: BuiltPage['elements']) =>
    elements.filter(({ tagName }) => tagName === 'pre').map((pre) => rawText(pre).trim());
  expect(transcripts(rendered)).toEqual(transcripts(page.elements));
  const shared = sharedWith(page);
  const lines = linesOfPage(shared);
  expect(linesOfMarkdown(rendered)).toEqual(lines);
  expect(lines.length).toBeGreaterThan(15);
  const ofRegistry = page.elements.filter(
    (element) =>
      isIn(element, (parent) => hasClass(parent, 'plate-class')) &&
      attribute(element, 'href')?.startsWith('https:'),
  );
  const targets = targetsIn([...shared, ...ofRegistry], code);
  expect(targetsIn(rendered, code)).toEqual(targets);
  expect(targets.length).toBeGreaterThanOrEqual(4);
});

test('the links of the Markdown resolve', () => {
  for (const [code] of articles) {
    const own = [...read(`${code}.md`).matchAll(new RegExp(`${HERE}[^)\\s>]*`, 'g'))].map(String);
    expect(
      own.filter((address) => !resolves(address)),
      code,
    ).toEqual([]);
  }
});

test('licences.txt has the licence of all that is published, and About leads there', () => {
  const text = readBuilt('licences.txt');
  for (const said of [
    'Creative Commons',
    'Copyright (c) 2026 The HTTP Status Field Guide contributors',
    'https://www.iana.org/help/licensing-terms',
    'Copyright (c) Pagefind',
    'vscode-ripgrep',
    readFileSync('node_modules/@fontsource/besley/LICENSE', 'utf8').trim(),
  ]) {
    expect(text).toContain(said);
  }
  const about = readBuilt('about.html');
  expect(about).toMatch(/href="?\/licences\.txt/);
  expect(about).toContain('trademarks of their owners');
});

test('the feed is valid Atom, and its entries lead to articles', async () => {
  const feed = read('feed.xml');
  const rng = readFileSync(new URL('../fixtures/atom.rng', import.meta.url), 'utf8');
  const { valid, rawOutput } = await validateXML({ xml: feed, schema: rng, extension: 'relaxng' });
  expect(valid, rawOutput).toBe(true);
  const links = [...feed.matchAll(/<entry>[^]*?<link href="([^"]*)"/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThanOrEqual(articles.length);
  expect(links.filter((address) => !resolves(address))).toEqual([]);
  const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the site map is valid, and lists exactly the pages that may be listed', async () => {
  const map = read('sitemap-0.xml');
  const xsd = createRequire(import.meta.url).resolve('sitemap/package.json');
  const { valid, rawOutput } = await validateXML({
    xml: map,
    schema: readFileSync(join(xsd, '../schema/sitemap.xsd'), 'utf8'),
  });
  expect(valid, rawOutput).toBe(true);
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  const pages = site.pages
    .filter(({ html }) => !/http-equiv="?refresh|<meta name="robots" content="noindex"/.test(html))
    .map(({ file }) => `/${file.replace(/(^index)?\.html$/, '')}`);
  expect(listed.toSorted()).toEqual(pages.toSorted());
  expect(read('sitemap-index.xml')).toContain(`<loc>${HERE}/sitemap-0.xml</loc>`);
  expect(read('robots.txt')).toContain(`\nSitemap: ${HERE}/sitemap-index.xml\n`);
});

test('llms.txt links to the Markdown of every article', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# HTTP Status Field Guide\n\n> /);
  const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);
  expect(links).toEqual(expect.arrayContaining(articles.map(([code]) => `${HERE}/${code}.md`)));
  expect(links.filter((address) => !resolves(address))).toEqual([]);
});

function metaOf({ elements }: BuiltPage): Map<string, string> {
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  return new Map(
    metas.flatMap((meta) => {
      const name = attribute(meta, 'property') ?? attribute(meta, 'name');
      return name === undefined ? [] : [[name, attribute(meta, 'content') ?? ''] as const];
    }),
  );
}

test.for(articles)(
  '/%s unfurls in a chat with its name, its summary and its card',
  async ([code, page]) => {
    const meta = metaOf(page);
    const title = meta.get('og:title') ?? '';
    expect(title).toMatch(new RegExp(`^${code} \\w`));
    expect(meta.get('og:description')).toBe(meta.get('description'));
    expect(meta.get('og:url')).toBe(`${HERE}/${code}`);
    expect(meta.get('og:type')).toBe('article');
    expect(meta.get('og:site_name')).toBe('HTTP Status Field Guide');
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    expect(meta.get('twitter:title')).toBe(title);
    expect(meta.get('twitter:description')).toBe(meta.get('description'));
    for (const name of ['og:image', 'twitter:image']) {
      expect(meta.get(name)).toBe(`${HERE}/${code}.png`);
    }
    const card = readFileSync(join(site.folder, `${code}.png`));
    expect(card.length).toBeLessThan(60_000);
    const { format, width, height } = await sharp(card).metadata();
    expect([format, `${width}`, `${height}`]).toEqual([
      'png',
      meta.get('og:image:width'),
      meta.get('og:image:height'),
    ]);
  },
);

const graphSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.tuple([
    z.looseObject({
      '@type': z.literal('TechArticle'),
      headline: z.string().max(110),
      url: z.url(),
      image: z.url(),
      datePublished: z.iso.date(),
      dateModified: z.iso.date(),
      author: z.looseObject({ '@type': z.literal('Organization'), name: z.string() }),
      about: z.strictObject({
        '@type': z.literal('DefinedTermSet'),
        name: z.string(),
        url: z.url(),
        hasDefinedTerm: z.array(
          z.strictObject({
            '@type': z.literal('DefinedTerm'),
            termCode: z.string(),
            name: z.string(),
            url: z.url(),
            description: z.string(),
          }),
        ),
      }),
    }),
    z.looseObject({
      '@type': z.literal('BreadcrumbList'),
      itemListElement: z.array(
        z.object({ position: z.int(), name: z.string(), item: z.url().optional() }),
      ),
    }),
  ]),
});

test.for(articles)('/%s gives search engines its terms and its breadcrumbs', ([code, page]) => {
  const script = page.elements.find(
    (element) => attribute(element, 'type') === 'application/ld+json',
  );
  const graph: unknown = JSON.parse(script ? textOf(script) : '');
  const [article, trail] = graphSchema.parse(graph)['@graph'];
  expect(article.about.url).toBe(article.url);
  expect(resolves(article.url)).toBe(true);
  const terms = article.about.hasDefinedTerm;
  const meanings = page.elements.filter((element) => attribute(element, 'class') === 'meaning');
  expect(terms).toHaveLength(meanings.length);
  expect(new Set(terms.map(({ url }) => url)).size).toBe(meanings.length);
  expect(terms.filter(({ url }) => !resolves(url))).toEqual([]);
  expect(new Set(terms.map(({ termCode }) => termCode))).toEqual(new Set([code]));
  expect(trail.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
  // The last is the page itself.
  expect(trail.itemListElement.map(({ item }) => item !== undefined)).toEqual([true, true, false]);
  expect(trail.itemListElement.filter(({ item }) => item !== undefined && !resolves(item))).toEqual(
    [],
  );
  expect(resolves(article.image)).toBe(true);
});

test.for(articles)('/%s links to its other forms', ([code, page]) => {
  const forms = page.elements
    .filter((element) => attribute(element, 'rel') === 'alternate')
    .map((element) => [attribute(element, 'type'), attribute(element, 'href')]);
  expect(forms).toEqual([
    ['application/atom+xml', '/feed.xml'],
    ['application/json', `/${code}.json`],
    ['text/markdown', `/${code}.md`],
  ]);
  const links = page.elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href'));
  for (const form of ['json', 'md', 'png']) expect(links).toContain(`/${code}.${form}`);
  expect(links).toContain('/codes.json');
  expect(links).toContain('/feed.xml');
});
