/** A number that a text gives as a status. */
export interface StatusIn {
  readonly status: number;
  readonly index: number;
  /** Whether the text says that a server further back sent it. */
  readonly isUpstream: boolean;
}

/** A number with one of these behind it is a length, a time, a version, a range, a port or an address. */
const NO_STATUS_BEHIND =
  '(?![\\d%\\p{L}_@/]|[.,:-]\\d|-\\p{L}| ---|\\s?(?:bytes?|[kmg]i?b|[kmgt]bps|ms|s|secs?|seconds?|minutes?|min|hours?|days?|times|items|lines|pages|px|usd|eur|users|requests)\\b)';

const METHOD = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|PROPFIND)';

/** A name with a number as its value: in JSON, YAML, logfmt, the dump of an object, the settings of a log format. */
const KEYED = new RegExp(
  `(?<![\\w.-])([\\p{L}_$@%][\\w.$@ -]{0,60}?)["'\`\\\\*]{0,4}\\s{0,9}(?:=>|->|:=|={1,3}|[:\\uFF1A])\\s{0,9}[\\\\"'\`([{*]{0,4}(?:HTTP/\\d(?:\\.\\d)? )?(\\d{3})${NO_STATUS_BEHIND}`,
  'giu',
);

/** What such a name is, its letters alone: `http.response.status_code`, `elb_status_code`, `HTTPStatus`. */
const KEY_OF_STATUS =
  /(?:status|statuscode|statusline|httpcode|resp(?:onse)?code|resultcode|errorcode|returncode|httpstatuscode)$|^(?:code|error|err|http|result|errcode|retcode|httperror|httpresponse)$|(?:http|response|api)(?:client|server)?error$/;

/** Of a server further back (https://github.com/nginx/nginx.org/blob/main/xml/en/docs/http/ngx_http_upstream_module.xml and others). */
const KEY_OF_UPSTREAM =
  /^(?:(?:nginx)?upstream(?:http)?|origin|target|(?:real)?server|backend|ups?|us)(?:response)?(?:status|statuscode|responsestatus)?$/;

/** A number in words. The number is the first group that has one. */
const SAID: readonly RegExp[] = [
  // `status 499`, `HTTP 599`, `HTTP error code 593`, `responded with a status of 499`, `returned 530`.
  new RegExp(
    `(?<![\\p{L}\\d_./-])(?:(?:https?|server|api|response|status|error|result|return|code)[ _-]{0,2}){0,4}(?:status(?:code)?|code|error|http|https|returned|returns|responded with|replied|replied with|response|responses|failed|failed with|fails with|got|gets|getting|received|throws|with a status of|answered|answers|sends|sent|reason|fehler|erreur|errore|errores|erro|ошибк\\p{L}{1,3}|код|에러|오류|エラー|コード|ステータス|状态码|狀態碼|错误码?|錯誤|返回码?|响应码|报错|报)(?:\\s?(?:is|was|of|with|an?|the))?\\s{0,2}["'\`([*]{0,3}(\\d{3})${NO_STATUS_BEHIND}(?!\\s${METHOD}\\s\\S+ HTTP/)(?!\\sHTTP/)`,
    'giu',
  ),
  // `530 error`, `599 status codes`, `499s`, `530错误`.
  new RegExp(
    `(?<![\\d.,:$/#-]|\\d )\\b(\\d{3})(?:['’]?s\\b|(?: |-)?(?:status|error|http|response)\\b|["'\`*]{0,2}\\s?(?:错误|錯誤|エラー|오류|에러|状态|の))`,
    'giu',
  ),
  // `GET /path 499`, `GET https://host/ 499`, `499 GET /path`; behind a colon it is a line, behind HTTP a length.
  new RegExp(
    `\\b${METHOD} \\S+(?: HTTP/[\\d.]+"?)?(?: net::\\S+)?(?: |\\s?(?:→|->|=>|-|—|:|\\|)\\s?)\\[?(\\d{3})(?![\\d.,:\\p{L}/-])`,
    'gu',
  ),
  new RegExp(`(?:^|[\\s"'|>\\]→])(?<!\\bHTTP\\s{1,9})(\\d{3}) ${METHOD} (?:/|https?://)`, 'gmu'),
  // `HTTP/1.1 530` inside a line, and a line of a log without quotes.
  /\bHTTP\/\d(?:\.\d)?"?\s{1,3}(\d{3})(?![\d.,]| bytes?\b)/giu,
  /\bHTTP\/(\d{3})\b(?!\.)/giu,
];

/** A number of three digits alone in its line, perhaps in quotes. */
const ALONE = /^[ \t]*["'`(]?(\d{3})["'`).%]?[ \t]*$/gmu;

/** `499 Client Closed Request`, with words that begin with a capital letter. */
const WITH_NAME =
  /(?:^|[\s'"(>[|→*`])(\d{3})[:,]?[ -](?!(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|[KMGT]i?B\b|[KMG]bps|USD|EUR|[MKG]?Hz|Server$)([A-Z][A-Za-z'’-]{1,20}(?: [A-Za-z][a-z'’-]{1,20}){0,4})/gmu;

/** Where the words leave no doubt, four digits too, as met in 1000-go-client.txt. */
const STATUS_CODE = /\b(?:HTTP )?status code[:=]? {0,2}["']?(\d{4})(?![\d.,])/giu;

/** Replies of SMTP (RFC 3463, https://www.rfc-editor.org/rfc/rfc3463) have a second number; no HTTP status has. */
const REPLY_OF_MAIL = /\b[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}\b/g;

/** More characters are no message. */
const MOST_CHARACTERS = 4000;

/**
 * The numbers that a text gives as a status, in the order of the text.
 *
 * @param isNamed tells whether a number has a name that begins with these words, or is in the guide: a number before
 * other words can be anything
 */
export function statusesIn(
  text: string,
  isNamed: (status: number, words: string) => boolean,
): StatusIn[] {
  const searched = text
    .slice(0, MOST_CHARACTERS)
    .replace(REPLY_OF_MAIL, (reply) => '-'.repeat(reply.length));
  if (!/\d\d\d/.test(searched)) return [];
  const found: StatusIn[] = [];
  const add = (match: RegExpExecArray, digits: string | undefined, isUpstream = false) => {
    if (digits !== undefined && isStatus(Number(digits)))
      found.push({ status: Number(digits), index: match.index, isUpstream });
  };
  for (const match of searched.matchAll(KEYED)) {
    const key = (match[1] ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
    const last =
      (match[1] ?? '')
        .toLowerCase()
        .split(/[. ]/)
        .at(-1)
        ?.replace(/[^\p{L}]/gu, '') ?? '';
    if (KEY_OF_UPSTREAM.test(key)) add(match, match[2], true);
    else if (KEY_OF_STATUS.test(key) || KEY_OF_STATUS.test(last)) add(match, match[2]);
  }
  for (const pattern of [...SAID, ALONE]) {
    for (const match of searched.matchAll(pattern)) add(match, match[1]);
  }
  for (const match of searched.matchAll(WITH_NAME)) {
    const status = Number(match[1]);
    if (status >= 400 && isNamed(status, match[2] ?? '')) add(match, match[1]);
  }
  for (const match of searched.matchAll(STATUS_CODE)) {
    found.push({ status: Number(match[1]), index: match.index, isUpstream: false });
  }
  const sorted = found.sort((a, b) => a.index - b.index);
  return sorted.filter(
    ({ status, isUpstream }, i) =>
      sorted.findIndex((other) => other.status === status && other.isUpstream === isUpstream) === i,
  );
}

/** Whether a number can be given as a status: 0 is what programs write when none came. */
export function isStatus(number: number): boolean {
  return number === 0 || (number >= 100 && number <= 999);
}
