import type { Piece } from '../piece.ts';
import { at as valueAt, isRecord, parseJson } from './json-value.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

export const HAR = { id: 'har', name: 'HAR file' };

/** A file begins so (https://github.com/w3c/web-performance/blob/gh-pages/specs/HAR/Overview.html). */
const BEGIN = /^\s{0,40}\{\s{0,40}"log"\s{0,9}:\s{0,40}\{/;

/** Each entry has one, in front of its response; inside of texts the quotes are escaped. */
const RESPONSE = /"response"\s{0,9}:\s{0,9}\{/g;

/** More bytes of a body tell nothing. */
const MOST_BODY = 20_000;

/**
 * The responses in a HAR file, version 1.1 or 1.2, in the order of the file. An entry without a response has
 * the error of the browser, where Chrome has written one
 * (https://github.com/ChromeDevTools/devtools-frontend/blob/038d808e/front_end/models/har/Log.ts).
 *
 * @returns undefined if the lines are no such file
 */
export function readHar(lines: readonly string[]): Piece[] | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !BEGIN.test(lines.slice(first, first + 3).join('\n'))) return undefined;
  const text = lines.join('\n');
  const entries = valueAt(parseJson(text), 'log.entries');
  if (!Array.isArray(entries)) return undefined;
  const starts = linesOfResponses(lines);
  const isCounted = starts.length === entries.length;
  return entries.flatMap((entry: unknown, i) => {
    const found = isRecord(entry) ? readEntry(entry) : undefined;
    if (!found) return [];
    const { lines: _lines, ...piece } = found;
    return [{ ...piece, format: HAR.id, line: (isCounted ? starts[i] : undefined) ?? first + 1 }];
  });
}

function linesOfResponses(lines: readonly string[]): number[] {
  return lines.flatMap((line, i) =>
    line.includes('"response"') ? Array.from(line.matchAll(RESPONSE), () => i + 1) : [],
  );
}

function readEntry(
  entry: Readonly<Record<string, unknown>>,
): ReturnType<typeof reading> | undefined {
  const status = statusOf(valueAt(entry, 'response.status'));
  if (status === undefined) return undefined;
  const error = textAt(entry, '_error') || textAt(entry, 'response._error');
  if (status === 0) {
    const request = `${textAt(entry, 'request.method')} ${textAt(entry, 'request.url')}`;
    return error === '' ? undefined : reading('client', `${request} ${error}`, 1, { status });
  }
  const version = textAt(entry, 'response.httpVersion').toUpperCase();
  const name = version.startsWith('HTTP/') ? version : version === 'H3' ? 'HTTP/3' : 'HTTP/2';
  const head = [
    `${name} ${status} ${textAt(entry, 'response.statusText')}`.trimEnd(),
    ...headersOf(entry),
  ];
  const body = textAt(entry, 'response.content.text').slice(0, MOST_BODY);
  const text = [...head, ...(body === '' ? [] : ['', decoded(entry, body)])].join('\n');
  return reading('response', text, 1, { status });
}

function headersOf(entry: Readonly<Record<string, unknown>>): string[] {
  const headers = valueAt(entry, 'response.headers');
  if (!Array.isArray(headers)) return [];
  return headers.map((header: unknown) => `${textAt(header, 'name')}: ${textAt(header, 'value')}`);
}

/** Bodies that are no text are in base64; some exporters write all of them so. */
function decoded(entry: unknown, body: string): string {
  if (textAt(entry, 'response.content.encoding') !== 'base64') return body;
  try {
    return atob(body.slice(0, body.length - (body.length % 4)));
  } catch {
    return '';
  }
}

function textAt(value: unknown, path: string): string {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : '';
}
