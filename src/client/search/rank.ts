import type { Query } from './query.ts';

/** What the page holds of each article, so that a number is answered without an index. */
export interface CodeRecord {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly class: string;
  readonly meanings: readonly {
    readonly product: string;
    readonly name: string;
    readonly url: string;
    readonly numbers: readonly number[];
  }[];
}

/** A line of the answer. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** Text in which parts may be marked. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}

/** What the numbers in a query answer: exact codes first, then on-screen numbers, then prefixes in order, then classes. */
export function answerNumbers(query: Query, records: readonly CodeRecord[]): Result[] {
  const exact = query.numbers.flatMap((number) => records.filter(({ code }) => code === number));
  const shown = records.flatMap((record) =>
    record.meanings
      .filter(({ numbers }) => numbers.some((number) => query.numbers.includes(number)))
      .map((meaning) => ({
        url: meaning.url,
        title: `${record.code} ${meaning.product}: ${meaning.name}`,
        excerpt: plain(record.summary),
      })),
  );
  const { prefix } = query;
  const begun =
    prefix === undefined ? [] : records.filter(({ code }) => String(code).startsWith(prefix));
  const inClass = records.filter((record) => record.class === query.class);
  return unique([
    ...exact.map(recordResult),
    ...shown,
    ...begun.map(recordResult),
    ...inClass.map(recordResult),
  ]);
}

/** The answers to the numbers, then those of the full text; each article once. */
export function mergeResults(numbers: readonly Result[], words: readonly Result[]): Result[] {
  return unique([...numbers, ...words]);
}

function recordResult({ code, title, summary, url }: CodeRecord): Result {
  return { url, title: `${code} ${title}`, excerpt: plain(summary) };
}

function plain(text: string): Result['excerpt'] {
  return [{ text, marked: false }];
}

function unique(results: readonly Result[]): Result[] {
  const seen = new Set<string>();
  return results.filter(({ url }) => {
    const page = url.replace(/#.*$/, '');
    if (seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}
