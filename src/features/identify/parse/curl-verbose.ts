import type { Format } from '../piece.ts';
import { endOfBody } from './body.ts';
import { isLeftOut, statusLine } from './headers.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

/**
 * What curl tells between the lines: `* …`, `{ [16 bytes data]`
 * (https://github.com/curl/curl/blob/master/src/tool_cb_dbg.c), and its meter
 * (https://github.com/curl/curl/blob/master/lib/progress.c).
 */
const TELLS =
  /^(?:[*>](?: |$)|[{}] \[\d{1,12} bytes data\]|\s{0,4}% Total\s|\s{1,40}Dload\s|\s{0,4}\d{1,3}\s{1,6}[\d.]{1,8}[kMGTP]?\s{1,6}\d{1,3}\s)/;

/**
 * What curl writes behind a body that ends without a line end
 * (https://github.com/curl/curl/blob/master/lib/multi.c and lib/conncache.c).
 */
const LEFT_INTACT =
  /\* (?:Connection #\d{1,6} to host |Closing connection|(?:closing|shutting down) connection #)/;

/** How curl begins (https://github.com/curl/curl/blob/master/lib/url.c, lib/vdns/hostip.c and others). */
const BEGINS =
  /^(?:\* +(?:Trying|Connected|Established|Host(?:name)?|Could|Uses|Rebuilt|About|Added|Re-?using) |> [A-Z]+ \S+ HTTP\/)/;

/** A handshake has about sixty lines. */
const MOST_TOLD = 150;

/**
 * What `curl -v` prints, from what it tells of the connection to the end of the body. The marks `< `
 * of the head are taken off, so that the text is that of `curl -i`
 * (https://github.com/curl/everything-curl/blob/master/usingcurl/verbose/README.md).
 */
export const curlVerbose: Format = {
  id: 'curl-verbose',
  name: 'output of curl -v',
  read: (lines, at) => {
    const first = beginOfHead(lines, at);
    if (first === undefined) return undefined;
    const status = statusLine(withoutMark(lines[first] ?? ''));
    if (status === undefined) return undefined;
    let end = first + 1;
    const head = [withoutMark(lines[first] ?? '')];
    for (; isHeadLine(lines[end]); end++) {
      const line = withoutMark(lines[end] ?? '');
      if (line !== '' && !isTold(line)) head.push(line);
    }
    const { body, after } = bodyOf(lines, end);
    const text = body === '' ? head : [...head, '', body];
    return reading('response', text.join('\n'), after - at, { status: statusOf(status) });
  },
};

function beginOfHead(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? '';
  if (line.startsWith('< HTTP/')) return at;
  const before = lines[at - 1] ?? '';
  // What curl tells begins only once, so that a long run of such lines is looked through once.
  if (!BEGINS.test(line) || (isTold(before) && !LEFT_INTACT.test(before))) return undefined;
  let head = at;
  while (head < at + MOST_TOLD && isTold(lines[head] ?? '')) head++;
  return lines[head]?.startsWith('< HTTP/') ? head : undefined;
}

function isTold(line: string): boolean {
  return TELLS.test(line);
}

function isHeadLine(line: string | undefined): boolean {
  if (line === undefined || line.startsWith('< HTTP/')) return false;
  return line === '<' || line.startsWith('< ') || isLeftOut(line) || isTold(line);
}

function withoutMark(line: string): string {
  return line.startsWith('<') ? line.slice(2) : line;
}

/** The body without what curl tells around it. */
function bodyOf(lines: readonly string[], from: number): { body: string; after: number } {
  let first = from;
  while (lines[first]?.trim() === '' && first < from + 2) first++;
  let end = endOfBody(lines, first, (line) => isTold(line) || line.startsWith('< '));
  const body = lines.slice(first, end).join('\n');
  const cut = body.search(LEFT_INTACT);
  while (end < from + MOST_TOLD && LEFT_INTACT.test(lines[end] ?? '')) end++;
  return { body: cut === -1 ? body : body.slice(0, cut), after: Math.max(from, end) };
}
