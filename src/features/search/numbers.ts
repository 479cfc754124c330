import { codeText } from '../../shared/code-text.ts';
import type { NumbersData, Result } from '../../shared/search-data.ts';
import type { Query } from './query.ts';

/**
 * What the numbers in a query answer without any index: the codes themselves, numbers that are shown
 * on screen for a meaning, codes that begin like a number half typed, the codes of a class.
 */
export function answerNumbers(query: Query, { codes, shown }: NumbersData): Result[] {
  const { prefix } = query;
  return unique([
    ...query.numbers.flatMap((number) => codes.filter(({ code }) => code === number)),
    ...query.numbers.flatMap((number) =>
      shown
        .filter((entry) => entry.number === number)
        .map((entry) => ({ ...entry, class: classOf(entry.code) })),
    ),
    ...(prefix === undefined ? [] : codes.filter(({ code }) => codeText(code).startsWith(prefix))),
    ...codes.filter((entry) => entry.class === query.class),
  ]).map((entry) => ({ excerpt: [], ...entry }));
}

function classOf(code: number): string {
  return `${Math.floor(code / 100)}xx`;
}

function unique<T extends { readonly url: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.url, entry])).values()];
}
