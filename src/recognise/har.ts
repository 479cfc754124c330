import type { Knowledge, Piece } from './knowledge.ts';
import { parseJson } from './clean.ts';
import { statusesIn } from './status.ts';

/** A file begins so (https://w3c.github.io/web-performance/specs/HAR/Overview.html). */
const BEGIN = /^\s{0,40}\{\s{0,40}"log"\s{0,9}:\s{0,40}\{/;

/** More of a body tells nothing. */
const MOST_BODY = 20_000;

/**
 * The responses in a HAR file, in the order of the file. An entry without a response has the error of the browser,
 * where Chrome has written one (https://github.com/ChromeDevTools/devtools-frontend/blob/038d808e/front_end/models/har/Log.ts).
 *
 * @returns undefined if the lines are not such a file
 */
export function readHar(lines: readonly string[]): Piece[] | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!BEGIN.test(lines.slice(Math.max(0, first), first + 3).join('\n'))) return undefined;
  const entries = at(parseJson(lines.join('\n')), 'log', 'entries');
  if (!Array.isArray(entries)) return undefined;
  // Inside of texts the quotes are escaped, so that only the responses themselves are counted.
  const starts = lines.flatMap((line, i) =>
    Array.from(line.matchAll(/"response"\s{0,9}:\s{0,9}\{/g), () => i + 1),
  );
  return entries.flatMap((entry: unknown, i) => {
    const status = at(entry, 'response', 'status');
    const text = typeof status === 'number' ? textOf(entry, status) : undefined;
    if (text === undefined || typeof status !== 'number') return [];
    return {
      place: status === 0 ? ('client' as const) : ('response' as const),
      text,
      statuses: [status],
      upstream: undefined,
      product: undefined,
      around: new Set<string>(),
      line: (starts.length === entries.length ? starts[i] : undefined) ?? first + 1,
    };
  });
}

/** The response as it is on the wire; where none came, the request and the error. */
function textOf(entry: unknown, status: number): string | undefined {
  if (status === 0) {
    const error = textAt(entry, '_error') || textAt(entry, 'response', '_error');
    const request = `${textAt(entry, 'request', 'method')} ${textAt(entry, 'request', 'url')}`;
    return error === '' ? undefined : `${request} ${error}`;
  }
  const version = textAt(entry, 'response', 'httpVersion').toUpperCase();
  const name = version.startsWith('HTTP/') ? version : version === 'H3' ? 'HTTP/3' : 'HTTP/2';
  const headers = at(entry, 'response', 'headers');
  const body = decoded(entry, textAt(entry, 'response', 'content', 'text').slice(0, MOST_BODY));
  return [
    `${name} ${status} ${textAt(entry, 'response', 'statusText')}`.trimEnd(),
    ...(Array.isArray(headers) ? headers : []).map(
      (header: unknown) => `${textAt(header, 'name')}: ${textAt(header, 'value')}`,
    ),
    ...(body === '' ? [] : ['', body]),
  ].join('\n');
}

/** Bodies that are not text are in base64; some exporters write all of them like that. */
function decoded(entry: unknown, body: string): string {
  if (textAt(entry, 'response', 'content', 'encoding') !== 'base64') return body;
  try {
    return atob(body.slice(0, body.length - (body.length % 4)));
  } catch {
    return '';
  }
}

function textAt(value: unknown, ...path: string[]): string {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : '';
}

function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return found;
}

/** The body of a response, if it gives another status. */
export function bodyOf(piece: Piece, { isNamed }: Knowledge): Piece[] {
  const text = piece.text.slice(piece.text.indexOf('\n\n') + 2);
  if (!/^\s*[{[]/.test(text)) return [];
  const statuses = statusesIn(text, isNamed).map(({ status }) => status);
  const isOther =
    statuses.length > 0 && !statuses.some((status) => piece.statuses.includes(status));
  return isOther ? [{ ...piece, place: 'body', text, statuses }] : [];
}
