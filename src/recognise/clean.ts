/** The lines of a pasted text without what was wrapped around them. */
export interface Cleaned {
  readonly lines: readonly string[];
  /** For each line, which line of the pasted text it comes from, from 1. */
  readonly numbers: readonly number[];
}

/** What copying leaves, and what replaces it. */
const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  // Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''],
  [/[\u00A0\u202F]/g, ' '],
  [/[\u201C\u201D]/g, '"'],
  // Colours of a terminal (ECMA-48, section 5.4, https://invisible-island.net/xterm/ecma-48-parameter-format.html)
  // and links (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
  [/\u001B(?:\[[0-?]{0,24}[ -/]{0,4}[@-~]|\][^\u0007\u001B]{0,400}(?:\u0007|\u001B\\))/g, ''],
  [/\r\n?/g, '\n'],
];

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  '#39': "'",
};

/** The fences of Markdown and Slack, `{code}` and `{noformat}` of Jira. */
const FENCE =
  /^\s{0,9}(?:`{3,9}[\w+.-]{0,20}|~{3,9}[\w+.-]{0,20}|\{(?:code|noformat|quote)[^{}]{0,80}\})\s{0,9}$|^`{3}(?=[^`])|`{3}$/g;

/** The quotes of mail and Markdown, level by level; the request that `curl -v` prints is none. */
const QUOTE = /^\s?(?:>\s?){1,5}(?![A-Z]{3,7} \S+ HTTP\/)/;

/**
 * What containers, collectors and system logs put before what a program wrote: `Nov 22 12:10:31 host nginx[123]: ` of
 * syslog (RFC 3164) and `<134>1 2026-11-22T12:10:31Z host nginx 123 - - ` (RFC 5424), `web-1  | `
 * (https://github.com/docker/compose/blob/main/cmd/formatter/logs.go), `[pod/web-5d9c/nginx] `
 * (https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/logs/logs.go), a time, `host nginx[123]: `, `stdout F ` of
 * the kubelet, `[RTR/0] OUT ` of `cf logs`, and the boxes of Terraform. A host before `| 520: ` is the title of a page.
 */
const PREFIXES = new RegExp(
  `^(?:${[
    String.raw`(?:<\d+>)?(?:1 \d{4}-\d\d-\d\dT\S+ \S+ \S+ \S+ (?:\S+ )?(?:-|(?:\[[^\]]+\])+) |[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)? \S+ [^\s:[\]"]+(?:\[\d+\])?: ?)`,
    String.raw`[A-Za-z][\w@-]* {0,40}\| ?|[A-Za-z][\w@.-]* {0,40}\|(?! ?\d{3}: ) ?|\[pod\/[^\]\s]+\] |[\w.-]+ [\w./-]+\[\d+\]: ?`,
    String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\s+`,
    String.raw`(?:stdout|stderr) [FP] |\[[A-Z/]+\/\d+\]\s+(?:OUT|ERR) |[\u2502\u2503\u2551\u256D-\u2570\u2577\u2575]\s?`,
  ].join('|')}){1,4}`,
);

/** More empty lines in a row tell nothing. */
const MOST_EMPTY = 4;

/**
 * A response or a line of a log inside a string: its beginning, and where a line has one, the end of the request.
 * Collectors keep lines so, such as Docker, Elastic (https://github.com/elastic/ecs/blob/015381ae/schemas/base.yml),
 * the journal of systemd and Google Cloud.
 */
const INNER =
  /(?<!\\)"((?:HTTP\/\d(?:\.\d)? \d{3}|at=[a-z]{1,8} |\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[|(?<=[:=]\s?")\{\\"|\S{0,40} at=[a-z]{1,8} |(?:[^"\\]|\\[^"]){0,400}\\"[A-Z]{3,7} [^"\\]{1,4000}\\" \d{3})(?:[^"\\]|\\.)*)"/;

/**
 * Docker’s records of a line, which say nothing else
 * (https://github.com/moby/moby/blob/master/daemon/logger/jsonfilelog/jsonlog/jsonlog.go).
 */
const DOCKER = /^\{"log":"((?:[^"\\]|\\.)*)"(?=,"stream":)/;

/** A longer line holds no other. */
const MOST_CHARACTERS = 65_536;

/** What curl tells between the lines: `* …`, `{ [16 bytes data]`, the request, the meter (https://github.com/curl/curl/blob/master/src/tool_cb_dbg.c). */
const CURL_TELLS =
  /^(?:[*>](?: |$)|[{}] \[\d{1,12} bytes data\]|\s{0,4}% Total\s|\s{1,40}Dload\s|\s{0,4}\d{1,3}\s{1,6}[\d.]{1,8}[kMGTP]?\s{1,6}\d{1,3}\s)/;

/** What curl writes behind a body that has no line end (https://github.com/curl/curl/blob/master/lib/multi.c). */
const CURL_LEFT =
  /\* (?:Connection #\d{1,6} to host |Closing connection|(?:closing|shutting down) connection #)[^]*/;

/** Takes off what terminals, mail, chats, containers and collectors of logs put around a text. */
export function clean(text: string): Cleaned {
  const raw = CHARACTERS.reduce((rest, [from, to]) => rest.replace(from, to), text).split('\n');
  const isOfCurl = raw.some((line) => /^\s{0,8}< HTTP\/\d/.test(line));
  let mark = '';
  const quotes = quotesOf(raw);
  const lines: string[] = [];
  const numbers: number[] = [];
  let empty = 0;
  raw.forEach((line, i) => {
    const unquoted = withoutFence(withoutEntities(line.slice(quotes[i])));
    empty = unquoted.trim() === '' ? empty + 1 : 0;
    if (empty > MOST_EMPTY) return;
    for (const inner of innerLines(unquoted.replace(PREFIXES, ''))) {
      if (isOfCurl && CURL_TELLS.test(inner)) continue;
      mark = /^\s{0,8}([<>\u2190\u2192|*\u2022-]{1,2}) ?HTTP\/\d/.exec(inner)?.[1] ?? mark;
      const bare = inner.trimStart();
      const isMarked = mark !== '' && bare.startsWith(mark);
      lines.push(isMarked ? bare.slice(mark.length).trimStart() : inner.replace(CURL_LEFT, ''));
      numbers.push(i + 1);
    }
  });
  return { lines, numbers };
}

/** How many characters of each line are a quote or an indentation that the whole paragraph has. */
function quotesOf(lines: readonly string[]): number[] {
  const lengths: number[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && (lines[end]?.trim() === '') === (lines[at]?.trim() === '')) end++;
    const block = lines.slice(at, end);
    const [first = ''] = block;
    // A sentence above a quote introduces it.
    const lead = first.trimEnd().endsWith(':') && !QUOTE.test(first) && block.length > 1 ? 1 : 0;
    const isQuoted = block.slice(lead).every((line) => QUOTE.test(line));
    const widths = block.map((line) => (isQuoted ? (QUOTE.exec(line)?.[0].length ?? 0) : 0));
    const rest = block.map((line, i) => line.slice(widths[i]));
    let indent = Infinity;
    for (const line of rest) indent = Math.min(indent, line.length - line.trimStart().length);
    // Not all at once: there may be more lines than a function takes arguments.
    for (const width of widths) lengths.push(width + (Number.isFinite(indent) ? indent : 0));
    at = end;
  }
  return lengths;
}

/** Where copying from the source of a page has left entities, there is no straight quote. */
function withoutEntities(line: string): string {
  if (!line.includes('&quot;') || line.includes('"')) return line;
  return line.replace(
    /&(quot|lt|gt|amp|#39);/g,
    (entity, name: string) => ENTITIES[name] ?? entity,
  );
}

/** Without the fences of Markdown, and the doubled quotes of CSV. */
function withoutFence(line: string): string {
  const bare = /[`{~]/.test(line) ? line.replace(FENCE, '') : line;
  return /""[A-Z]{3,7} \S+ HTTP/.test(bare) ? bare.replaceAll('""', '"') : bare;
}

/** The lines in a string of a line, or the line itself; the records of an array, each as a line. */
function innerLines(line: string): string[] {
  if (line.length > MOST_CHARACTERS) return [line];
  const records = recordsIn(line.trim());
  if (records) return records;
  if (!line.includes('"')) return [line];
  const [, inner] = DOCKER.exec(line) ?? INNER.exec(line) ?? [];
  const text: unknown = inner === undefined ? undefined : parseJson(`"${inner}"`);
  return typeof text === 'string'
    ? text
        .trimEnd()
        .split(/\r?\n/)
        .map((inside) => inside.replace(PREFIXES, ''))
    : [line];
}

/** The records of an array in JSON, each as a line; undefined if it is none, or its levels are too many to write. */
function recordsIn(text: string): string[] | undefined {
  if (!text.startsWith('[{') || !text.endsWith('}]')) return undefined;
  try {
    const records: unknown = JSON.parse(text);
    return Array.isArray(records) ? records.map((record) => JSON.stringify(record)) : undefined;
  } catch {
    return undefined;
  }
}

/** The value of a JSON text, or undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
