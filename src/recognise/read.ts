import { lineStatus } from '../shared/line-status.ts';
import { clean } from './clean.ts';
import { bodyOf, readHar } from './har.ts';
import { linesOfJson } from './json.ts';
import type { Format, Knowledge, Piece } from './knowledge.ts';
import { namesMonitor, statusesIn, statusLine } from './status.ts';

/** The pieces of a pasted text, in order. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** How many lines the text has, and how many of them were read. */
  readonly lines: number;
  readonly read: number;
}

/** What a line or a value gives as a status. */
type Said = Pick<Piece, 'statuses' | 'upstream' | 'product'>;

/** What begins at a line, and how many lines it takes. */
type Reading = Omit<Piece, 'line' | 'around'> & { readonly lines: number };

/** How often the clock is asked: it costs more than a line does. */
const LINES_PER_LOOK = 200;

/** A piece of more lines is taken in parts. */
const MOST_LINES = 400;

/** A longer text is cut: what tells one meaning from another is near its beginning. */
const MOST_TEXT = 20_000;

/** Within a piece there are no more empty lines than these. */
const MOST_EMPTY = 3;

/** Keys of a record of a log that no body has. */
const OF_A_LOG =
  /"(?:level|severity|lvl|logger|ts|time|@timestamp|timestamp|time_local|time_iso8601|remote_addr|remote_ip|client_?ip|ClientIP|method|request|request_method|requestMethod|request_uri|uri|httpRequest|http|EdgeResponseStatus|RayID|start_time|msg|req|bytes_sent|body_bytes_sent|duration|response_flags|logName|api|alertname)"\s?:/i;

/** Members of the body of an error (https://www.rfc-editor.org/rfc/rfc9457#section-3.1), which may have a time too. */
const OF_A_PROBLEM = ['"type"', '"title"', '"status"'];

/** Fields `key=value` (https://brandur.org/logfmt): two make a record. */
const LOGFMT = /^[a-z][\w.@/-]{0,60}=.*\s[a-z][\w.@/-]{0,60}=/i;

/** The beginning of HTML or XML. */
const MARKUP = /^\s{0,40}<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]{0,30})(?:[\s>/](?!\[)|$)/i;

/** Where error pages say their status, as in codes/999/pasted/yahoo-finance-html.txt and pasted/502-nginx-curl-i.txt. */
const IN_PAGE =
  /<(?:title|h1|h2|b|center|div|code|status|statuscode|httpstatus)\b[^<>]{0,100}>[^<>\d]{0,40}(\d{3})(?![\d.,])/i;

/** The name of a header field (RFC 9110, section 5.1), or what dev tools show above the fields; perhaps its value. */
const FIELD =
  /^:?(?:status|server|date|age|allow|nel|p3p|pragma|link|vary|via|location|connection|keep-alive|set-cookie|etag|expires|eagleid|alt-svc|last-modified|report-to|retry-after|trailer|server-timing|transfer-encoding|(?:accept|access-control|cache|content|cf|cross-origin|permissions|referrer|strict|www|x)-[a-z0-9-]+|request url|request method|status code|remote address|referrer policy|response headers)(?::\s?(?!.*[,{[]$)(.*))?$/i;

/** The request line of RFC 9112, section 3. */
const REQUEST_LINE = /^\s{0,8}[A-Z]{3,10} \S+ HTTP\/\d(?:\.\d)?\s{0,2}$/;

/** An empty line, an ellipsis, the bracket of an array, a directive of the W3C extended log format, a command above its output. */
const NOISE =
  /^(?:\s*|\s*[[\],]{1,2}\s*|[\s[(]{0,9}(?:\u2026|\.{3})[\])\s]{0,9}|#(?:Software|Version|(?:Start-|End-)?Date|Fields|Remark): .*|(?:[$\u276F]|PS [A-Z]:\\[^>]{0,200}>|[\w.-]{1,40}@[\w.-]{1,60}:\S{1,100}[$#]) \S.*)$/;

/**
 * Reads a pasted text: the things in it, in their order. A thing is a line of a log, or a response, a body or a
 * message with the lines around it, up to one that gives another status.
 */
export function read(text: string, knowledge: Knowledge, hasTime: () => boolean): Pieces {
  // A file may begin with a byte order mark, and a paste with a fence.
  const raw = text.replace(/^\uFEFF|^\s*```\w*\n|\n```\s*$/g, '').split('\n');
  const har = readHar(raw);
  if (har) {
    const pieces = har.flatMap((piece) => [piece, ...bodyOf(piece, knowledge)]);
    return { pieces, lines: raw.length, read: raw.length };
  }
  const { lines, numbers } = clean(text);
  const last = text.endsWith('\n') ? (numbers.at(-1) ?? 1) - 1 : (numbers.at(-1) ?? 0);
  const found: (Reading & { readonly line: number })[] = [];
  const words: string[] = [];
  const reader = new Reader(lines, knowledge);
  let at = 0;
  // The first lines are read in any case: on a slow machine the time can be over before them.
  for (let look = 1; at < lines.length && (look % LINES_PER_LOOK !== 0 || hasTime()); look++) {
    const reading = reader.at(at);
    if (reading) found.push({ ...reading, line: numbers[at] ?? at + 1 });
    const isApart = reading && (reading.place !== 'client' || reading.statuses.length > 0);
    if (!isApart) words.push(reading?.text ?? lines[at] ?? '');
    at += reading?.lines ?? 1;
  }
  const around = words.join('\n').slice(0, MOST_TEXT);
  const named = knowledge.products.filter(({ expression }) => expression.test(around));
  const products = new Set(named.map(({ of }) => of));
  const pieces = found.map((piece) => ({ ...piece, around: products }));
  return { pieces, lines: last, read: at < lines.length ? (numbers[at] ?? 1) - 1 : last };
}

class Reader {
  readonly #lines: readonly string[];
  readonly #knowledge: Knowledge;
  readonly #isReport: boolean;
  /** For each line that was looked at, the line of a log that it is, if it is one. */
  readonly #logs = new Map<number, Reading | undefined>();
  /** The names of a `#Fields:` directive that is in force. */
  #fields: readonly string[] = [];

  constructor(lines: readonly string[], knowledge: Knowledge) {
    this.#lines = lines;
    this.#knowledge = knowledge;
    this.#isReport = lines.slice(0, MOST_LINES).some(namesMonitor);
  }

  /** What begins at a line; undefined if that line says nothing. */
  at(at: number): Reading | undefined {
    const line = this.#line(at);
    if (line.startsWith('#Fields:')) this.#fields = line.slice(8).trim().split(/\s+/, 100);
    if (NOISE.test(line)) return undefined;
    if (REQUEST_LINE.test(line)) return this.#request(at);
    return this.#log(at) ?? this.#piece(at);
  }

  #line(at: number): string {
    return this.#lines[at] ?? '';
  }

  /** A request says nothing of the response. It ends with its head, or where the response begins. */
  #request(at: number): Reading {
    let end = at + 1;
    while (end < at + MOST_LINES && /^\S+: /.test(this.#line(end))) end++;
    const response = this.#lines.slice(end, end + MOST_LINES).findIndex((line) => statusLine(line));
    return reading('client', '', Math.max(end, end + response) - at, NOTHING);
  }

  /** A line or a record of a log in one of the known formats. */
  #log(at: number): Reading | undefined {
    if (!this.#logs.has(at)) this.#logs.set(at, this.#readLog(at));
    return this.#logs.get(at);
  }

  #readLog(at: number): Reading | undefined {
    const line = this.#line(at);
    const json = line.startsWith('{') ? this.#json(at, 0) : undefined;
    if (json) return json.place === 'log' ? json : undefined;
    if (line.length < 12) return undefined;
    const w3c = this.#w3c(line);
    if (w3c !== undefined) return reading('log', line, 1, { ...NOTHING, statuses: [w3c] });
    const found = this.#format(line, 'log');
    if (found && found.statuses.length > 0) return reading('log', line, 1, found);
    const said = found || LOGFMT.test(line) ? this.#statuses(line) : NOTHING;
    if (found) return reading('log', line, 1, { ...found, statuses: said.statuses });
    return said.statuses.length > 0 ? reading('log', line, 1, said) : undefined;
  }

  /**
   * The status in a line in the W3C extended format (https://www.w3.org/TR/WD-logfile.html), as IIS writes it
   * (https://learn.microsoft.com/windows/win32/http/w3c-logging). Only the directive `#Fields:` tells where it is. It
   * is counted from the end, for fields in front may have been cut off.
   */
  #w3c(line: string): number | undefined {
    const place = this.#fields.indexOf('sc-status') - this.#fields.length;
    const values = line.trimEnd().split(/[ \t]+/, 100);
    const missing = this.#fields.length - values.length;
    const status = /^\d{3}$/.exec(values.at(place) ?? '')?.[0];
    const isWhole = this.#fields.length > 0 && missing >= 0 && missing < 3;
    return status !== undefined && isWhole ? Number(status) : undefined;
  }

  #format(line: string, place: Format['in']): Said | undefined {
    for (const format of this.#knowledge.formats) {
      if (format.in !== place) continue;
      for (const expression of format.expressions) {
        const match = expression.exec(line);
        if (!match) continue;
        const { status, upstream } = lineStatus(match);
        return {
          product: format.product,
          statuses: status === undefined ? [] : [status],
          upstream: upstream === 'none' ? undefined : upstream,
        };
      }
    }
    return undefined;
  }

  /** The JSON value that begins in a line, if it is whole. */
  #json(at: number, from: number): Reading | undefined {
    const taken = linesOfJson(this.#lines, at, from);
    if (taken === undefined) return undefined;
    const text = this.#lines.slice(at, at + taken).join('\n');
    const { product } = this.#knowledge.formats.find(isOfProduct(text)) ?? {};
    const isProblem = OF_A_PROBLEM.every((member) => text.includes(member));
    const place = OF_A_LOG.test(text) && !isProblem ? 'log' : 'body';
    return reading(place, text, taken, { ...this.#statuses(text), product });
  }

  /** A response, a body or a message, with the lines around it. */
  #piece(at: number): Reading {
    const place = this.#place(at);
    let { said, lines } = this.#said(at);
    let end = at + lines;
    let empty = 0;
    for (let next = end; next < Math.min(this.#lines.length, at + MOST_LINES); next += lines) {
      const line = this.#line(next);
      lines = 1;
      if (line.trim() === '') {
        if (++empty > MOST_EMPTY) break;
        continue;
      }
      if (NOISE.test(line) && !/^[\s[(]*(?:\u2026|\.{3})/.test(line)) break;
      if (REQUEST_LINE.test(line) || statusLine(line) || this.#log(next)) break;
      // A page or headers below a sentence are things of their own.
      const isOther = place === 'client' && empty > 0 && this.#place(next) !== place;
      if (isOther && !/^\s*[{[]/.test(line)) break;
      const own = this.#said(next);
      const { statuses } = own.said;
      const isNew = statuses.some((status) => !said.statuses.includes(status));
      const isApart = empty > 0 || said.statuses.length > 0;
      // A number alone in a body is the size of a chunk; the fields of a dumped object belong together.
      const isChunk = place === 'response' && said.statuses.length > 0 && /^\s*\d+\s*$/.test(line);
      const isField = empty === 0 && /^\s+\S+ ?(?:=>|:) .*,$/.test(line);
      if (isField) said = { ...said, statuses: [...said.statuses, ...statuses] };
      else if (statuses.length > 0 && isApart && !isChunk && (isNew || place === 'client')) break;
      else if (said.statuses.length === 0) said = own.said;
      lines = own.lines;
      end = next + lines;
      empty = 0;
    }
    const text = pairs(this.#lines.slice(at, end)).join('\n');
    return reading(
      place,
      text,
      end - at,
      said.statuses.length > 0 ? said : this.#named(text, said),
    );
  }

  #place(at: number): Piece['place'] {
    const line = this.#line(at);
    if (statusLine(line) || FIELD.test(line.trim())) return 'response';
    const isJson = /^\s*[{[]/.test(line) && this.#json(at, line.search(/\S/));
    return isJson || MARKUP.test(line) ? 'body' : 'client';
  }

  /** What a line says, or the JSON value that begins in it. */
  #said(at: number): { said: Said; lines: number } {
    const line = this.#line(at);
    const from = line.slice(0, 300).search(/[{[]\s?(?:["{]|$)/);
    const json = from === -1 ? undefined : this.#json(at, from);
    if (json) return { said: json, lines: json.lines };
    const first = statusLine(line) ?? (MARKUP.test(line) ? IN_PAGE.exec(line)?.[1] : undefined);
    if (first !== undefined) return { said: { ...NOTHING, statuses: [Number(first)] }, lines: 1 };
    if (MARKUP.test(line)) return { said: NOTHING, lines: 1 };
    // Dev tools copy names and values on lines of their own.
    const name = this.#line(at - 1).trim();
    if (/^\s*\d+\s*$/.test(line) && FIELD.test(name) && !/^:?status/i.test(name))
      return { said: NOTHING, lines: 1 };
    const found = /\d\d\d/.test(line) ? this.#format(line, 'client') : undefined;
    const said = found && found.statuses.length > 0 ? found : this.#statuses(line);
    return { said, lines: 1 };
  }

  /** The number behind the name of a product, where nothing else is a status. */
  #named(text: string, said: Said): Said {
    const { isNamed, behindName } = this.#knowledge;
    const number = Number(behindName.exec(text)?.[1]);
    return isNamed(number) ? { ...said, statuses: [number] } : said;
  }

  #statuses(text: string): Said {
    const found = statusesIn(text, this.#knowledge.isNamed, this.#isReport);
    return {
      statuses: found.filter(({ isUpstream }) => !isUpstream).map(({ status }) => status),
      upstream: found.filter(({ isUpstream }) => isUpstream).at(-1)?.status,
      product: undefined,
    };
  }
}

/** Whether a format is of one product, and a record in JSON has it. */
function isOfProduct(text: string) {
  return ({ in: place, product, expressions }: Format) =>
    place === 'log' && product !== undefined && expressions.some((form) => form.test(text));
}

const NOTHING: Said = { statuses: [], upstream: undefined, product: undefined };

function reading(place: Piece['place'], text: string, lines: number, said: Said): Reading {
  return { ...said, place, text: text.slice(0, MOST_TEXT), lines };
}

/** Headers whose names and values dev tools have copied on lines of their own, as in codes/561/pasted/aws-alb-firefox-devtools.txt. */
function pairs(lines: readonly string[]): readonly string[] {
  const [name = '', value = ''] = lines;
  if (
    !/^:?[a-z][\w -]{0,60}:?$/i.test(name.trim()) ||
    !FIELD.test(name.trim().replace(/:$/, '')) ||
    value === ''
  )
    return lines;
  return lines.flatMap((line, i) =>
    i % 2 === 0 ? [`${line.trim().replace(/:$/, '')}: ${lines[i + 1] ?? ''}`] : [],
  );
}
