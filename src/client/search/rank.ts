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
    readonly summary: string;
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
      .map((meaning) => meaningResult(record, meaning)),
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

/** A meaning as a result, linked to its own place on the article. */
export function meaningResult(
  { code }: CodeRecord,
  { product, name, summary, url }: CodeRecord['meanings'][number],
): Result {
  return { url, title: `${code} ${product}: ${name}`, excerpt: plain(summary) };
}

function recordResult({ code, title, summary, url }: CodeRecord): Result {
  return { url, title: `${code} ${title}`, excerpt: plain(summary) };
}

/** Text of the content, in which backticks mark code, without marks. */
function plain(text: string): Result['excerpt'] {
  return [{ text: text.replaceAll('`', ''), marked: false }];
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
