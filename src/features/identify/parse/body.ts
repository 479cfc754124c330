import { jsonAt } from './json-text.ts';
import { isLogLine } from './log-lines.ts';
import { statusLine } from './headers.ts';

/** The beginning of HTML or XML. */
const MARKUP = /^\s{0,40}<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]{0,30})(?:[\s>/]|$)/i;

/** A command that stands above its output, as documentation writes it. */
const COMMAND = /^(?:\$|PS [A-Z]:\\[^>]{0,200}>|[\w.-]{1,40}@[\w.-]{1,60}:\S{1,100}[$#]) \S/;

/** The request line of RFC 9112, section 3 (https://github.com/httpwg/http-core/blob/main/rfc9112.xml). */
const REQUEST_LINE = /^\s{0,8}[A-Z]{3,10} \S+ HTTP\/\d(?:\.\d)?\s{0,2}$/;

/** A whole page, which may have empty lines in it. */
const PAGE = /^\s{0,40}<(?:!doctype|!--|html)/i;

const MOST_LINES = 4000;

export function isMarkup(line: string): boolean {
  return line.includes('<') && MARKUP.test(line);
}

export function isCommand(line: string): boolean {
  return COMMAND.test(line);
}

export function isRequestLine(line: string): boolean {
  return line.includes(' HTTP/') && REQUEST_LINE.test(line);
}

/** Whether something else begins here, whatever stood before. */
export function isNext(lines: readonly string[], at: number): boolean {
  const line = lines[at];
  return (
    line === undefined ||
    statusLine(line) !== undefined ||
    isRequestLine(line) ||
    isCommand(line) ||
    isLogLine(line)
  );
}

/**
 * Where the body ends that begins at a line: a JSON value, a page, or else a paragraph.
 *
 * @param isEnd tells of a line that it is no part of a body there
 * @returns the first line after it; the same line if there is no body
 */
export function endOfBody(
  lines: readonly string[],
  at: number,
  isEnd: (line: string) => boolean = () => false,
): number {
  const first = lines[at] ?? '';
  if (first.startsWith('{') || first.startsWith('[')) {
    const json = jsonAt(lines, at);
    if (json) return at + json.lines;
  }
  const isPage = PAGE.test(first);
  let end = at;
  while (end < at + MOST_LINES && !isNext(lines, end)) {
    const line = lines[end] ?? '';
    if (isEnd(line) || (!isPage && line.trim() === '')) break;
    end++;
    if (isPage && line.toLowerCase().includes('</html>')) break;
  }
  return end;
}
