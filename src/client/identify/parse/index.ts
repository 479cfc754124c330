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
import { textBody } from './text-body.ts';
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

/**
 * Reads what somebody pasted: the things in it, in their order. A response whose body gives another
 * status than its status line is followed by its body as a piece of its own.
 */
export function parse(text: string): { readonly pieces: readonly Piece[] } {
  const { lines, numbers } = unwrap(text);
  const pieces = readHar(lines) ?? readAll(lines, numbers);
  return { pieces: pieces.flatMap((piece) => [piece, ...innerBody(piece)]) };
}

function readAll(lines: readonly string[], numbers: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const skipped = linesToSkip(lines, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const piece = readPiece(lines, at);
    if (piece) pieces.push({ ...piece.told, line: numbers[at] ?? at + 1 });
    at += Math.max(1, piece?.lines ?? 1);
  }
  return pieces;
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
