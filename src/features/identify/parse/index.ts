import type { Format, Piece } from '../piece.ts';
import { clientMessage } from './client-message.ts';
import { caddyJson } from './caddy.ts';
import { curlVerbose } from './curl-verbose.ts';
import { devtools } from './devtools.ts';
import { HAR, readHar } from './har.ts';
import { htmlBody } from './html-body.ts';
import { httpResponse } from './http-response.ts';
import { iis } from './iis.ts';
import { innerBody } from './inner-body.ts';
import { jsonBody } from './json-body.ts';
import { jsonLog } from './json-log.ts';
import { LOG_LINES } from './log-lines.ts';
import { logfmt } from './logfmt.ts';
import { plainAfter } from './plain.ts';
import { linesToSkip } from './skip.ts';
import { quotedBody, textBody } from './text-body.ts';
import { traefikJson, traefikLog } from './traefik.ts';
import { unwrap } from './unwrap.ts';

const NAMED: readonly Format[] = [
  httpResponse,
  curlVerbose,
  ...LOG_LINES,
  iis,
  traefikJson,
  caddyJson,
  jsonLog,
  jsonBody,
  textBody,
  htmlBody,
  traefikLog,
  clientMessage,
  logfmt,
  devtools,
];

/** The formats in the order in which they are tried; the last one reads anything. */
export const FORMATS: readonly Format[] = [...NAMED, plainAfter(NAMED)];

/** What a reader calls a format. */
export function nameOf(format: string): string {
  return [HAR, ...FORMATS].find(({ id }) => id === format)?.name ?? format;
}

/** What was read of a pasted text. */
export interface Parsed {
  readonly pieces: readonly Piece[];
  /** How many lines the text has, and how many of them were read. */
  readonly lines: number;
  readonly read: number;
}

/** How often the clock is asked: it costs more than a line does. */
const LINES_PER_LOOK = 500;

/**
 * Reads what somebody pasted: the things in it, in their order. A response whose body gives another
 * status than its status line is followed by its body as a piece of its own.
 *
 * @param hasTime asked now and then; when it says no, the rest is left unread
 */
export function parse(text: string, hasTime: () => boolean = () => true): Parsed {
  const { lines, numbers } = unwrap(text);
  const har = readHar(lines);
  const { pieces, at } = har ? { pieces: har, at: lines.length } : readAll(lines, numbers, hasTime);
  const last = numbers.at(-1) ?? 0;
  return {
    pieces: pieces.flatMap(withInnerBody),
    lines: last,
    read: at < lines.length ? (numbers[at] ?? 1) - 1 : last,
  };
}

/** A body that is a piece of its own is no part of its response any more. */
function withInnerBody(piece: Piece): Piece[] {
  const inner = innerBody(piece);
  if (inner.length === 0) return [piece, ...quotedBody(piece)];
  return [{ ...piece, text: piece.text.slice(0, piece.text.indexOf('\n\n')) }, ...inner];
}

function readAll(
  lines: readonly string[],
  numbers: readonly number[],
  hasTime: () => boolean,
): { pieces: Piece[]; at: number } {
  const pieces: Piece[] = [];
  let at = 0;
  // The first lines are read in any case: on a slow machine the time can be over before them.
  let look = 1;
  while (at < lines.length && (look++ % LINES_PER_LOOK !== 0 || hasTime())) {
    const skipped = linesToSkip(lines, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const piece = readPiece(lines, at);
    if (piece) pieces.push({ ...piece.told, line: numbers[at] ?? at + 1 });
    at += Math.max(1, piece?.lines ?? 1);
  }
  return { pieces, at };
}

function readPiece(
  lines: readonly string[],
  at: number,
): { told: Omit<Piece, 'line'>; lines: number } | undefined {
  for (const { id, read } of FORMATS) {
    const found = read(lines, at);
    if (!found) continue;
    const { lines: taken, ...told } = found;
    return { told: { ...told, format: id }, lines: taken };
  }
  return undefined;
}
