import { lineStatus } from '../shared/line-status.ts';
import { clean } from './clean.ts';
import { readHar } from './har.ts';
import { linesOfJson } from './json.ts';
import type { Format, Knowledge, Piece } from './knowledge.ts';
import {
  endOfHeaders,
  isHeader,
  isMarkup,
  isNoise,
  isPage,
  isRequestLine,
  statusLine,
} from './lines.ts';
import { statusesIn } from './status.ts';

/** The pieces of a pasted text, in order. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** How many lines the text has, and how many of them were read. */
  readonly lines: number;
  readonly read: number;
}

/** What begins at a line, and how many lines it takes. */
type Reading = Omit<Piece, 'line' | 'around'> & { readonly lines: number };

/** How often the clock is asked: it costs more than a line does. */
const LINES_PER_LOOK = 200;

/** A paragraph of more lines is taken in parts. */
const MOST_OF_PARAGRAPH = 40;

const MOST_OF_BODY = 4000;

/** A longer text is cut: what tells one meaning from another is near its beginning. */
const MOST_TEXT = 20_000;

/** A JSON value begins here at the latest, behind the words of the program that printed it. */
const MOST_BEFORE = 300;

/** Keys that a record of a log has, and the body of a response has not. */
const OF_A_LOG =
  /"(?:level|severity|lvl|logger|ts|time|@timestamp|timestamp|time_local|time_iso8601|remote_addr|remote_ip|client_?ip|ClientIP|method|request|request_method|requestMethod|request_uri|uri|httpRequest|http|EdgeResponseStatus|RayID|start_time|msg|req|bytes_sent|body_bytes_sent|duration|response_flags|logName|api|alertname)"\s?:/i;

/** The products whose own fields a record has. */
const WRITERS: readonly (readonly [RegExp, string])[] = [
  // https://github.com/cloudflare/cloudflare-docs/blob/0c7dc2b0/src/content/docs/logs/logpush/logpush-job/datasets/zone/http_requests.md
  [/"EdgeResponseStatus"/, 'cloudflare'],
  // https://github.com/MicrosoftDocs/azure-docs/blob/0064c4ba/articles/application-gateway/application-gateway-diagnostics.md
  [/"ApplicationGatewayAccessLog"/, 'azure-application-gateway'],
  // As met in 499-minio-error-json.txt.
  [/"deploymentid"[^]{0,2000}"api":/, 'minio'],
  // https://github.com/traefik/traefik/blob/master/pkg/middlewares/accesslog/logdata.go
  [/"DownstreamStatus"/, 'traefik'],
  // https://github.com/caddyserver/website/blob/master/src/docs/markdown/logging.md
  [/"logger":\s?"http\.(?:log|handlers)\./, 'caddy'],
];

/** Where error pages say their status, as met in 999-yahoo-finance-html.txt and 502-nginx-curl-i.txt. */
const IN_PAGE = /<(?:title|h1|h2|b|center|div|code)\b[^<>]{0,100}>[^<>\d]{0,40}(\d{3})(?![\d.,])/i;

/** Names of header fields, and of what the dev tools of Chrome and Firefox show above them. */
const FIELD =
  /^:?(?:status|server|date|age|allow|nel|p3p|pragma|link|vary|via|location|connection|keep-alive|set-cookie|etag|expires|eagleid|alt-svc|last-modified|report-to|retry-after|trailer|server-timing|transfer-encoding|(?:accept|access-control|cache|content|cf|cross-origin|permissions|referrer|strict|www|x)-[a-z0-9-]+|request url|request method|status code|remote address|referrer policy|response headers)$/i;

/** What the panel of Chrome shows above the headers. */
const PANEL = /^(?:Request URL|Request Method|Status Code|Remote Address|Referrer Policy): /i;

/** Fields `key=value` (https://brandur.org/logfmt): two make a record. */
const LOGFMT = /^[a-z][\w.@/-]{0,60}=.*\s[a-z][\w.@/-]{0,60}=/i;

/** Reads a pasted text: the things in it, in their order. */
export function read(text: string, knowledge: Knowledge, hasTime: () => boolean): Pieces {
  const raw = text.split('\n');
  const har = readHar(raw);
  if (har) {
    const found = har.flatMap((piece) => apart(piece, knowledge));
    return { pieces: found, lines: raw.length, read: raw.length };
  }
  const { lines, numbers } = clean(text);
  const last = numbers.at(-1) ?? 0;
  const pieces: Piece[] = [];
  const reader = new Reader(lines, knowledge);
  let at = 0;
  // The first lines are read in any case: on a slow machine the time can be over before them.
  for (let look = 1; at < lines.length && (look % LINES_PER_LOOK !== 0 || hasTime()); look++) {
    const found = reader.at(at);
    if (found) {
      const { lines: _taken, ...piece } = found;
      pieces.push(...apart({ ...piece, around: '', line: numbers[at] ?? at + 1 }, knowledge));
    }
    at += found?.lines ?? 1;
  }
  const around = pieces
    .filter(({ place }) => place === 'client')
    .map((piece) => piece.text)
    .join('\n')
    .slice(0, MOST_TEXT);
  return {
    pieces: pieces.map((piece) => ({ ...piece, around })),
    lines: last,
    read: at < lines.length ? (numbers[at] ?? 1) - 1 : last,
  };
}

/** A response, and its body apart where that gives another status. */
function apart(piece: Piece, { isNamed }: Knowledge): Piece[] {
  const begin = piece.place === 'response' ? piece.text.indexOf('\n\n') : -1;
  const text = piece.text.slice(begin + 2);
  if (begin === -1 || !/^\s{0,9}[{[]/.test(text)) return [piece];
  const statuses = statusesIn(text, isNamed).map(({ status }) => status);
  if (statuses.length === 0 || statuses.some((status) => piece.statuses.includes(status)))
    return [piece];
  const line = piece.line + piece.text.slice(0, begin).split('\n').length + 1;
  return [
    { ...piece, text: piece.text.slice(0, begin) },
    { ...piece, place: 'body', text, statuses, upstream: undefined, line },
  ];
}

class Reader {
  readonly #lines: readonly string[];
  readonly #knowledge: Knowledge;
  /** For each line that was looked at, the line of a log that it is, if it is one. */
  readonly #logs = new Map<number, Reading | undefined>();
  /** The names of a `#Fields:` directive that is in force. */
  #fields: readonly string[] = [];

  constructor(lines: readonly string[], knowledge: Knowledge) {
    this.#lines = lines;
    this.#knowledge = knowledge;
  }

  /** What begins at a line; undefined if that line says nothing. */
  at(at: number): Reading | undefined {
    const line = this.#line(at);
    if (line.startsWith('#Fields:')) this.#fields = line.slice(8).trim().split(/\s+/, 100);
    if (isNoise(line)) return undefined;
    if (isRequestLine(line)) return reading('client', '', this.#endOfRequest(at) - at, []);
    return (
      this.#response(at) ??
      this.#log(at) ??
      this.#json(at) ??
      this.#page(at) ??
      this.#fieldsOnly(at) ??
      this.#paragraph(at)
    );
  }

  #line(at: number): string {
    return this.#lines[at] ?? '';
  }

  /**
   * A response as it is on the wire or as curl, wget and HTTPie print it: a status line, header lines, an empty line,
   * the body (RFC 9112, section 2.1).
   */
  #response(at: number): Reading | undefined {
    const first = statusLine(this.#line(at));
    if (!first) return undefined;
    // An arrow or a quote before the status line is before its fields too.
    const bare = (line: string) => {
      const text = line.trimStart();
      return first.before !== '' && text.startsWith(first.before)
        ? text.slice(first.before.length).trimStart()
        : text;
    };
    let end = at + 1;
    while (end < this.#lines.length && isHeader(bare(this.#line(end)))) end++;
    const head = this.#lines.slice(at, end).map(bare);
    let body = end;
    while (body < end + 3 && bare(this.#line(body)) === '' && body < this.#lines.length) body++;
    // Without an empty line there is a body only where somebody has left out what was between.
    const isMarked = body > end || /^[\s[(]*(?:\u2026|\.{3})/.test(head.at(-1) ?? '');
    const after = isMarked ? this.#endOfBody(body) : end;
    const text = [...head, ...(after > body ? ['', ...this.#lines.slice(body, after)] : [])];
    return reading('response', text.join('\n'), Math.max(end, after) - at, [first.status]);
  }

  /** Where the body ends that begins at a line: a JSON value, a page, or else a paragraph. */
  #endOfBody(at: number): number {
    const first = this.#line(at);
    if (/^[{[]/.test(first)) {
      const taken = linesOfJson(this.#lines, at, 0);
      if (taken !== undefined) return at + taken;
    }
    let end = at;
    while (end < at + MOST_OF_BODY && !this.#isNext(end)) {
      const line = this.#line(end);
      if (!isPage(first) && line.trim() === '') break;
      end++;
      if (isPage(first) && line.toLowerCase().includes('</html>')) break;
    }
    return end;
  }

  /** Whether something else begins here, whatever was before. */
  #isNext(at: number): boolean {
    const line = this.#line(at);
    return (
      at >= this.#lines.length ||
      statusLine(line) !== undefined ||
      isRequestLine(line) ||
      (line.trim() !== '' && isNoise(line)) ||
      this.#log(at) !== undefined
    );
  }

  /** A request ends with its head, or with its body where a response follows. */
  #endOfRequest(at: number): number {
    const endOfHead = endOfHeaders(this.#lines, at + 1);
    for (let end = endOfHead; end < Math.min(this.#lines.length, endOfHead + 200); end++) {
      if (statusLine(this.#line(end))) return end;
      if (isRequestLine(this.#line(end))) break;
    }
    return endOfHead;
  }

  /** A line of a log in one of the known formats. */
  #log(at: number): Reading | undefined {
    if (!this.#logs.has(at)) this.#logs.set(at, this.#readLog(this.#line(at)));
    return this.#logs.get(at);
  }

  #readLog(line: string): Reading | undefined {
    if (line.length < 12 || line.startsWith('{')) return undefined;
    const w3c = this.#w3c(line);
    if (w3c) return w3c;
    const found = this.#format(line, 'log');
    if (!found && LOGFMT.test(line)) {
      const { statuses, upstream } = this.#statuses(line);
      return statuses.length === 0 ? undefined : reading('log', line, 1, statuses, upstream);
    }
    if (!found) return undefined;
    const statuses = found.statuses.length > 0 ? found.statuses : this.#statuses(line).statuses;
    return reading('log', line, 1, statuses, found.upstream, found.product);
  }

  #format(line: string, place: Format['in']) {
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

  /**
   * A line in the W3C extended format (https://www.w3.org/TR/WD-logfile.html), as IIS writes it
   * (https://learn.microsoft.com/windows/win32/http/w3c-logging). Only the directive `#Fields:` tells where the
   * status is. It is counted from the end, for fields in front may have been cut off.
   */
  #w3c(line: string): Reading | undefined {
    const place = this.#fields.indexOf('sc-status') - this.#fields.length;
    const values = line.trimEnd().split(/[ \t]+/, 100);
    const missing = this.#fields.length - values.length;
    const status = /^\d{3}$/.exec(values.at(place) ?? '')?.[0];
    if (this.#fields.length === 0 || missing < 0 || missing > 2 || status === undefined)
      return undefined;
    return reading('log', line, 1, [Number(status)]);
  }

  /** A body or a record of a log in JSON, also behind the words of the program that printed it. */
  #json(at: number): Reading | undefined {
    const line = this.#line(at);
    const from = line.slice(0, MOST_BEFORE).search(/[{[]\s?(?:["{]|$)/);
    const taken = from === -1 ? undefined : linesOfJson(this.#lines, at, from);
    if (taken === undefined) return undefined;
    const text = this.#lines.slice(at, at + taken).join('\n');
    const { statuses, upstream } = this.#statuses(text);
    const isLog = line.slice(0, from).trim() === '' && OF_A_LOG.test(text);
    if (from > 0 && statuses.length === 0 && !isLog) return undefined;
    if (/^\s*\[\s*$/.test(line) && /^\s*\{/.test(this.#line(at + 1)))
      return reading('body', '', 1, []);
    const product = WRITERS.find(([pattern]) => pattern.test(text))?.[1];
    // A status of Traefik’s own is in both fields, as met in 499-traefik-json-access-log.txt.
    const behind = product === 'traefik' && statuses.includes(upstream ?? 0) ? undefined : upstream;
    return reading(
      isLog ? 'log' : 'body',
      text,
      taken,
      statuses,
      behind,
      isLog ? product : undefined,
    );
  }

  /** A page or a part of one, or XML, as met in 561-aws-alb-page.txt and 499-minio-s3-xml.txt. */
  #page(at: number): Reading | undefined {
    if (!isMarkup(this.#line(at))) return undefined;
    const end = Math.max(at + 1, this.#endOfBody(at));
    const text = this.#lines.slice(at, end).join('\n');
    const status = IN_PAGE.exec(text)?.[1];
    return reading('body', text, end - at, status === undefined ? [] : [Number(status)]);
  }

  /**
   * Response headers as the dev tools of Chrome and Firefox copy them, with no status line above: lines
   * `name: value`, or name and value on lines of their own, as met in 530-cloudflare-devtools.txt,
   * 999-linkedin-chrome-devtools.txt and 561-aws-alb-firefox-devtools.txt.
   */
  #fieldsOnly(at: number): Reading | undefined {
    const line = this.#line(at).trimEnd();
    const colon = line.indexOf(':', 1);
    const isPair = colon === -1 || colon === line.length - 1;
    const name = (colon === -1 ? line : line.slice(0, colon)).trim();
    // A line of a dumped object ends with a comma or a bracket.
    if (!FIELD.test(name) || /[,{[]$/.test(line)) return undefined;
    const step = isPair ? 2 : 1;
    const fields: string[] = [];
    let end = at;
    for (; end < at + 400; end += step) {
      // Dev tools put an empty line between what they show above the headers and the headers.
      if (
        !isPair &&
        this.#line(end).trim() === '' &&
        fields.length > 1 &&
        isHeader(this.#line(end + 1))
      )
        end++;
      const first = this.#line(end).trim();
      const value = this.#line(end + 1).trim();
      if (
        isPair
          ? value === '' || !/^:?[a-z][\w -]{0,60}:?$/i.test(first)
          : !isHeader(first) && !PANEL.test(first)
      )
        break;
      fields.push(isPair ? `${first.replace(/:$/, '')}: ${value}` : first);
    }
    const isTelling = /^(?::|x-|cf-)/i.test(name);
    if (fields.length < (isTelling && !isPair ? 1 : 2)) return undefined;
    const status = fields
      .map(
        (field) => /^:?status(?: code|-code)?: ?(?:HTTP\/\d(?:\.\d)? )?(\d{3})\b/i.exec(field)?.[1],
      )
      .find((digits) => digits !== undefined);
    return reading(
      'response',
      fields.join('\n'),
      end - at,
      status === undefined ? [] : [Number(status)],
    );
  }

  /**
   * Any other text: a line with the lines after it, up to one that is of another format or gives another status. One
   * empty line does not end it, for pages that are copied as text have many.
   */
  #paragraph(at: number): Reading {
    let said = this.#said(this.#line(at));
    let end = at + 1;
    for (; end < Math.min(this.#lines.length, at + MOST_OF_PARAGRAPH); end++) {
      const isApart = this.#line(end).trim() === '';
      const next = isApart ? end + 1 : end;
      if (this.#isOther(next)) break;
      const own = this.#said(this.#line(next));
      if (own.statuses.length > 0) {
        if (isApart || said.statuses.length > 0) break;
        said = own;
      }
      end = next;
    }
    const text = this.#lines.slice(at, end).join('\n');
    return reading('client', text, end - at, said.statuses, said.upstream, said.product);
  }

  #isOther(at: number): boolean {
    const line = this.#line(at);
    if (line.length < 4 && !/^[{[]/.test(line)) return line.trim() === '';
    return (
      isNoise(line) ||
      isRequestLine(line) ||
      statusLine(line) !== undefined ||
      this.#log(at) !== undefined ||
      this.#json(at) !== undefined ||
      isMarkup(line) ||
      this.#fieldsOnly(at) !== undefined
    );
  }

  /** The statuses in a message of a program, or in a sentence. */
  #said(line: string): Pick<Piece, 'statuses' | 'upstream' | 'product'> {
    const found = /\d\d\d/.test(line) ? this.#format(line, 'client') : undefined;
    if (!found || found.statuses.length === 0)
      return { ...this.#statuses(line), product: undefined };
    return { statuses: found.statuses, upstream: found.upstream, product: found.product };
  }

  #statuses(text: string): Pick<Piece, 'statuses' | 'upstream'> {
    const found = statusesIn(text, this.#knowledge.isNamed);
    return {
      statuses: found.filter(({ isUpstream }) => !isUpstream).map(({ status }) => status),
      upstream: found.filter(({ isUpstream }) => isUpstream).at(-1)?.status,
    };
  }
}

function reading(
  place: Piece['place'],
  text: string,
  lines: number,
  statuses: readonly number[],
  upstream?: number,
  product?: string,
): Reading {
  return { place, text: text.slice(0, MOST_TEXT), lines, statuses, upstream, product };
}
