import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { classFacts, statusClass } from '../../src/shared/status-class.ts';
import { hiddenTermsOf, numbersData, wordsData } from '../../src/formats/payloads/search.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { goodContent } from '../support/good-content.ts';

const catalog = buildCatalog(goodContent(), createUrls('/', 'https://guide.example'));

test('articles stand in the order of their codes, each with its neighbours', () => {
  expect(
    catalog.articles.map(({ code, previous, next }) => [previous?.code, code, next?.code]),
  ).toEqual([
    [undefined, 481, 482],
    [481, 482, 581],
    [482, 581, 981],
    [581, 981, undefined],
  ]);
});

test('related articles keep the author’s order and reason', () => {
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
      samples: [
        { id: '481-acme-log', url: '/481#acme-log', transcripts: [{ text: 'GET / 481 0' }] },
      ],
    },
    { product: { id: 'bolt' }, url: '/481#bolt', samples: [] },
  ]);
});

test('a meaning says where its samples are if the article shows none of them', () => {
  const content = goodContent();
  const [entry] = content.codes;
  if (entry) entry.body = entry.body.replace('<Sample id="481-acme-log" />', 'None.');
  const elsewhere = buildCatalog(content, createUrls('/', 'https://guide.example'))
    .articles.slice(0, 2)
    .map(({ meanings }) => meanings.map(({ samplesElsewhere }) => samplesElsewhere));
  expect(elsewhere).toEqual([
    ['/samples/481#acme', undefined],
    [undefined, undefined],
  ]);
});

test('what was recorded is set side by side, in its order, each row with its sample', () => {
  const content = goodContent();
  const [model] = content.samples;
  if (!model) throw new Error('The good content has no sample.');
  const add = (id: string, position: number, cells: Record<string, string>) => {
    const script = `lab/samples/${id}.ts`;
    const data = structuredClone({ ...model.data, row: { table: 'acme', position, cells } });
    Object.assign(data, { product: undefined });
    Object.assign(data.provenance, { kind: 'recorded', script });
    content.samples.push({ ...model, id, data });
    content.scripts[script] = `// ${id}`;
  };
  add('481-a', 2, { Case: 'second', Status: '481' });
  add('481-b', 1, { Case: 'first', Status: '200' });
  const [article] = buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
  expect(article?.tables).toMatchObject([
    {
      id: 'acme',
      title: 'Acme',
      columns: ['Case', 'Status'],
      rows: [
        {
          cells: ['first', '200'],
          sample: { url: '/samples/481#b', script: { text: '// 481-b' } },
        },
        { cells: ['second', '481'], sample: { url: '/samples/481#a' } },
      ],
    },
  ]);
  expect(article?.samples.map(({ id }) => id)).toEqual(['481-a', '481-acme-log', '481-b']);
  expect(article?.meanings[0]?.samples.map(({ id }) => id)).toEqual(['481-acme-log']);
});

test('the contents hold the sections, the meanings and the related articles', () => {
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

test('what follows the meanings stands in the contents too', () => {
  const content = goodContent();
  const [entry] = content.codes;
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

test('a product lists every meaning it has', () => {
  expect(
    catalog.products.map(({ id, uses }) => [id, uses.map(({ meaning }) => meaning.url)]),
  ).toEqual([
    ['acme', ['/481#acme', '/482#acme', '/581#acme', '/981#acme']],
    ['bolt', ['/481#bolt', '/482#bolt', '/581#bolt', '/981#bolt']],
  ]);
});

test('the classes that have articles say what a client makes of an unknown code', () => {
  expect(
    catalog.classes.map(({ name, title, treatedAs, entries }) => [
      name,
      title,
      treatedAs,
      entries.map(({ article }) => article.code),
    ]),
  ).toEqual([
    ['4xx', 'Client Error', 400, [481, 482]],
    ['5xx', 'Server Error', 500, [581]],
    ['9xx', 'Outside HTTP', 500, [981]],
  ]);
});

test('a class is the first digit', () => {
  expect(statusClass(499)).toBe('4xx');
  expect(classFacts('5xx')).toMatchObject({ valid: true, treatedAs: 500 });
  expect(classFacts('6xx')).toMatchObject({ valid: false, treatedAs: 500 });
});

test('the search knows the numbers that are shown on screen', () => {
  const content = goodContent();
  content.codes[0]?.data.meanings[1]?.aliases.push('1033');
  const { codes, shown } = numbersData(
    buildCatalog(content, createUrls('/', 'https://guide.example')),
  );
  expect(codes[0]).toMatchObject({ code: 481, url: '/481', class: '4xx' });
  expect(shown).toMatchObject([{ number: 1033, code: 481, url: '/481#bolt', product: 'bolt' }]);
});

test('the search knows every part of an article, its marks and its product', () => {
  const { records, products } = wordsData(catalog);
  const [article, meaning] = records;
  expect(article).toMatchObject({ kind: 'article', url: '/481', fragment: '/481' });
  expect(meaning).toMatchObject({ kind: 'meaning', url: '/481#acme', code: 481 });
  expect(products[meaning && 'product' in meaning ? meaning.product : -1]?.id).toBe('acme');
});

test('the index gets the search terms, the aliases as words, and the spellings', () => {
  const meaning = catalog.articles[0]?.meanings[0];
  expect(meaning && hiddenTermsOf(meaning)).toEqual(['request refused', 'acme 481', 'acmed']);
});

test('what the catalog holds cannot be changed', () => {
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
