/** A field of a log line: a word, or what stands in quotes or in square brackets. */
export interface Field {
  readonly kind: 'word' | 'quoted' | 'bracketed';
  readonly text: string;
}

/** More fields than the longest format has. */
const MOST_FIELDS = 80;

const DATE = /^\d{4}-\d\d-\d\d[T ]|^\d\d\/(?:[A-Z][a-z][a-z]|\d\d)\/\d{4}/;

let last: { line: string; fields: readonly Field[] } = { line: '', fields: [] };

/**
 * The fields of a line of a log, between spaces. Several formats look at the same line, so the last
 * answer is kept.
 */
export function fieldsOf(line: string): readonly Field[] {
  if (last.line !== line) last = { line, fields: split(line) };
  return last.fields;
}

/** The fields from the quoted request on, where a time in brackets stands before it; else none. */
export function fieldsFromRequest(line: string): readonly Field[] {
  const fields = fieldsOf(line);
  const request = fields.findIndex(({ kind }, i) => kind === 'quoted' && isTime(fields[i - 1]));
  return request === -1 ? [] : fields.slice(request);
}

/** The text of a field, if it is of this kind. */
export function word(field: Field | undefined): string | undefined {
  return field?.kind === 'word' ? field.text : undefined;
}

export function isQuoted(field: Field | undefined): boolean {
  return field?.kind === 'quoted';
}

export function isTime(field: Field | undefined): boolean {
  return field?.kind === 'bracketed' && DATE.test(field.text);
}

function split(line: string): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < line.length && fields.length < MOST_FIELDS) {
    const char = line.charAt(at);
    if (char === ' ' || char === '\t') {
      at++;
      continue;
    }
    const kind = char === '"' ? 'quoted' : char === '[' ? 'bracketed' : 'word';
    const end = endOf(line, at, kind);
    fields.push({ kind, text: kind === 'word' ? line.slice(at, end) : line.slice(at + 1, end) });
    at = kind === 'word' ? end : end + 1;
  }
  return fields;
}

/**
 * Where a field ends that begins here; nginx writes a quote inside of quotes as `\x22`
 * (https://github.com/nginx/nginx.org/blob/main/xml/en/docs/http/ngx_http_log_module.xml), others as `\"`.
 */
function endOf(line: string, at: number, kind: Field['kind']): number {
  let end = line.indexOf(kind === 'quoted' ? '"' : kind === 'bracketed' ? ']' : ' ', at + 1);
  while (kind === 'quoted' && end !== -1 && isEscaped(line, end)) end = line.indexOf('"', end + 1);
  return end === -1 ? line.length : end;
}

/** Whether an odd number of backslashes stands before a character. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charAt(before - 1) === '\\') before--;
  return (at - before) % 2 === 1;
}
