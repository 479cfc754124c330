/** What somebody typed or pasted into the search box, taken apart. */
export interface Query {
  /** The input without what no search needs: cut to a length, spelling variants of characters folded. */
  readonly text: string;
  /** The input when it is nothing but digits: the beginning of a code, or a number such as 1033. */
  readonly prefix: string | undefined;
  /** Whether the input is nothing but a number or a class, so that no words need be searched for. */
  readonly isNumber: boolean;
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

/**
 * Numbers with a unit, which no status is. An `s` right behind a number is one for times as they are
 * configured, such as `120s`; `499s` are several answers. In `status=503 bytes=0` a new field begins.
 */
const MEASURES =
  /\b(?:\d+(?:[.,]\d+)?(?: ?(?:%|(?:ms|secs?|seconds?|minutes?|hours?|[kmg]i?b|bytes?)\b(?!=))| s\b)|[1-36-8]\d*s\b)/gi;

/** Where a status stands in what programs print. */
const STATUS_PLACES = [
  // A status line; the common and combined log formats; the log of an AWS load balancer.
  /\bHTTP\/[123](?:\.\d)?"?\s+([1-9]\d\d)\b/gi,
  /\bHTTP\/([1-9]\d\d)\b/gi,
  /(?:[^-\s]"|\s-)\s([1-9]\d\d)\s(?:\d+|-|null)(?=\s|$)/g,
  /\s([1-9]\d\d)\s(?:\d{3}|-)\s\d+\s\d+\s"/g,
  // Also at the end of a field of a structured log, such as `"EdgeResponseStatus":504`.
  /(?:status|code|\b(?:http|error|err|failed|fehler|erreur|reason|returned|returns|sent|got))["']?\s{0,9}(?:[:=#(]|is|of|with)?\s{0,9}["']?\(?([1-9]\d{2,4})\b/gi,
  /^([1-9]\d\d):\s/g,
  /\(([1-9]\d\d)\)/g,
  /(?:状态码|错误码?|エラー|ошибка)\s*([1-9]\d{2,4})/gi,
];

/** Words that say no more beside a class than it says by itself. */
const BESIDE_CLASS = /\b(?:https?|status|errors?|codes?|class|responses?)\b/gi;

/**
 * Takes apart what was typed: `HTTP499`, `HTTP/1.1 499`, `status=499`, `5xx`, `error code: 1033`,
 * words, a log line, a page of log lines.
 */
export function parseQuery(input: string): Query {
  // Folding can make eighteen characters of one.
  const text = input.slice(0, MAX_INPUT).normalize('NFKC').slice(0, MAX_INPUT).trim();
  const measured = text.replace(MEASURES, '-');
  const tokens = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu) ?? [];
  const isTyped = tokens.length <= TYPED_WORDS;
  const [statusClass, digit] = /(?<![\p{L}\d])([1-9])(?:xx|\*\*)(?![\p{L}\d])/iu.exec(text) ?? [];
  const isClass =
    statusClass !== undefined &&
    !/[\p{L}\p{N}]/u.test(text.replace(statusClass, '').replace(BESIDE_CLASS, ''));
  const statuses = unique(
    STATUS_PLACES.flatMap((place) => [...measured.matchAll(place)])
      .sort((a, b) => a.index - b.index)
      .map(([, digits]) => Number(digits)),
  );
  const numbers = unique([
    ...statuses,
    ...[...withoutVersions(measured).matchAll(/(?<![\d.:/])[1-9]\d{2,4}(?!\d|:\S|[.,]\d)/g)].map(
      ([digits]) => Number(digits),
    ),
  ]);
  // `59x` is how people write a family of codes.
  const prefix = /^(\d+)$|^(\d\d)x$/i.exec(text)?.slice(1).find(Boolean);
  return {
    text,
    prefix,
    isNumber: isClass || prefix !== undefined,
    class: digit === undefined ? undefined : `${digit}xx`,
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
