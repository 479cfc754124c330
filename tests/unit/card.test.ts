import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bold from '@fontsource/besley/files/besley-latin-700-normal.woff2?inline';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CARD, cardPng, COLOURS, type CardArticle } from '../../src/formats/card/card.ts';
import { fit, fitNames } from '../../src/formats/card/fit.ts';
import { buildCatalog } from '../../src/catalog/build.ts';
import type { Article } from '../../src/catalog/model.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { createFace } from '../../src/formats/card/face.ts';
import { goodContent } from '../support/good-content.ts';
import { readContent } from '../../src/catalog/read-content.ts';

const LONGEST_TITLE = 70;
const LONGEST_NAME = 50;

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const articlesOf = (content: Parameters<typeof buildCatalog>[0]) =>
  buildCatalog(content, createUrls('/', 'https://guide.example')).articles;
const real = articlesOf(readContent(pathOf('content'))).map((article) => [
  String(article.code),
  article,
]) satisfies [string, Article][];
const [good] = articlesOf(goodContent());

/** An article with this title and these products. */
function made(title: string, products: readonly string[]): CardArticle {
  const [meaning] = good?.meanings ?? [];
  if (!good || !meaning) throw new Error('The good content has no meaning.');
  const meanings = products.map((name) => ({ ...meaning, product: { ...meaning.product, name } }));
  return { ...good, title, meanings };
}

const words = (text: string, length: number) => text.repeat(length).slice(0, length).trim();
const forty = Array.from({ length: 40 }, (_, index) => `Product Number ${index}`);
const extremes: [string, CardArticle][] = [
  ['the longest title', made(words('Request Denied or ', LONGEST_TITLE), ['Acme'])],
  ['the longest title in wide letters', made(words('WWWWW ', LONGEST_TITLE), ['Acme'])],
  ['the longest title of one word', made(words('W', LONGEST_TITLE), ['Acme'])],
  ['the longest title of the shortest words', made(words('a ', LONGEST_TITLE), ['Acme'])],
  ['the shortest', made('No.', ['Go'])],
  ['forty products', made(words('Request Denied or ', LONGEST_TITLE), forty)],
  ['a name of one long word', made('Request Denied', [words('W', LONGEST_NAME)])],
  [
    'long names',
    made(
      'Request Denied',
      forty.map(() => words('Wide Name ', LONGEST_NAME)),
    ),
  ],
  ['a class without a hue', { ...made('Request Denied', forty), class: classOf('7xx') }],
];

function classOf(name: Article['class']['name']): Article['class'] {
  return { name, title: 'Outside HTTP', valid: false, treatedAs: 500, url: `/${name}` };
}

test.for([...real, ...extremes])('a card keeps its size and margins: %s', async ([, article]) => {
  const png = await cardPng(article);
  expect(png.length).toBeLessThan(60_000);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CARD });

  const { info } = await sharp(png)
    .trim({ background: COLOURS.paper, threshold: 8 })
    .toBuffer({ resolveWithObject: true });
  const left = -(info.trimOffsetLeft ?? 0);
  const top = -(info.trimOffsetTop ?? 0);
  // The rule reaches from margin to margin, and no text reaches further.
  expect([left, info.width]).toEqual([60, CARD.width - 2 * 60]);
  expect(top).toBeGreaterThan(40);
  expect(top + info.height).toBeLessThan(CARD.height - 40);
});

test('the same article gives the same bytes, and another code gives different ones', async () => {
  const article = made('Request Denied', ['Acme', 'Bolt']);
  const card = await cardPng(article);
  expect((await cardPng(article)).equals(card)).toBe(true);
  expect((await cardPng({ ...article, code: 482 })).equals(card)).toBe(false);
});

test('the colours are those of the light palette', () => {
  const tokens = readFileSync(pathOf('src/styles/tokens.css'), 'utf8');
  const { paper, ink, inkSoft, classes } = COLOURS;
  expect(tokens).toContain(`--chalk: ${paper};`);
  expect(tokens).toContain(`--sepia: ${ink};`);
  expect(tokens).toContain(`--umber: ${inkSoft};`);
  const hues = [...tokens.matchAll(/\.c(\dxx) \{\s*--class: light-dark\((#\w+)/g)];
  expect(new Map(hues.map(([, name, hue]) => [name, hue]))).toEqual(classes);
});

const face = createFace(bold);

test('a title is as large as possible, and its lines break between phrases', () => {
  const parts = 'Origin DNS Error, Tunnel Error or Site Frozen'.split(' ');
  const lines = ['Origin DNS Error,', 'Tunnel Error or Site Frozen'];
  const { lines: two, size } = fit(face, parts, 1000, [100, 80]);
  expect(two).toEqual(lines);
  expect(size).toBeLessThan(80);
  expect(Math.max(...lines.map((line) => face.widthOf(line) * size))).toBeCloseTo(1000);
  expect(fit(face, ['Request', 'Denied'], 2000, [100, 80])).toEqual({
    lines: ['Request Denied'],
    size: 100,
  });
});

test.for([
  [['Acme'], ['Acme']],
  [['Acme', 'Bolt Box'], ['Acme and Bolt Box']],
  [['Acme', 'Bolt', 'Cat'], ['Acme, Bolt and Cat']],
  [
    ['Acme', 'Bolt', 'Cat', 'Dog'],
    ['Acme, Bolt,', 'Cat and Dog'],
  ],
  [
    ['Acme', 'Bolt', 'Cat', 'Dog', 'Emu', 'Fox', 'Gnu'],
    ['Acme, Bolt, Cat,', 'Dog and 3 more'],
  ],
  [['Acme', 'Bolted Behemoth of the Bay'], ['Acme and 1 more']],
] as const)('a card shows as many names as there is room for: %j', ([names, lines]) => {
  expect(fitNames(face, names, 220, [20, 20])).toEqual({ lines, size: 20 });
});

test('the error names a character that the fonts lack', async () => {
  expect(() => face.widthOf('Zażółć')).toThrow('has no “ż”');
  await expect(cardPng(made('Request → Denied', ['Acme']))).rejects.toThrow('“Request → Denied”');
});
