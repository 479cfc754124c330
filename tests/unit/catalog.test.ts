import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { classFacts, statusClass } from '../../src/shared/status-class.ts';
import { guideData } from '../../src/formats/payloads/recognise.ts';
import { tableNamed } from '../../src/catalog/samples.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { first, goodContent } from '../support/good-content.ts';

const catalog = buildCatalog(goodContent(), createUrls('/', 'https://guide.example'));

test('articles are sorted by code, and each knows its neighbours', () => {
  expect(
    catalog.articles.map(({ code, previous, next }) => [previous?.code, code, next?.code]),
  ).toEqual([
    [undefined, 481, 482],
    [481, 482, 581],
    [482, 581, 582],
    [581, 582, 981],
    [582, 981, undefined],
  ]);
});

test('related articles keep the author’s order and reasons', () => {
  expect(catalog.articles[0]?.related).toMatchObject([
    { code: 482, url: '/482', why: 'The other number of the same product.' },
    { code: 581, url: '/581' },
    { code: 981, url: '/981' },
  ]);
});

test('a meaning knows its product, its address and its samples', () => {
  expect(catalog.articles[0]?.meanings).toMatchObject([
    {
      product: { id: 'acme', name: 'Acme', url: '/products/acme', home: 'https://example.com/' },
      url: '/481#acme',
      samples: [{ id: 'acme-log', url: '/481#acme-log', transcripts: [{ text: 'GET / 481 0' }] }],
    },
    { product: { id: 'bolt' }, url: '/481#bolt', samples: [] },
  ]);
});

test('a meaning shows the first of its samples that the article names, or failing that, its first', () => {
  const content = goodContent();
  const [model] = content.samples;
  if (!model) throw new Error('The good content has no sample.');
  content.samples.push({ ...model, id: '481/acme-trace' });
  const shown = () =>
    buildCatalog(content, createUrls('/', 'https://guide.example')).articles[0]?.meanings[0];
  expect(shown()).toMatchObject({
    best: { id: 'acme-log', url: '/481#acme-log' },
    allSamples: '/samples/481#acme',
  });
  const article = first(content.articles);
  article.body = article.body.replace('<Sample id="acme-log" />', 'None.');
  expect(shown()?.best).toMatchObject({ id: 'acme-log', url: '/481#acme-log' });
  article.body = article.body.replace('None.', '<Sample id="acme-trace" />');
  expect(shown()?.best).toMatchObject({ id: 'acme-trace', url: '/481#acme-trace' });
  expect(shown()?.samples[0]).toMatchObject({ id: 'acme-log', url: '/samples/481#acme-log' });
});

test('a recorded table has its rows in order, each with its sample', () => {
  const content = goodContent();
  const [model] = content.samples;
  if (!model) throw new Error('The good content has no sample.');
  const add = (id: string, position: number, ...cells: Record<string, string>[]) => {
    const data = structuredClone({ ...model.data, row: { table: 'acme', position, cells } });
    Object.assign(data, { product: undefined });
    Object.assign(data.provenance, { kind: 'recorded', script: `lab/samples/${id}.ts` });
    content.samples.push({ ...model, id, data });
  };
  add('481/other-a', 2, { Case: 'second', Status: '481' });
  add('481/other-b', 1, { Case: 'first', Status: '200' });
  add('481/other-c', 3, { Case: 'third', Status: '482' }, { Case: 'fourth', Status: '483' });
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.tables).toMatchObject([
    {
      id: 'acme',
      title: 'Acme',
      columns: ['Case', 'Status'],
      rows: [
        { cells: ['first', '200'], sample: { url: '/samples/481#other-b' } },
        { cells: ['second', '481'], sample: { url: '/samples/481#other-a' } },
        { cells: ['third', '482'], sample: { url: '/samples/481#other-c' } },
        { cells: ['fourth', '483'], sample: { url: '/samples/481#other-c' } },
      ],
    },
  ]);
  expect(article && tableNamed([article], '481/acme')).toBe(article?.tables[0]);
  expect(article && tableNamed([article], 'acme')).toBeUndefined();
  expect(article?.samples.map(({ id }) => id)).toEqual([
    'acme-log',
    'other-a',
    'other-b',
    'other-c',
  ]);
  expect(article?.meanings[0]?.samples.map(({ id }) => id)).toEqual(['acme-log']);
});

test('meanings in the article’s order come first, and all others follow by name', () => {
  const content = goodContent();
  const [model] = content.meanings;
  if (!model || !content.articles[0]) throw new Error('The good content has no meaning.');
  content.products.push({ ...structuredClone(first(content.products)), id: 'abacus' });
  Object.assign(content.products.at(-1)?.data ?? {}, { name: 'Abacus', spellings: [] });
  content.meanings.push({
    ...model,
    id: '481/abacus',
    file: 'content/codes/481/abacus.mdx',
    data: { ...model.data, aliases: [], noSample: 'Nobody has published a log line of it.' },
  });
  content.articles[0].data.order = ['bolt'];
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.meanings.map(({ product }) => product.id)).toEqual(['bolt', 'abacus', 'acme']);
});

const GROUP = {
  name: 'The request was refused',
  products: ['bolt', 'acme'],
  visitor: 'Nothing is wrong with your device. Try again in an hour.',
};

test('a group is one row of the table at the top, with the facts that all its meanings share', () => {
  const content = goodContent();
  Object.assign(first(content.articles).data, { groups: [GROUP] });
  Object.assign(first(content.meanings).data, { retry: 'yes', seenIn: ['response', 'log'] });
  const [article, other] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.plate).toMatchObject([
    {
      name: 'The request was refused',
      meanings: [{ product: { id: 'bolt' } }, { product: { id: 'acme' } }],
      actionBy: 'caller',
      retry: undefined,
      seenIn: ['log'],
    },
  ]);
  expect(other?.plate.map(({ name, meanings }) => [name, meanings.length])).toEqual([
    ['Request Refused', 1],
    ['Request Refused', 1],
  ]);
});

test('a meaning that does not advise visitors says what its group says to them', () => {
  const content = goodContent();
  Object.assign(first(content.articles).data, { groups: [GROUP] });
  Object.assign(first(content.meanings).data.advice, { visitor: undefined });
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  const visitors = article?.meanings.map(
    ({ advice }) => advice.find(({ for: reader }) => reader === 'visitor')?.do,
  );
  expect(visitors).toEqual([GROUP.visitor, 'Nothing is wrong with your device.']);
});

test('a row of a range is a meaning in the article of its code, with the facts of the whole range', () => {
  const article = catalog.articles.find(({ code }) => code === 581);
  expect(article?.meanings.map(({ product }) => product.id)).toEqual(['acme', 'bolt', 'coil']);
  expect(article?.meanings.at(-1)).toMatchObject({
    name: 'Coil (loose)',
    actionBy: 'provider',
    url: '/581#coil',
    fingerprints: [{ pattern: '^HTTP/1\\.1 581 Coil \\(loose\\)$' }],
    advice: [{ for: 'visitor' }, { for: 'developer' }],
  });
});

test('a row whose code has no article gets a page of its own, related to its neighbours', () => {
  expect(catalog.articles.find(({ code }) => code === 582)).toMatchObject({
    title: 'Coil missing',
    url: '/582',
    file: 'content/ranges/coil.yaml',
    body: '',
    related: [{ code: 581, why: 'Another code of Coil: Coil (loose).' }],
    contents: [
      { anchor: 'introduction' },
      { anchor: 'in-action', children: [{ anchor: 'coil' }] },
      { anchor: 'related-articles' },
    ],
  });
});

test('a meaning with a file of its own replaces the row of its product’s range', () => {
  const content = goodContent();
  const [model] = content.meanings;
  if (!model) throw new Error('The good content has no meaning.');
  content.meanings.push({
    ...model,
    id: '581/coil',
    file: 'content/codes/581/coil.mdx',
    data: { ...model.data, aliases: [], noSample: 'Nobody has published a log line of it.' },
  });
  const { articles } = buildCatalog(content, createUrls('/', 'https://guide.example'));
  const own = articles.find(({ code }) => code === 581)?.meanings.at(-1);
  expect(own).toMatchObject({ product: { id: 'coil' }, name: 'Request Refused', isRow: false });
});

test('a guide links to the articles of its codes, and they link to it', () => {
  expect(catalog.guides).toMatchObject([
    {
      url: '/guides/refusals',
      articles: [{ code: 482 }, { code: 481 }],
      contents: [{ text: 'Who refuses', anchor: 'who-refuses' }],
    },
  ]);
  expect(catalog.articles.map(({ guides }) => guides.map(({ id }) => id))).toEqual([
    ['refusals'],
    ['refusals'],
    [],
    [],
    [],
  ]);
});

test('a registered number may have an article, which knows its row in the registry', () => {
  const content = goodContent();
  content.registry = content.registry.replace('404,Not Found', '481,Taken');
  first(content.guides).data.codes = [481];
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.registered).toMatchObject({ name: 'Taken' });
});

test('aliases lead to articles, meanings and guides', () => {
  const targets = Object.fromEntries(catalog.aliases.map(({ slug, target }) => [slug, target]));
  expect(targets).toMatchObject({
    '481-refused': '/481',
    'acme-481': '/481#acme',
    'refusals-explained': '/guides/refusals',
  });
});

test('the table of contents lists the sections, the meanings and the related articles', () => {
  const contents = catalog.articles[0]?.contents ?? [];
  expect(contents.map(({ anchor }) => anchor)).toEqual([
    'introduction',
    'in-action',
    'sample',
    'look-alikes',
    'search-engines',
    'conclusion',
    'related-articles',
  ]);
  expect(contents[1]?.children).toMatchObject([
    { text: 'Acme', anchor: 'acme' },
    { text: 'Bolt', anchor: 'bolt' },
  ]);
});

test('the table of contents also lists the headings that follow the meanings', () => {
  const content = goodContent();
  const [entry] = content.articles;
  if (entry) {
    entry.body = entry.body.replace(
      '## Sample',
      '### A table\n\nText.\n\n#### A detail\n\nText.\n\n### A table\n\nText.\n\n## Sample',
    );
  }
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.contents[1]?.children.map(({ anchor }) => anchor)).toEqual([
    'acme',
    'bolt',
    'a-table',
    'a-table-1',
  ]);
});

test('a product lists all its meanings', () => {
  expect(
    catalog.products.map(({ id, uses }) => [id, uses.map(({ meaning }) => meaning.url)]),
  ).toEqual([
    ['acme', ['/481#acme', '/482#acme', '/581#acme', '/981#acme']],
    ['bolt', ['/481#bolt', '/482#bolt', '/581#bolt', '/981#bolt']],
    ['coil', ['/581#coil', '/582#coil']],
  ]);
});

test('each class with articles says how a client treats an unknown code', () => {
  expect(
    catalog.classes.map(({ name, title, treatedAs, entries }) => [
      name,
      title,
      treatedAs,
      entries.map(({ article }) => article.code),
    ]),
  ).toEqual([
    ['4xx', 'Client Error', 400, [481, 482]],
    ['5xx', 'Server Error', 500, [581, 582]],
    ['9xx', 'Outside HTTP', 500, [981]],
  ]);
});

test('the first digit decides the class', () => {
  expect(statusClass(499)).toBe('4xx');
  expect(classFacts('5xx')).toMatchObject({ valid: true, treatedAs: 500 });
  expect(classFacts('6xx')).toMatchObject({ valid: false, treatedAs: 500 });
});

test('the search knows every part of the guide, and the numbers that products show on screen', () => {
  const content = goodContent();
  content.meanings[1]?.data.aliases.push('1033');
  const { parts } = guideData(buildCatalog(content, createUrls('/', 'https://guide.example')));
  const [code] = parts;
  expect(code).toMatchObject({ kind: 'code', code: 481, url: '/481' });
  const meaning = parts.find(({ url }) => url === '/481#bolt');
  expect(meaning).toMatchObject({ kind: 'meaning', code: 481, product: 'bolt' });
  expect(meaning?.names).toContain('1033');
});

test('the catalog cannot be changed', () => {
  expect(() => {
    Object.assign(catalog.articles[0] ?? {}, { title: 'Other' });
  }).toThrow(TypeError);
});

test.for([
  ['/', { home: '/', article: '/499', meaning: '/499#nginx', product: '/products/nginx' }],
  [
    '/guide',
    {
      home: '/guide',
      article: '/guide/499',
      meaning: '/guide/499#nginx',
      product: '/guide/products/nginx',
    },
  ],
  [
    '/guide/',
    {
      home: '/guide',
      article: '/guide/499',
      meaning: '/guide/499#nginx',
      product: '/guide/products/nginx',
    },
  ],
] as const)('addresses below %s', ([base, expected]) => {
  const urls = createUrls(base, 'https://guide.example');
  expect({
    home: urls.home,
    article: urls.article(499),
    meaning: urls.meaning(499, 'nginx'),
    product: urls.product('nginx'),
  }).toEqual(expected);
});

test.for([
  ['/', '/499.html', '/499'],
  ['/', '/499', '/499'],
  ['/', '/index.html', '/'],
  ['/', '/', '/'],
  ['/', '/products.html', '/products'],
  ['/guide', '/guide/index.html', '/guide'],
  ['/guide', '/guide/', '/guide'],
  ['/guide', '/guide/499.html', '/guide/499'],
] as const)('below %s, the page built as %s is at %s', ([base, built, address]) => {
  expect(createUrls(base, 'https://guide.example').page(built)).toBe(address);
});
