/** What somebody typed or pasted into the search box, taken apart. */
export interface Query {
  /** The input without what no search needs: cut to a length, spelling variants of characters folded. */
  readonly text: string;
  /** The input when it is nothing but digits: the beginning of a code, or a number such as 1033. */
  readonly prefix: string | undefined;
  /** A class such as `4xx`. */
  readonly class: string | undefined;
  /** Numbers of three to five digits that can be a status or an error number, in order. */
  readonly numbers: readonly number[];
  /**
   * Those among them that stand where a status stands, in a log line or behind a word such as *error*;
   * where none does and the input is short, all.
   */
  readonly statuses: readonly number[];
}

/** Longer input is cut: nobody pastes the line that tells behind so much else. */
export const MAX_INPUT = 20_000;

/** Input of at most so many words is what somebody typed, and any number in it is meant. */
const TYPED_WORDS = 12;

/** Where a status stands in what programs print. */
const STATUS_PLACES = [
  // A status line; the common and combined log formats; the log of an AWS load balancer.
  /\bHTTP\/[123](?:\.\d)?"?\s+([1-9]\d\d)\b/gi,
  /\bHTTP\/([1-9]\d\d)\b/gi,
  /(?:[^-\s]"|\s-)\s([1-9]\d\d)\s(?:\d+|-|null)(?=\s|$)/g,
  /\s([1-9]\d\d)\s(?:\d{3}|-)\s\d+\s\d+\s"/g,
  /\b(?:status|status[ _-]?code|http|http[ _-]?code|code|error|err|failed|fehler|erreur|ошибка|reason|returned|returns|sent|got)["']?\s*(?:[:=#(]|is|of|with)?\s*["']?\(?([1-9]\d{2,4})\b/gi,
  /\(([1-9]\d\d)\)/g,
  /(?:状态码|错误码?|エラー)\s*([1-9]\d{2,4})/g,
];

/**
 * Takes apart what was typed: `HTTP499`, `HTTP/1.1 499`, `status=499`, `5xx`, `error code: 1033`,
 * words, a log line, a page of log lines.
 */
export function parseQuery(input: string): Query {
  const text = input.slice(0, MAX_INPUT).normalize('NFKC').trim();
  const tokens = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu) ?? [];
  const isTyped = tokens.length <= TYPED_WORDS && !text.includes('\n');
  const statusClass = /(?<![\p{L}\d])([1-9])(?:xx|\*\*)(?![\p{L}\d])/iu.exec(text)?.[1];
  const statuses = unique(
    STATUS_PLACES.flatMap((place) => [...text.matchAll(place)])
      .sort((a, b) => a.index - b.index)
      .map(([, digits]) => Number(digits)),
  );
  const numbers = unique([
    ...statuses,
    ...[...withoutVersions(text).matchAll(/(?<![\d.:/])[1-9]\d{2,4}(?![\d:]|[.,]\d)/g)].map(
      ([digits]) => Number(digits),
    ),
  ]);
  return {
    text,
    prefix: /^\d+$/.test(text) ? text : undefined,
    class: statusClass === undefined ? undefined : `${statusClass}xx`,
    numbers,
    statuses: isTyped && statuses.length === 0 ? numbers : statuses,
  };
}

/** Versions, addresses and ports are numbers that no status is. */
function withoutVersions(text: string): string {
  return text
    .replace(/\bHTTP\/[123](?:\.\d)?(?!\d)/gi, ' ')
    .replace(/\b\d+(?:\.\d+){2,}\b|\bport\W{0,3}\d+/gi, ' ');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
