/** What may be written in braces in a form of a line, and what it matches. */
const PLACEHOLDERS = {
  status: String.raw`(?<status>\d{3})`,
  'status-or-none': String.raw`(?<status>-1|0|\d{3})`,
  'own-status': String.raw`(?<status>-1|0|\d{3})(?<upstream>)`,
  'passed-status': String.raw`(?<status>(?<upstream>\d{3}))`,
  upstream: String.raw`(?<upstream>(?:(?:\d{1,3}|-) {0,2}[,:] {0,2}){0,9}(?:\d{1,3}|-))(?![\w.])`,
  n: String.raw`(?:[+-]?\d{1,20}(?:[.,]\d{1,20})?|-)`,
  word: String.raw`[^\s"]{1,300}`,
  quoted: String.raw`"(?:[^"\\]|\\.){0,1000}"`,
  bracketed: String.raw`\[[^\[\]]{0,300}\]`,
  text: String.raw`.{0,1500}?`,
  method: String.raw`\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)\b`,
  url: String.raw`\bhttps?:\/\/[^\s"]{1,500}`,
  start: String.raw`^[ \t]{0,40}`,
  end: String.raw`[ \t]{0,40}$`,
} as const;

/** How a form says where the status is. */
const HAS_STATUS = /\{[a-z-]*status[a-z-]*\}/g;

/** The parts of a form: placeholders, spaces and literal text. */
const PARTS = /\{([^{}]*)\}| +|[^{} ]+/g;

/** Placeholders that match nearly anything. */
const VARYING = /\{(?:[a-z-]*status[a-z-]*|upstream|n|word|text|start|end)\}/g;

/** A status that ends a form is not part of a longer number, a time, a size or a place in a file: not `499:12`. */
const ENDS_NUMBER = String.raw`(?![\w%/]|[.,:]\d)`;

/** A number at the beginning of a form follows a space, a quote, a bracket or an arrow: not `app.py:499`. */
const BEGINS_NUMBER = String.raw`(?<![^\s"'\x60([>|→])`;

/** What the author of a form can fix; undefined if nothing is wrong. */
export function formFault(form: string): { problem: string; remedy: string } | undefined {
  const names = [...form.matchAll(PARTS)].flatMap(([, name]) => name ?? []);
  const unknown = names.find((name) => !(name in PLACEHOLDERS) && !name.includes('|'));
  if (unknown !== undefined || form.replace(PARTS, '') !== '') {
    return {
      problem: unknown === undefined ? 'has an unpaired brace' : `has an unknown {${unknown}}`,
      remedy: `Use ${Object.keys(PLACEHOLDERS)
        .map((name) => `{${name}}`)
        .join(', ')}, or words with bars between them, such as {GET|POST}.`,
    };
  }
  if ((form.match(HAS_STATUS)?.length ?? 0) > 1 || (form.match(/\{text\}/g)?.length ?? 0) > 1) {
    return {
      problem: 'has two statuses or more than one {text}',
      remedy: 'Write a form for each status, and use {word}, {quoted} or {bracketed} for the rest.',
    };
  }
  if (/\{(?:word|url|text)\}[^\s"]*\{(?:word|url|text)\}/.test(form)) {
    return {
      problem: 'has two of {word}, {url} and {text} without a space between them',
      remedy: 'Use one {word} for both: it matches everything up to the next space.',
    };
  }
  if (form.replace(VARYING, '').trim().length < 2) {
    return {
      problem: 'has nothing that tells the status from other numbers',
      remedy: 'Add more of the line: the words, punctuation and quoted text around the status.',
    };
  }
  return undefined;
}

/** Spaces and tabs, which terminals and spreadsheets turn into each other. */
const BLANK = String.raw`[ \t]{1,40}`;

/**
 * The regular expression for a form, to be compiled with the flags imu. It takes linear time: everything in it is
 * bounded, and at most one part can end in several places.
 */
export function patternOf(form: string): string {
  const parts = [...form.matchAll(PARTS)].map(([part, name], i, all) => {
    const before = all[i - 1]?.[1];
    // {text} takes the other spaces.
    if (part.trim() === '' && [before, all[i + 1]?.[1]].includes('text')) return String.raw`[ \t]`;
    // At the beginning and behind {text}, a word is not the end of a longer one.
    const isWhole = /^(?:\w|\{\w+\|)/.test(part) && (i === 0 || before === 'text');
    return (isWhole ? String.raw`\b` : '') + partPattern(part, name);
  });
  const begin = /^\{[a-z-]*status[a-z-]*\}/.test(form) ? BEGINS_NUMBER : '';
  const end = /status[a-z-]*\}(?:\{\w+\}|$)/.test(form) ? ENDS_NUMBER : '';
  return begin + parts.join('') + end;
}

function partPattern(part: string, name: string | undefined): string {
  if (name === undefined) return literal(part);
  if (isPlaceholder(name)) return PLACEHOLDERS[name];
  return `(?:${name.split('|').map(literal).join('|')})`;
}

function isPlaceholder(name: string): name is keyof typeof PLACEHOLDERS {
  return name in PLACEHOLDERS;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/ +/g, BLANK);
}
