const MASK = '…';

/** A part of a text, from one character up to another. */
export type Range = readonly [from: number, to: number];

/** A text in which what would give access away is replaced. */
export interface Masked {
  readonly text: string;
  /** How many places were masked. */
  readonly count: number;
}

/**
 * Whatever is written as a name with its value: a header field, a parameter of a query, a key in JSON, a
 * setting, also inside of strings and percent-encoded once or twice. Of a longer word nothing is a name.
 */
const NAMED =
  /(?<![\w.-])([\w.-]{1,60})(?:\\{0,3}["'`]|%22)?\s{0,5}(?:=>|[:=]|%(?:25)?3[ad])[ \t]{0,5}(?![:=])/gi;

/** The same as a name and a value apart, as HAR files have their fields. */
const APART =
  /\bname["']?\s{0,5}:\s{0,5}["']([\w.-]{1,60})["']\s{0,5},\s{0,9}["']?value["']?\s{0,5}:\s{0,5}/gi;

/** Names and values whose syntax says where a value ends: HAR with the value first, and XML. */
const ENCLOSED = [
  /\bvalue["']\s{0,5}:\s{0,5}"(?<value>(?:[^"\\\r\n]|\\.){1,8000})"\s{0,5},\s{0,9}"name"\s{0,5}:\s{0,5}"(?<name>[\w.-]{1,60})"/dgi,
  /<(?<name>[\w.:-]{1,60})>(?<value>[^<]{1,8000})<\/\k<name>>/dg,
];

/** Names whose value gives access: fields (RFC 9110 section 11.6, RFC 6265), parameters (RFC 6749) and settings. */
const SECRET =
  /(?:encryption|master|private|signing)[_-]?key|(?:authori[sz]ation|cookies?2?|bearer|(?:token|secret)(?:[_-](?:v?\d{1,3}|hint|id|key[_-]base|value))?|(?:^|[.-])tokens|passw(?:or)?d|passwd|passphrase|pwd|(?:^|[_.-])(?:pass|pw|pin|t?otp|appid|li_at)|(?:api|access|account|auth|shared|subscription)[_-]?key|signature|(?:^|[_.-])sig|credentials?|(?:^|[_.-])auth|jwt|assertion|samlre(?:quest|sponse)|oidc-data|code_verifier|(?:^|[_.-])sid|sess(?:ion)?(?:[_-]?id)?)$/i;

/** Of these the value goes on to the end of the line. */
const OF_A_LINE = /(?:authori[sz]ation|cookie2?)$/i;

/** The scheme of an authorisation, the name of a cookie: they stay. */
const STAYS = /(?:basic|bearer|digest|negotiate|ntlm|token)[ \t]{1,5}|[^=;\s"'[\]]{1,200}=/iy;

/** What opens a value, and may close it. */
const OPENING = /\[?(\\{0,3}["'`]|%22)?/y;

const END_OF_LIST = /\]/g;
const END_OF_LINE = /[\r\n]/g;
/** The same, or one that is escaped because the whole text is quoted. */
const END_OF_FIELD = /[\r\n]|\\[rn]/g;
const END_OF_WORD = /[\s&;"'`<>{\\]|,(?=[\s"']|$)|[)\]}](?=[\s,;)\]}]|$)|%(?:25)?26/g;

/** What is known without a name, each with the part that stays in front of it. */
const KNOWN: readonly RegExp[] = [
  // Credentials without the field: RFC 6750; RFC 7617 and RFC 4559 where a sign or a digit tells them from a word.
  /(\bbearer\s{1,5})[a-z0-9._~+/=-]{8,8000}/gi,
  /(\b(?:basic|negotiate|ntlm)\s{1,5})(?=[a-z+/]{0,400}[0-9=])[a-z0-9+/]{8,8000}={0,2}/gi,
  // A JSON Web Token, signed or encrypted (RFC 7519), also one that a terminal or a mail has broken into lines.
  /(?<![\w-])([\w-]{0,100}?\b)eyJ[\w-]{5,4000}(?:\r?\n[ \t]{0,20}[\w-]{1,4000})?\.(?:[\w-]|\r?\n[ \t]{0,20}){0,8000}(?:\.[\w-]{0,8000}){1,3}/g,
  // What comes back from a login (RFC 6749 section 4.1.2); a shorter one is another number.
  /([?&;](?:code|state|ticket)=)[^&\s"'<>]{8,8000}/gi,
  /([?&;]key=)[^&\s"'<>]{1,8000}/gi,
  // A user, a password or a token in an address (RFC 3986 section 3.2.1).
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/"'`<>?#]{1,400}(?=@)/gi,
  // The options of curl that hold a password or cookies.
  /(\s(?:-u[ =]?|-U[ =]?|--user[ =]|--proxy-user[ =])["']?[^\s:"']{1,100}:)[^\s"']{1,400}/g,
  /(\s(?:-b|--cookie)[ =]["']?[^\s="']{1,200}=)[^"'\r\n]{1,8000}/g,
  // Keys that their makers begin with letters of their own: AWS, GitHub, GitLab, Slack, Stripe, Twilio, Google and
  // others. A name with the same beginning, such as npm_config_user_agent, has neither a digit nor a capital.
  /(\b)(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /(\b)(?:gh[opsur]_|github_pat_|glpat-|xox[a-z]-|[rs]k_(?:live|test)_|sk-|npm_|hvs\.|ya29\.|AIza|whsec_|SG\.|pypi-|dckr_pat_|hf_|dop_v1_|HRKU-)(?=[\w.-]{0,400}?[A-Z\d])[\w.-]{16,400}/g,
  /(\b)SK[0-9a-f]{32}\b/g,
  // Addresses that are keys themselves: bots of Telegram, hooks of Slack and Discord.
  /(\/bot\d{1,20}:)[\w-]{16,100}/g,
  /(\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]{1,400}/gi,
  /(\bdiscord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/)[\w/-]{1,400}/gi,
  /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[^-]{1,9000}/g,
  // An address of mail is a person.
  /(?<![\w.%+-])()[\w.+-]{1,64}(?=(?:@|%40)[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}{2,24}(?![\p{L}\d_]))/giu,
];

/** What may be the number of a payment card: the digits of its scheme, and 15 or 16 in all, also in groups. */
const CARD =
  /(?<![\w.+-])(?:3[47]\d\d[ -]?\d{6}[ -]?\d{5}|(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|35\d\d|6(?:011|5\d\d))(?:[ -]?\d{4}){3})(?![\w-]|\.\d)/g;

/** What says whether there is a secret, and is none. */
const NO_SECRET = /^(?:yes|no|true|false|null|none|undefined|\*{3,})$/i;

/**
 * Takes tokens, cookies, passwords, addresses of mail, numbers of payment cards and the values of authorisation out
 * of a text for a ticket. What support needs stays: statuses, times, ids of requests and IP addresses. So do names,
 * phone numbers and paths, which no pattern tells from those.
 *
 * @param secrets where they are, in order
 */
export function mask(text: string, secrets: readonly Range[]): Masked {
  let masked = '';
  let written = 0;
  for (const [from, to] of secrets) {
    masked += text.slice(written, from) + MASK;
    written = to;
  }
  return { text: masked + text.slice(written), count: secrets.length };
}

/** Where a text gives away what it must not, in order; no two ranges meet. */
export function secretsIn(text: string): Range[] {
  const found = [
    ...named(text),
    ...enclosed(text),
    ...KNOWN.flatMap((pattern) => known(text, pattern)),
    ...known(text, CARD).filter(([from, to]) => isCardNumber(text.slice(from, to))),
  ]
    .filter(([from, to]) => from < to && text.slice(from, to) !== MASK)
    .sort((a, b) => a[0] - b[0]);
  const ranges: Range[] = [];
  for (const [from, to] of found) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], to)];
    else ranges.push([from, to]);
  }
  return ranges;
}

function named(text: string): Range[] {
  return [NAMED, APART]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const name = match[1] ?? '';
      return SECRET.test(name) ? [valueOf(text, name, match.index, match[0].length)] : [];
    })
    .filter(([from, to]) => !NO_SECRET.test(text.slice(from, to)));
}

function enclosed(text: string): Range[] {
  return ENCLOSED.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(
    ({ groups, indices }) => {
      const value = indices?.groups?.['value'];
      return value && SECRET.test(groups?.['name'] ?? '') ? [value] : [];
    },
  );
}

function known(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: kept = '', index }): Range => [
    index + kept.length,
    index + whole.length,
  ]);
}

/** Whether the last digit checks the others (ISO/IEC 7812-1), as it does in one of ten ids of as many digits. */
function isCardNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').split('').toReversed().map(Number);
  // Every second digit counts twice, as the sum of the digits of its double.
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 === 0 ? digit : (digit * 2) % 9 || digit),
    0,
  );
  return sum % 10 === 0;
}

/** The value behind a name that begins at a place, without what stays. */
function valueOf(text: string, name: string, at: number, length: number): Range {
  const [opening = '', quote] = matchAt(OPENING, text, at + length);
  const from = at + length + opening.length;
  const isOfALine = OF_A_LINE.test(name);
  const kept = isOfALine ? (matchAt(STAYS, text, from)[0] ?? '').length : 0;
  const end = opening.startsWith('[')
    ? endBy(END_OF_LIST, text, from)
    : endOfValue(text, from, quote, isOfALine || isFieldOfLine(text, at, length), at);
  return [from + kept, Math.max(from + kept, end)];
}

function endOfValue(
  text: string,
  from: number,
  quote: string | undefined,
  isLine: boolean,
  at: number,
): number {
  if (quote !== undefined) return closing(text, quote, from);
  if (!isLine) return endBy(END_OF_WORD, text, from);
  const before = text.charAt(at - 1);
  return /["'`]/.test(before) ? closing(text, before, from) : endBy(END_OF_FIELD, text, from);
}

/** Whether a line has nothing but marks before the name, and a colon behind it. */
function isFieldOfLine(text: string, at: number, length: number): boolean {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - 20), at);
  return /^[<>\s*]{0,20}$/.test(line) && text.slice(at, at + length).includes(':');
}

/** Where a quote closes a value; a value that is not closed ends with its line. */
function closing(text: string, quote: string, from: number): number {
  const endOfLine = endBy(END_OF_LINE, text, from);
  let end = text.indexOf(quote, from);
  while (end !== -1 && end < endOfLine && quote.length === 1 && isEscaped(text, end)) {
    end = text.indexOf(quote, end + 1);
  }
  return end === -1 || end > endOfLine ? endOfLine : end;
}

function endBy(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Whether an odd number of backslashes is before a character. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charAt(before - 1) === '\\') before--;
  return (at - before) % 2 === 1;
}
