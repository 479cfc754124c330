import { codeText } from '../shared/code-text.ts';
import type {
  Article,
  ArticleMeaning,
  ArticleSample,
  Catalog,
  Guide,
  OnScreenNumber,
} from '../catalog/model.ts';
import { ownNumbersOf } from '../catalog/numbers.ts';
import { markdownToText } from './plain-text.ts';

/** A part of the guide that is a result of its own in the full-text search. */
export interface IndexRecord {
  /** Identifies the part: `/530`, `/530#cloudflare`, `/530#look-alikes 1`, `/guides/timeouts`. */
  readonly part: string;
  readonly title: string;
  readonly text: string;
  /** Words that should find it but are not in its text. */
  readonly terms: readonly string[];
}

/**
 * What the full-text search should find: each article, each of its meanings with the samples that the article shows,
 * each look-alike, each number that is shown on screen, and each guide. A whole article would also be found for words that are far apart in it.
 */
export function indexRecords({ articles, guides, numberLists }: Catalog): IndexRecord[] {
  return [
    ...articles.flatMap(recordsOf),
    ...ownNumbersOf(numberLists).map(recordOfNumber),
    ...guides.flatMap((guide) => [recordOfGuide(guide), ...recordsOfLookAlikes(guide)]),
  ];
}

function recordsOf(article: Article): IndexRecord[] {
  const { url, code, title, meanings, lookAlikes } = article;
  return [
    {
      part: url,
      title: `${codeText(code)} ${title}`,
      text: sentences([article.summary, markdownToText(article.body)]),
      terms: hiddenTerms(article),
    },
    ...meanings.map((meaning) => recordOfMeaning(meaning, article)),
    ...recordsOfLookAlikes({ url, lookAlikes }),
  ];
}

function recordsOfLookAlikes({ url, lookAlikes }: Pick<Guide, 'url' | 'lookAlikes'>) {
  return lookAlikes.map(({ what, tell, anchor, searchTerms }, i): IndexRecord => ({
    // Look-alikes of a page can share their address.
    part: `${url}#${anchor ?? 'look-alikes'} ${lookAlikes.slice(0, i + 1).filter((other) => other.anchor === anchor).length}`,
    title: what,
    text: sentences([what, tell]),
    terms: searchTerms,
  }));
}

function recordOfMeaning(meaning: ArticleMeaning, { url }: Article): IndexRecord {
  const { product, summary, fingerprints, advice, body, samples, noSample } = meaning;
  const title = `${product.name}: ${meaning.name}`;
  return {
    part: meaning.url,
    title,
    text: sentences([
      title,
      summary,
      ...fingerprints.map(({ tells }) => tells),
      markdownToText(body),
      ...advice.map(({ do: what }) => what),
      ...(noSample === undefined ? [] : [noSample]),
      ...samples.filter((sample) => sample.url.startsWith(`${url}#`)).flatMap(textsOfSample),
    ]),
    terms: [...hiddenTerms(meaning), ...product.spellings],
  };
}

function recordOfNumber(row: OnScreenNumber): IndexRecord {
  const { url, number, product, name, summary, fingerprints, advice } = row;
  return {
    part: url,
    title: `${product.name}: ${name}`,
    text: sentences([
      `${number} ${name}`,
      summary,
      ...fingerprints.map(({ tells }) => tells),
      ...advice.map(({ do: what }) => what),
    ]),
    terms: [...row.searchTerms, ...product.spellings],
  };
}

function textsOfSample({ title, transcripts, note }: ArticleSample): string[] {
  return [title, ...transcripts.map(({ text }) => text), ...(note === undefined ? [] : [note])];
}

function recordOfGuide({ url, title, summary, body, searchTerms, aliases }: Guide): IndexRecord {
  return {
    part: url,
    title,
    text: sentences([summary, markdownToText(body)]),
    terms: hiddenTerms({ searchTerms, aliases }),
  };
}

function hiddenTerms({ aliases, searchTerms }: Pick<Guide, 'aliases' | 'searchTerms'>): string[] {
  return [...searchTerms, ...aliases.map((alias) => alias.replaceAll('-', ' '))];
}

/** Joins texts. Each ends like a sentence, so that excerpts do not run them together. */
function sentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim().replaceAll('`', ''))
    .filter((text) => text !== '')
    .map((text) => (/[.!?:…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
