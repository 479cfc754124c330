import type { SearchRecord, WordsData } from '../../shared/search-data.ts';
import { productsNamed } from './products.ts';
import type { Query } from './query.ts';

/** What each piece of evidence is worth. The unit is that of Pagefind: a rare word in a title is about 25. */
const WORTH = {
  /** The number of the code stands where a status stands. */
  status: 30,
  /** The number stands somewhere. */
  number: 12,
  /** A fingerprint that proves the meaning, and one that is only a hint; each counts once. */
  proof: 60,
  hint: 12,
  /** The product is named. */
  product: 26,
  misspeltProduct: 22,
  /** The query holds another name of it, such as `client-closed-request`. */
  name: 28,
  /** An article is the answer when nothing singles out one of its meanings. */
  article: 14,
} as const;

/** A record with less is not shown: any page of text holds a few words of a long paste. */
const LEAST_WORTH = 9;

/** So few words that are all found are searched for, however common they are. */
const FEW_WORDS = 3;

/** Flags under which the content's fingerprints are compiled. */
const FLAGS = 'imu';

/** One word counts for at most so much, however rare it is. */
const MOST_OF_A_WORD = 30;

/** And the words of a log line with a status together for so much. */
const MOST_OF_A_LINE = 10;

/** What the full text found for one word: by fragment, how well. */
export type WordScores = ReadonlyMap<string, number>;

/** A record and what speaks for it. */
export interface Ranked {
  readonly record: SearchRecord;
  readonly worth: number;
  /** Whether a mark proves it. */
  readonly proved: boolean;
}

/**
 * Ranks what a query may be about; the likeliest first.
 *
 * @param words that tell something in the query
 * @param found what the full text found for each word of the query
 */
export function rank(
  query: Query,
  words: readonly string[],
  { records, products }: WordsData,
  found: readonly WordScores[],
): Ranked[] {
  const named = productsNamed(query.text, words, products);
  const least = words.length <= FEW_WORDS && found.length >= words.length ? 0 : LEAST_WORTH;
  return records
    .map((record) => {
      const fingerprints = worthOfFingerprints(query, record);
      const ofWords = found.map((scores) =>
        Math.min(MOST_OF_A_WORD, scores.get(record.fragment) ?? 0),
      );
      return {
        record,
        proved: fingerprints >= WORTH.proof,
        worth:
          worthOfNumber(query, record) +
          worthOfProduct(named, record) +
          worthOfNames(query, record) +
          fingerprints +
          worthOfWords(query, record, ofWords),
      };
    })
    .filter(({ worth }) => worth > least)
    .sort((a, b) => b.worth - a.worth || (a.record.code ?? Infinity) - (b.record.code ?? Infinity));
}

/** The words of a log line do not tell meanings apart: most of them belong to the request, not to the answer. */
function worthOfWords(
  { statuses }: Query,
  { kind }: SearchRecord,
  ofWords: readonly number[],
): number {
  const sum = ofWords.reduce((total, worth) => total + worth, 0);
  return kind === 'meaning' && statuses.length > 0 && ofWords.length > FEW_WORDS
    ? Math.min(MOST_OF_A_LINE, sum)
    : sum;
}

function worthOfNumber(query: Query, { code, class: name, kind }: SearchRecord): number {
  if (code === undefined) return 0;
  const bonus = kind === 'article' ? WORTH.article : 0;
  if (query.statuses.includes(code)) return WORTH.status + bonus;
  const isBegun = query.prefix !== undefined && String(code).startsWith(query.prefix);
  const isOfClass = query.isNumber && query.class === name;
  if (isBegun || isOfClass || query.numbers.includes(code)) return WORTH.number + bonus;
  return 0;
}

function worthOfProduct(
  named: ReturnType<typeof productsNamed>,
  { product }: SearchRecord,
): number {
  const certainty = product === undefined ? undefined : named.get(product);
  if (certainty === undefined) return 0;
  return certainty === 'spelled' ? WORTH.product : WORTH.misspeltProduct;
}

function worthOfNames({ text }: Query, { names }: SearchRecord): number {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return names.some((name) => words.includes(` ${name.replaceAll('-', ' ')} `)) ? WORTH.name : 0;
}

function worthOfFingerprints({ text }: Query, { fingerprints = [] }: SearchRecord): number {
  const matched = fingerprints.filter(([pattern]) => new RegExp(pattern, FLAGS).test(text));
  if (matched.length === 0) return 0;
  return (
    (matched.some(([, proof]) => proof) ? WORTH.proof : 0) +
    (matched.some(([, proof]) => !proof) ? WORTH.hint : 0)
  );
}
