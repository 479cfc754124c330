import { isCommand, isRequestLine } from './body.ts';
import { endOfHeaders, isLeftOut, statusLine } from './headers.ts';

/**
 * Directives of the W3C extended log format (https://w3.org/TR/WD-logfile),
 * which the reader of its lines looks up itself.
 */
const DIRECTIVE = /^#(?:Software|Version|Date|Start-Date|End-Date|Fields|Remark): /;

/** An array of records begins, which are read one by one. */
const ARRAY = /^\s{0,40}\[\s{0,9}$/;
const RECORD = /^\s{0,80}\{/;

/** A request that stands before its response is not longer. */
const MOST_REQUEST_LINES = 200;

/**
 * How many lines from this one on are no thing of their own: empty lines, commands, requests, marks
 * where something was left out.
 */
export function linesToSkip(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.trim() === '' || isCommand(line) || isLeftOut(line) || DIRECTIVE.test(line)) return 1;
  if (ARRAY.test(line) && RECORD.test(lines[at + 1] ?? '')) return 1;
  return isRequestLine(line) ? endOfRequest(lines, at) - at : 0;
}

/** A request ends with its head, or with its body where a response follows. */
function endOfRequest(lines: readonly string[], at: number): number {
  const endOfHead = endOfHeaders(lines, at + 1);
  const most = Math.min(lines.length, endOfHead + MOST_REQUEST_LINES);
  for (let end = endOfHead; end < most; end++) {
    const line = lines[end] ?? '';
    if (statusLine(line) !== undefined) return end;
    if (isRequestLine(line)) break;
  }
  return endOfHead;
}
