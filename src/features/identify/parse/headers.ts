/** The head of a response: its status line and its header lines. */

/**
 * RFC 9112, section 4 (https://github.com/httpwg/http-core/blob/main/rfc9112.xml); HTTP/2 as met in
 * 530-cloudflare-curl-head.txt.
 */
const STATUS_LINE = /^\s{0,8}HTTP\/\d(?:\.\d)? (\d{3,4})(?:\s.*)?$/i;

/**
 * A name is a token (https://github.com/httpwg/http-core/blob/main/rfc9110.xml, section 5.1); that of a
 * pseudo-header has a colon before it.
 */
const HEADER = /^\s{0,8}:?[\w!#$%&'*+.^`|~-]+:(?:\s.*|[^\s/].*)?$/;

/** Where a reader has left something out. */
const LEFT_OUT = /^[\s[(]{0,9}(?:…|\.{3})[\])\s]{0,9}$/;

/** The status of a status line as it was written; undefined if the line is none. */
export function statusLine(line: string): string | undefined {
  return line.includes('HTTP/') || line.includes('http/') ? STATUS_LINE.exec(line)?.[1] : undefined;
}

export function isHeader(line: string): boolean {
  return HEADER.test(line);
}

export function isLeftOut(line: string): boolean {
  return LEFT_OUT.test(line);
}

/** The first line that is no header line, from a line on. */
export function endOfHeaders(lines: readonly string[], from: number): number {
  let end = from;
  for (let line = lines[end]; line !== undefined && (isHeader(line) || isLeftOut(line));) {
    line = lines[++end];
  }
  return end;
}
