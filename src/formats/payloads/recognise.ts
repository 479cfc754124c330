import { articleCitation, meaningCitation } from '../../catalog/citation.ts';
import { ownNumbersOf } from '../../catalog/numbers.ts';
import { patternOf } from '../../catalog/line-form.ts';
import type {
  Article,
  ArticleMeaning,
  Catalog,
  OnScreenNumber,
  ProductPage,
} from '../../catalog/model.ts';
import type { Fingerprint } from '../../schemas/meaning.ts';
import type {
  DetailsData,
  FingerprintData,
  GuideData,
  KnownFingerprint,
  MeaningDetails,
  Part,
  SummaryData,
} from '../../shared/guide-data.ts';
import { codeText } from '../../shared/code-text.ts';
import { ACTION_BY, ADVICE_FOR, RETRY } from '../../shared/labels.ts';
import type { SeenIn } from '../../shared/vocabulary.ts';
import { registryData } from './registry.ts';

/** The content of `/data/guide.json`. */
export function guideData(catalog: Catalog): GuideData {
  return { parts: partsOf(catalog).map(({ part }) => part), registry: registryData(catalog) };
}

/** The content of `/data/summaries.json`. */
export function summaryData(catalog: Catalog): SummaryData {
  return partsOf(catalog).map(({ summary }) => summary);
}

/** The parts of the guide, each with its summary, its search terms and its fingerprints. */
function partsOf({ articles, guides, products, numberLists }: Catalog) {
  return [
    ...articles.map((article) => ({
      ...partOf('code', article, { code: article.code, seenIn: seenInOf(article) }),
      fingerprints: [],
    })),
    ...articles.flatMap(({ code, meanings }) =>
      meanings.map(({ product, seenIn, name, fingerprints, ...meaning }) => ({
        ...partOf(
          'meaning',
          { ...meaning, title: `${product.name}: ${name}` },
          { code, product: product.id, seenIn },
        ),
        fingerprints: fingerprints.map(knownFingerprint),
      })),
    ),
    ...[...articles, ...guides.map((guide) => ({ ...guide, code: undefined }))].flatMap(
      ({ code, url, lookAlikes }) =>
        lookAlikes.map(({ what: title, tell: summary, anchor, searchTerms, pattern }) => ({
          ...partOf(
            'look-alike',
            {
              url: `${url}#${anchor ?? 'look-alikes'}`,
              title,
              summary,
              aliases: [],
              searchTerms,
            },
            code === undefined ? {} : { code },
          ),
          fingerprints:
            pattern === undefined ? [] : [{ in: 'client', pattern, conclusive: true } as const],
        })),
    ),
    ...ownNumbersOf(numberLists).map(({ number, product, seenIn, name, fingerprints, ...row }) => ({
      ...partOf(
        'meaning',
        { ...row, title: `${product.name}: ${name}` },
        { code: number, product: product.id, seenIn },
      ),
      fingerprints: fingerprints.map(knownFingerprint),
    })),
    ...guides.map((guide) => ({ ...partOf('guide', guide, {}), fingerprints: [] })),
    // Their own summaries would make the file a tenth larger.
    ...products.map(({ id, name: title, url, spellings, uses }) => ({
      ...partOf(
        'product',
        { url, title, summary: usesOf(uses), aliases: spellings, searchTerms: [] },
        { product: id },
      ),
      fingerprints: [],
    })),
  ];
}

/** What all parts have in common. */
interface Named {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
}

function partOf(
  kind: Part['kind'],
  { url, title, summary, aliases, searchTerms }: Named,
  more: Pick<Part, 'code' | 'product' | 'seenIn'>,
): { readonly part: Part; readonly summary: string; readonly terms: readonly string[] } {
  return { part: { kind, url, title, names: aliases, ...more }, summary, terms: searchTerms };
}

/** `Uses 499, 530.` */
function usesOf(uses: ProductPage['uses']): string {
  return `Uses ${uses.map(({ article }) => codeText(article.code)).join(', ')}.`;
}

function seenInOf({ meanings }: Article): SeenIn[] {
  return [...new Set(meanings.flatMap(({ seenIn }) => seenIn))];
}

function knownFingerprint({ in: place, pattern, weight, absent }: Fingerprint): KnownFingerprint {
  return {
    in: place,
    pattern,
    ...(weight === 'conclusive' ? { conclusive: true } : {}),
    ...(absent ? { absent: true } : {}),
  };
}

/** The content of `/data/fingerprints.json`. */
export function fingerprintData(catalog: Catalog): FingerprintData {
  const { formats, mentions, makers } = catalog;
  const parts = partsOf(catalog);
  return {
    formats: formats.map(({ name, in: place, product, lines }) => ({
      name,
      in: place,
      ...(product === undefined ? {} : { product }),
      patterns: lines.map(({ form }) => patternOf(form)),
    })),
    terms: parts.map(({ terms }) => terms),
    parts: parts.map(({ fingerprints }) => fingerprints),
    mentions: mentions.map(({ pattern }) => pattern ?? null),
    makers: makers.map(({ words, pattern, ...maker }) => ({
      ...maker,
      ...(words === undefined ? {} : { words }),
      ...(pattern === undefined ? {} : { pattern }),
    })),
  };
}

/** The content of `/data/details.json`. */
export function detailsData(catalog: Catalog): DetailsData {
  return {
    meanings: Object.fromEntries([
      ...catalog.articles.flatMap(({ code, meanings }) =>
        meanings.map((meaning) => [meaning.url, detailsOf(code, meaning)] as const),
      ),
      ...ownNumbersOf(catalog.numberLists).map(
        (row) => [row.url, detailsOf(row.number, row)] as const,
      ),
    ]),
    codes: Object.fromEntries(
      catalog.articles.map((article) => [
        article.url,
        { note: article.ticketNote, colleague: articleCitation(article) },
      ]),
    ),
  };
}

function detailsOf(code: number, meaning: ArticleMeaning | OnScreenNumber): MeaningDetails {
  return {
    actionBy: ACTION_BY[meaning.actionBy],
    retry: RETRY[meaning.retry],
    advice: meaning.advice.map((entry) => ({ reader: ADVICE_FOR[entry.for], what: entry.do })),
    tells: meaning.fingerprints.map(({ tells }) => tells),
    ...meaningCitation(code, meaning),
    note: meaning.ticketNote,
  };
}
