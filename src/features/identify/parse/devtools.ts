import type { Format } from '../piece.ts';
import { endOfHeaders, isHeader } from './headers.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

/** Names that stand in nearly every response, or in those of a product of the guide. */
const KNOWN =
  /^:?(?:status|server|date|age|allow|nel|p3p|pragma|link|vary|via|location|connection|keep-alive|set-cookie|etag|expires|eagleid|alt-svc|last-modified|report-to|retry-after|trailer|server-timing|transfer-encoding|(?:accept|access-control|cache|content|cf|cross-origin|permissions|referrer|strict|www|x)-[a-z0-9-]+)$/i;

/** Names that tell something even alone. */
const TELLING = /^(?::|x-|cf-)/i;

const STATUS_FIELD = /^:?(?:status|status code|status-code)$/i;

/**
 * What stands above the headers in the panel of Chrome
 * (https://github.com/ChromeDevTools/devtools-frontend/blob/034eaec1/front_end/panels/network/RequestHeadersView.ts).
 */
const PANEL =
  /^(?:Request URL|Request Method|Status Code|Remote Address|Referrer Policy|Response Headers)\b/i;

const NAME = /^:?[a-z][\w -]{0,60}:?$/i;

const NUMBER = /^(\d{3})\b/;

/** A panel shows fewer fields than this. */
const MOST_FIELDS = 200;

/**
 * Response headers as the dev tools of Chrome and Firefox copy them, with no status line above: lines
 * `name: value`, or name and value on lines of their own, as met in 530-cloudflare-devtools.txt,
 * 999-linkedin-chrome-devtools.txt and 561-aws-alb-firefox-devtools.txt.
 */
export const devtools: Format = {
  id: 'devtools',
  name: 'response headers',
  read: (lines, at) => {
    const line = (lines[at] ?? '').trimEnd();
    const name = isHeader(line) ? fieldOf(line).name : line;
    // The first name decides, so that a long run of other lines is not looked through again and again.
    if (!KNOWN.test(name) && !PANEL.test(name)) return undefined;
    return line.includes(': ') ? block(lines, at) : pairs(lines, at);
  },
};

/** Lines `name: value`. */
function block(lines: readonly string[], at: number): ReturnType<Format['read']> {
  const end = endOfHeaders(lines, at);
  const fields = lines.slice(at, end).map(fieldOf);
  if (fields.length === 0) return undefined;
  if (fields.length === 1 && !TELLING.test(fields[0]?.name ?? '')) return undefined;
  return reading('response', lines.slice(at, end).join('\n'), end - at, {
    status: statusIn(fields),
  });
}

/** Name and value on lines of their own. */
function pairs(lines: readonly string[], at: number): ReturnType<Format['read']> {
  const fields: Field[] = [];
  let end = at;
  for (; end < at + 2 * MOST_FIELDS; end += 2) {
    const name = lines[end]?.trim() ?? '';
    const value = lines[end + 1]?.trim() ?? '';
    if (value === '' || !NAME.test(name)) break;
    fields.push({ name: name.replace(/:$/, ''), value });
  }
  if (fields.length < 2) return undefined;
  const text = fields.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return reading('response', text, end - at, { status: statusIn(fields) });
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldOf(line: string): Field {
  const colon = line.indexOf(':', 1);
  return { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
}

function statusIn(fields: readonly Field[]): number | undefined {
  const value = fields.find(({ name }) => STATUS_FIELD.test(name))?.value ?? '';
  return statusOf(NUMBER.exec(value)?.[1]);
}
