/** What somebody typed or pasted into the search box, taken apart. */
export interface Query {
  /** The input when it is nothing but digits: the beginning of a code, or a number such as 1033. */
  readonly prefix: string | undefined;
  /** Numbers of three to five digits in the order in which they stand in the input. */
  readonly numbers: readonly number[];
  /** A class such as `4xx`. */
  readonly class: string | undefined;
  /** What is left for the full-text search, with numbers and without words that every page holds. */
  readonly words: string;
}

/** Longer input is cut: what tells stands at the beginning of a pasted log line as a rule. */
export const MAX_INPUT = 500;

const NOISE = new Set([
  'http',
  'https',
  'error',
  'status',
  'code',
  'response',
  'the',
  'a',
  'what',
  'is',
]);

/** Takes apart what was typed: `HTTP499`, `HTTP/1.1 499`, `status=499`, `5xx`, `error code: 1033`, words. */
export function parseQuery(input: string): Query {
  const text = input
    .slice(0, MAX_INPUT)
    .normalize('NFKC')
    .replace(/\bHTTP\/[1-3](\.\d)?(?!\d)/gi, ' ')
    .trim();
  const statusClass = /(?<![\p{L}\d])([1-9])(?:xx|\*\*)(?![\p{L}\d])/iu.exec(text)?.[1];
  const rest = statusClass === undefined ? text : text.replace(/[1-9](?:xx|\*\*)/i, ' ');
  const tokens = rest.match(/\d+|[\p{L}\p{M}'’]+/gu) ?? [];
  const telling = tokens.filter((token) => !NOISE.has(token.toLowerCase()));
  return {
    prefix: /^\d+$/.test(text) ? text : undefined,
    numbers: tokens.filter((token) => /^\d{3,5}$/.test(token)).map(Number),
    class: statusClass === undefined ? undefined : `${statusClass}xx`,
    words: (telling.length > 0 ? telling : tokens).join(' '),
  };
}
