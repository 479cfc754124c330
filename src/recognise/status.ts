/** A number that a text gives as a status. */
export interface StatusIn {
  readonly status: number;
  readonly index: number;
  /** Whether the text says that a server further back sent it. */
  readonly isUpstream: boolean;
}

/**
 * A number with one of these behind it is a length, a time, a version, a range, a port, a part of a name, or a count
 * of things.
 */
const NOT_BEHIND =
  '(?![\\d_@/]|%(?!\\s{0,9}(?:\\n|$))|(?![a-z]{3,20}: )\\p{Script=Latin}|[.,:-]\\d|-\\p{L}| ---| of \\d| \\(HY|\\s?(?:[kmg]i?b|[kmgt]bps|ms|s|secs?|seconds?|minutes?|min|hours?|days?|px|usd|eur|euros?|byte)\\b(?!=)|\\s(?:attempts|bytes|characters|checks|connections|documents|emails|entries|events|files|hits|images|items|jobs|lines|messages|objects|packets|pages|points|products|records|requests|retries|rows|tests|tickets|times|users|warnings)\\b(?!=))';

/** What a number counts or names that has one of these before it. */
const NOT_BEFORE =
  '(?<!\\b(?:line|port|pid|process|room|page|msg|warning|step|row|id|build|version|no|number|chapter|section|level|issue|frame|length|len|size|seq|ack|win|exit|exited|area|zip|postal|discount|country|qr|HTTP)(?: code)?[ #.:=]{1,3})';

const METHOD = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|PROPFIND)';

/** A name with a number as its value: in JSON, YAML, logfmt, the dump of an object, the settings of a log format. */
const KEYED = new RegExp(
  `(?<![\\w.-]|\\bexited, )([\\p{L}_$@%][\\w.$@ -]{0,60}?)["'\`\\\\*]{0,4}(?:\\s{0,9}(?:=>|->|:=|={1,3}|[:\\uFF1A(])\\s{0,9}|\\t)[\\\\"'\`([{*]{0,4}(?:HTTP/\\d(?:\\.\\d)? )?(\\d{3})${NOT_BEHIND}`,
  'giu',
);

/** What such a name is, its letters alone: `http.response.status_code`, `elb_status_code`, `HTTPStatus`. */
const OF_STATUS =
  /(?:status|statuscode|statusline|httpcode|resp(?:onse)?code|resultcode|errorcode|returncode|error|exception)$|^(?:code|err|http|result|errcode|retcode|httpresponse)$/;

/** Of a server further back (https://github.com/nginx/nginx.org/blob/main/xml/en/docs/http/ngx_http_upstream_module.xml and others). */
const OF_UPSTREAM =
  /^(?:(?:nginx)?upstream(?:http)?|target|(?:real)?server|backend|ups?|us)(?:response)?(?:status|statuscode)?$|^originresponsestatus$/;

/** The number in words. */
const SAID: readonly RegExp[] = [
  // `status 499`, `HTTP 599`, `HTTP error code 593`, `with a status of 499`.
  new RegExp(
    `(?:(?<![\\p{L}\\d_./-]|\\b(?:exit|exited|return|area|zip|postal|discount|country|qr)[ _-])(?:status(?:code)?|code|error|https?|responses?|reason|fehler|erreur|errore|errores|erro|fout(?:code)?|fel|hata|c[oó]d(?:ig|ic|)[oe]|kod\\p{L}{0,2}|błąd|błęd\\p{L}{1,3}|chyb\\p{L}|lỗi|mã|ошибк\\p{L}{1,3})|код|에러|오류|エラー|コード|ステータス|状态码|狀態碼|错误码?|錯誤|返回码?|响应码|报错?)(?:\\s?(?:is|was|of|with|an?|the))?[\\s_-]{0,2}(?:["'\`[*]|\\((?!\\d{3}: )){0,3}(\\d{3})${NOT_BEHIND}(?!\\s${METHOD}\\s\\S+ HTTP/)(?!\\sHTTP/)`,
    'giu',
  ),
  // `状态码：601`, but no state of an order or a device.
  new RegExp(
    `(?:(?<!订单|物流|设备|退出|交易)状态码|狀態碼|响应码|ステータスコード|상태 ?코드)["'”]?\\s?[:：=]\\s{0,3}["'“]?(\\d{3})${NOT_BEHIND}`,
    'gu',
  ),
  // `responded with 499`, `gives me a 999`; behind a verb, a number before a noun is a count.
  new RegExp(
    `(?<![\\p{L}\\d_./-])(?:return(?:s|ed|ing)|responded|repl(?:ies|ied)|fail(?:s|ed|ing)|gets?|got|getting|received|throws|gives|gave|back|answer(?:s|ed)|sends|sent|see|seen|saw)(?:\\s(?:me|us))?(?:\\s(?:with|an?|the|as))?\\s(?:with\\s|an?\\s)?(?:["'\`[*]|\\((?!\\d{3}: )){0,3}(\\d{3})(?=["'\`)\\]*]{0,3}(?:\\s*$|[.,;:!?)\u2026]|\\s(?![a-z])|\\s(?:error|status|response|code|from|for|when|on|in|at|with|and|or|as|to|instead|because|after|while|if|but|by|every|all|always|sometimes|is|was|even|only)\\b))(?![.,:]\\d)`,
    'gimu',
  ),
  // `530 error`, `599 status codes`, `499s`, `530错误`, `530 <none>`.
  new RegExp(
    `(?<![\\d.,:$/#-]|\\d )\\b(\\d{3})(?:['’]?s\\b|(?: |-)?(?:status|errors?|http|responses?)\\b(?!\\.\\w)|["'\`*]{0,2}\\s?(?:错误|錯誤|エラー|오류|에러|状态)| <none>| \\(unknown status\\))`,
    'giu',
  ),
  // Go’s gRPC client: `unexpected HTTP status code received from server: 464 ()`.
  /\bstatus code received from server: (\d{3})\b/giu,
  // `GET /path 499`, `POST, https://host/, 499`, `499 GET /path`; behind a colon it is a line, behind HTTP a length.
  new RegExp(
    `(?:\\b${METHOD},? |\\bhttps?:)\\S+(?: HTTP/[\\d.]+"?)?(?: net::\\S+)?(?: |\\s(?:→|->|=>|-|—|:|\\||\\()\\s?)\\[?(\\d{3})(?![\\d.,:\\p{L}/-])`,
    'gu',
  ),
  new RegExp(`(?:^|[\\s"'|>\\]→])${NOT_BEFORE}(\\d{3}) ${METHOD} (?:/|https?://)`, 'gmu'),
  // `HTTP/1.1 530` inside a line, and a line of a log without quotes.
  /\bHTTP\/\d(?:\.\d)?"?\s{1,3}(\d{3})(?![\d.,]| bytes?\b)/giu,
  /\bHTTP\/(\d{3})\b(?!\.)/giu,
  // Alone in its line, perhaps in quotes.
  /^[ \t]*["'`(]?(\d{3})["'`).%]?[ \t]*$/gmu,
];

const WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*";

/** `499 Client Closed Request` and `524: A timeout occurred`, with words that begin with a capital letter, or behind a colon. */
const WITH_NAME = new RegExp(
  `(?:^|[\\s'"(>[|→*\`]|(?<=[A-Za-z]):)${NOT_BEFORE}(\\d{3})(?:(?::| \\||(?: -(?= )))?[ -](?!${METHOD}\\b|[KMGT]i?B\\b|[KMG]bps|USD|EUR|[MKG]?Hz|Server$)(?:(?:An? |(?<=\\d(?::| -) ))(${WORD})|(?=[A-Z])(${WORD})))|(\\d{3})\\s?(?:是|表示|代表|は|の|이|가)`,
  'gmu',
);

/**
 * `错误码：605`. Programs of every kind number their errors so, and few of those numbers are statuses: only what a
 * monitor writes into its report is taken for one, where the text names such a monitor.
 */
const ERROR_CODE = new RegExp(
  `(?:错误码|错误代码)["'”]?\\s?[:：=]\\s{0,3}["'“]?([67]\\d\\d)${NOT_BEHIND}`,
  'gu',
);
const NAMES_A_MONITOR = /拨测|站点监控|可用性监控|云监控/u;

/** Whether a text names a monitor whose report gives its own numbers. */
export const namesMonitor = (text: string): boolean => NAMES_A_MONITOR.test(text);

/** Where the words leave no doubt, four digits too, as met in 1000-go-client.txt. */
const STATUS_CODE = /\b(?:HTTP )?status code[:=]? {0,2}["']?(\d{4})(?![\d.,])/giu;

/** A number right behind one of these names: `EdgeOne 523`. */
export function numberBehind(names: readonly RegExp[]): RegExp {
  const any = names.map(({ source }) => source).join('|');
  return new RegExp(`(?:${any})[ :#-]{1,2}(\\d{3})${NOT_BEHIND}`, 'u');
}

/**
 * Replies of other protocols. Those of SMTP have a second number (RFC 3463, https://www.rfc-editor.org/rfc/rfc3463),
 * which no HTTP status has.
 */
const OTHER_REPLY = /\b[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}\b|\b(?:SIP|RTSP|ICAP)\/\d\.\d \d{3}\b/g;

/** The status line of RFC 9112, section 4 (https://www.rfc-editor.org/rfc/rfc9112#section-4). */
const STATUS_LINE = /^\s{0,8}HTTP\/\d(?:\.\d)? {1,3}(\d{3,4})(?:\s.*)?$/i;

/** The status of a status line, as it is written; undefined if a line is not one. */
export function statusLine(line: string): string | undefined {
  return STATUS_LINE.exec(line)?.[1];
}

/** A longer text is not a message, in characters. */
const MOST_CHARACTERS = 4000;

/**
 * The numbers that a text gives as a status, in the order of the text.
 *
 * @param isNamed tells whether a number is known under a name that has a word, or is known at all: before other words
 * it can be anything
 * @param isReport whether the text is from a report of a monitor
 */
export function statusesIn(
  text: string,
  isNamed: (status: number, word?: string) => boolean,
  isReport = namesMonitor(text),
): StatusIn[] {
  if (!/\d\d\d/.test(text)) return [];
  const searched = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\\[nrt]/g, '  ')
    .replace(OTHER_REPLY, (reply) => '-'.repeat(reply.length));
  const found: StatusIn[] = [];
  const add = ({ index }: RegExpExecArray, digits = '', isUpstream = false) => {
    const status = Number(digits);
    if (status === 0 || status >= 100 || isNamed(status)) found.push({ status, index, isUpstream });
  };
  for (const match of searched.matchAll(KEYED)) {
    const whole = match[1] ?? '';
    const names = [whole, whole.split(/[. ]/).at(-1) ?? ''].map((name) =>
      // Azure adds the type: `httpStatus_d`.
      name.toLowerCase().replace(/_[a-z]$|[^\p{L}]/gu, ''),
    );
    if (OF_UPSTREAM.test(names[0] ?? '')) add(match, match[2], true);
    else if (names.some((name) => OF_STATUS.test(name))) add(match, match[2]);
  }
  for (const pattern of SAID) {
    for (const match of searched.matchAll(pattern)) add(match, match[1]);
  }
  if (isReport) {
    for (const match of searched.matchAll(ERROR_CODE)) add(match, match[1]);
  }
  for (const match of searched.matchAll(WITH_NAME)) {
    const [, before, noun, name, behind] = match;
    const digits = before ?? behind ?? '';
    if (Number(digits) >= 400 && isNamed(Number(digits), noun ?? name)) add(match, digits);
  }
  for (const match of searched.matchAll(STATUS_CODE)) add(match, match[1]);
  found.sort((a, b) => a.index - b.index);
  return found.filter(
    ({ status, isUpstream }, i) =>
      found.findIndex((other) => other.status === status && other.isUpstream === isUpstream) === i,
  );
}
