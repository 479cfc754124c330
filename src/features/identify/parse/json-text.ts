import { isEscaped } from './fields.ts';
import { parseJson } from './json-value.ts';

/** A longer value is not read. */
const MOST_CHARACTERS = 1_000_000;

/** More levels than error bodies and log records have; bounds what unclosed brackets make it look at. */
const MOST_LEVELS = 16;

/** What a character is outside of strings (https://datatracker.ietf.org/idtracker/draft-ietf-jsonbis-rfc7159bis/), or 0. */
const KINDS = new Uint8Array(128);
const VALUE = 1;
const QUOTE = 2;
const OPEN = 3;
const CLOSE = 4;
for (const [chars, kind] of [
  [' \t0123456789,:+-.aeflnrstuE', VALUE],
  ['"', QUOTE],
  ['{[', OPEN],
  ['}]', CLOSE],
] as const) {
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}

/** A JSON value among lines. */
export interface JsonAt {
  readonly value: unknown;
  readonly text: string;
  readonly lines: number;
}

let last:
  { lines: readonly string[]; at: number; from: number; found: JsonAt | undefined } | undefined;

/**
 * The JSON object or array that begins at a place and ends at the end of a line or before other text.
 * Several formats look at the same place, so the last answer is kept.
 *
 * @param from the column of its bracket
 */
export function jsonAt(lines: readonly string[], at: number, from = 0): JsonAt | undefined {
  if (last?.lines !== lines || last.at !== at || last.from !== from) {
    last = { lines, at, from, found: find(lines, at, from) };
  }
  return last.found;
}

function find(lines: readonly string[], at: number, from: number): JsonAt | undefined {
  const end = endOf(lines, at, from);
  if (!end) return undefined;
  const text = [(lines[at] ?? '').slice(from), ...lines.slice(at + 1, end.line + 1)]
    .join('\n')
    .slice(0, end.length);
  const value = parseJson(text);
  return value === undefined ? undefined : { value, text, lines: end.line - at + 1 };
}

/** Where the value is closed: in which line, and after how many characters. */
function endOf(
  lines: readonly string[],
  at: number,
  from: number,
): { line: number; length: number } | undefined {
  let levels = 0;
  let length = 0;
  for (let line = at; line < lines.length && length < MOST_CHARACTERS; line++) {
    const text = lines[line] ?? '';
    let column = line === at ? from : 0;
    const start = column;
    for (; column < text.length && column - start + length < MOST_CHARACTERS; column++) {
      const kind = KINDS[text.charCodeAt(column)];
      if (kind === QUOTE) {
        column = endOfString(text, column);
        if (column === -1) return undefined;
      } else if (kind === OPEN) {
        if (++levels > MOST_LEVELS) return undefined;
      } else if (kind === CLOSE) {
        if (--levels === 0) return { line, length: length + column - start + 1 };
      } else if (kind !== VALUE) {
        return undefined;
      }
    }
    length += text.length - start + 1;
  }
  return undefined;
}

/** The column of the quote that ends a string; -1 if the line ends before. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}
