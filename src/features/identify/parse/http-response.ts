import type { Format } from '../piece.ts';
import { endOfBody } from './body.ts';
import { endOfHeaders, isLeftOut, statusLine } from './headers.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

/** More empty lines between head and body than any program prints. */
const MOST_EMPTY = 3;

/**
 * A response as it is on the wire or as `curl -i`, `curl -I`, `wget -S` and HTTPie print it: a status
 * line, header lines, an empty line, the body
 * (https://github.com/httpwg/http-core/blob/main/rfc9112.xml, section 2.1).
 */
export const httpResponse: Format = {
  id: 'http-response',
  name: 'HTTP response',
  read: (lines, at) => {
    const status = statusLine(lines[at] ?? '');
    if (status === undefined) return undefined;
    const endOfHead = endOfHeaders(lines, at + 1);
    const body = beginOfBody(lines, endOfHead);
    const end = body === undefined ? endOfHead : endOfBody(lines, body);
    const indent = (lines[at] ?? '').search(/\S/);
    const head = lines
      .slice(at, endOfHead)
      .map((line) => line.slice(Math.min(indent, line.search(/\S/))));
    const text = [...head, ...lines.slice(endOfHead, end)].join('\n');
    return reading('response', text, end - at, { status: statusOf(status) });
  },
};

function beginOfBody(lines: readonly string[], endOfHead: number): number | undefined {
  let body = endOfHead;
  while (body < endOfHead + MOST_EMPTY && lines[body]?.trim() === '') body++;
  // Without an empty line there is a body only where somebody has left out what stood between.
  const isMarked = body > endOfHead || isLeftOut(lines[endOfHead - 1] ?? '');
  return isMarked ? body : undefined;
}
