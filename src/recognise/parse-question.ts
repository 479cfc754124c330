import { NEGATIVE } from '../shared/words.ts';
import type { Knowledge } from './knowledge.ts';
import { read } from './read.ts';

/** A question with no more words than this was typed, and any number in it is meant. */
const TYPED_WORDS = 12;

/**
 * Numbers with a unit, versions, addresses and ports, which no status is. An `s` right behind a number is one for
 * times as they are configured, such as `120s`; `499s` are several answers. In `status=503 bytes=0` a new field begins.
 */
const NO_STATUS =
  /\b(?:\d+(?:[.,]\d+)?(?: ?(?:%|(?:ms|secs?|seconds?|minutes?|hours?|[kmg]i?b|bytes?)\b(?!=))| s\b| ?(?:毫?秒|分钟|小时|초|분))|[1-36-8]\d*s\b)|\bHTTP\/[123](?:\.\d)?(?!\d)|\b\d+(?:\.\d+){2,}\b|\bport\W{0,3}\d+|\b(?:SIP|RTSP|ICAP)\/\d\.\d \d+|[$€£]\d+/gi;

/** Words that say no more beside a class than it says by itself. */
const BESIDE_CLASS = /\b(?:https?|status|errors?|codes?|class|responses?)\b/gi;

/** What programs write where a status would be, if they got no response. */
const NO_RESPONSE =
  /^(?:0|[-−]1)$|(?<=\b(?:status|http|code|error|response|http_code|status_code|response_code)(?: code| status)?[ :=]{1,3})0(?![\d.,%:])/gi;

/** A question, taken apart. */
export interface Question {
  readonly text: string;
  /** Whether it is a line of a log. */
  readonly isLog: boolean;
  /** The beginning of a code, or a class such as `4xx`, when it is nothing else: `49`, `59x`. */
  readonly prefix: string | undefined;
  readonly class: string | undefined;
  /** Numbers of three to five digits that can be a status or an error number, in order. */
  readonly numbers: readonly number[];
  /** Those among them that it gives as a status; where it gives none and is short, all. */
  readonly statuses: readonly number[];
}

/** Takes a question apart. */
export function parseQuestion(input: string, knowledge: Knowledge): Question {
  const text = input.normalize('NFKC').trim();
  const [named, digit] = /(?<![\p{L}\d])(\d)(?:xx|\*\*)(?![\p{L}\d])/iu.exec(text) ?? [];
  const isClass =
    named !== undefined && !/[\p{L}\p{N}]/u.test(text.replace(named, '').replace(BESIDE_CLASS, ''));
  // Most questions are a number or words, for which the expressions of lines and responses need not be compiled.
  const pieces = /^(?:\d+|\D*)$/.test(text) ? [] : read(text, knowledge, () => true).pieces;
  const isLog = pieces.some(({ place, statuses }) => place === 'log' && statuses.length > 0);
  const given = pieces.flatMap(({ statuses, upstream }) => [
    ...statuses,
    ...(upstream === undefined ? [] : [upstream]),
  ]);
  const asked = text.replace(NO_RESPONSE, '000').replace(NEGATIVE, '-');
  const bare = asked
    .replace(NO_STATUS, '-')
    .replace(/\b[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}\b/g, (reply) => reply.slice(0, 3));
  const found = bare.matchAll(/(?<![\d.:/])(?:[1-9]\d{2,4}|0\d\d)(?!\d|:\S|[.,]\d)/g);
  const numbers = [...new Set([...given, ...Array.from(found, ([digits]) => Number(digits))])];
  const isTyped =
    (text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu) ?? []).length <= TYPED_WORDS;
  return {
    text,
    isLog,
    prefix: /^[^\w%$€£]*(\d+)[^\w%$€£]*$|^(\d\d)x$/i.exec(asked)?.slice(1).find(Boolean),
    class: isClass ? `${digit ?? ''}xx` : undefined,
    numbers,
    statuses: given.length > 0 ? given : isTyped ? numbers : [],
  };
}
