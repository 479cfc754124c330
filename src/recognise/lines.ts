/** What single lines of a pasted text are. */

/** The status line of RFC 9112, section 4 (https://www.rfc-editor.org/rfc/rfc9112#section-4), behind an arrow or a quote. */
const STATUS_LINE =
  /^([\s\u2190\u2192<>*|\u2022-]{0,8})HTTP\/\d(?:\.\d)? {1,3}(\d{3,4})(?:\s.*)?$/i;

/** A name is a token (RFC 9110, section 5.1); that of a pseudo-header has a colon before it. */
const HEADER = /^\s{0,8}:?[\w!#$%&'*+.^`|~-]+:(?:\s.*|[^\s/].*)?$/;

/** Where a reader has left something out. */
const LEFT_OUT = /^[\s[(]{0,9}(?:\u2026|\.{3})[\])\s]{0,9}$/;

/** The beginning of HTML or XML. */
const MARKUP = /^\s{0,40}<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]{0,30})(?:[\s>/]|$)/i;

/** A whole page, which may have empty lines in it. */
const PAGE = /^\s{0,40}<(?:!doctype|!--|html)/i;

/** A command above its output, as documentation writes it. */
const COMMAND = /^(?:[$\u276F]|PS [A-Z]:\\[^>]{0,200}>|[\w.-]{1,40}@[\w.-]{1,60}:\S{1,100}[$#]) \S/;

/** The request line of RFC 9112, section 3. */
const REQUEST_LINE = /^\s{0,8}[A-Z]{3,10} \S+ HTTP\/\d(?:\.\d)?\s{0,2}$/;

/** Directives of the W3C extended log format (https://www.w3.org/TR/WD-logfile.html). */
const DIRECTIVE = /^#(?:Software|Version|Date|Start-Date|End-Date|Fields|Remark): /;

/** The status of a status line, and the arrows or quotes before it. */
export function statusLine(line: string): { status: number; before: string } | undefined {
  if (!/HTTP\//i.test(line)) return undefined;
  const [, before = '', status] = STATUS_LINE.exec(line) ?? [];
  return status === undefined ? undefined : { status: Number(status), before: before.trim() };
}

export function isHeader(line: string): boolean {
  return HEADER.test(line) || LEFT_OUT.test(line);
}

export function isMarkup(line: string): boolean {
  return line.includes('<') && MARKUP.test(line);
}

export function isPage(line: string): boolean {
  return PAGE.test(line);
}

export function isRequestLine(line: string): boolean {
  return line.includes(' HTTP/') && REQUEST_LINE.test(line);
}

/** Whether a line says nothing by itself. */
export function isNoise(line: string): boolean {
  return line.trim() === '' || LEFT_OUT.test(line) || DIRECTIVE.test(line) || COMMAND.test(line);
}

/** The first line that is no header line, from a line on. */
export function endOfHeaders(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && isHeader(lines[end] ?? '')) end++;
  return end;
}
