import { statusOf } from './status.ts';

/**
 * `status 499`, `error: 530`, `HTTP 599`, `code=999`, `"code": 499`. No sign: -999 is no status; nor is the
 * process of Spring Boot, `ERROR 499 --- ` (https://docs.spring.io/spring-boot/reference/features/logging.html).
 */
const NAMED =
  /\b(?:status|error|http|code|statuscode|status_code|errorcode|httpstatus|returned|responded with|replied|response|failed|got)(?: code| status| error)?["']?\s{0,2}(?:=>|[:=#])?\s{0,2}["'([]?(\d{3})(?![\d:%]|[.,]\d|-\d| --- |\s?(?:bytes?|[kmg]i?b|ms|s|sec|seconds?|minutes?|hours?|times|items|px|usd|eur)\b)/i;

/** `499 Client Closed Request`, with words that begin with a capital letter. */
const WITH_NAME =
  /(?:^|[\s'"(>:[])(\d{3})[:,]? (?![KMGT]i?B\b|[KMG]bps|USD|EUR|[MKG]?Hz)[A-Z][a-z]{1,20}(?![A-Za-z])/;

/** Where the words leave no doubt, statuses of four digits too. */
const STATUS_CODE = /\bstatus code[:=]? {0,2}["']?(\d{3,4})(?![\d.,])/i;

/** The beginning of a status line that stands inside another line, or of a line of a log without quotes. */
const STATUS_LINE = /\bHTTP\/\d(?:\.\d)?"?\s{1,3}(\d{3})(?![\d.,]| bytes?\b)/;

/** The number alone, perhaps in quotes. */
const ALONE = /^["'`(]?(\d{3})["'`).]?$/;

/** More characters are no message. */
const MOST_CHARACTERS = 4000;

/** The status that a line seems to speak of; undefined if it has no such number. */
export function looseStatus(line: string): number | undefined {
  const text = line.slice(0, MOST_CHARACTERS);
  const named =
    ALONE.exec(text.trim()) ?? STATUS_LINE.exec(text) ?? STATUS_CODE.exec(text) ?? NAMED.exec(text);
  if (named) return statusOf(named[1]);
  // Numbers below are those of system calls: `110: Connection timed out`.
  const status = statusOf(WITH_NAME.exec(text)?.[1]) ?? 0;
  return status >= 400 ? status : undefined;
}
