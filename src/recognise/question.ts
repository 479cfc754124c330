import type { Answer, Recognition } from './answer.ts';
import { evidenceIn, isOpen } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { mentionAnswer, numberAnswer } from './number.ts';
import { read } from './read.ts';
import { isTelling, plain, tellingWords, type Certainty, type Part } from './words.ts';

/** What each piece of evidence is worth. A rare word in a title is 25. */
const WORTH = {
  /** The number of the code is given as a status, or is somewhere in the question. */
  status: 30,
  number: 12,
  /** A conclusive fingerprint, a supporting one; each counts once. */
  conclusive: 60,
  supporting: 20,
  product: 26,
  misspeltProduct: 22,
  /** The question has another name of it, or a whole message. */
  phrase: 28,
  /** An article is the answer when nothing singles out one of its meanings. */
  article: 14,
} as const;

/** A part with less is not shown. */
const LEAST_WORTH = 9;

/** The first answer decides if it is worth so much, and so many times what the next one is. */
const DECIDING = { worth: 34, times: 1.35 };

/** Words of a line with a status count for so much together: most of them belong to the request. */
const MOST_OF_A_LINE = 10;

/** As many answers as are worth reading. */
const MOST_ANSWERS = 24;

/** Questions of at most so many words are typed, and any number in them is meant. */
const TYPED_WORDS = 12;

/**
 * Numbers with a unit, which no status is. An `s` right behind a number is one for times as they are
 * configured, such as `120s`; `499s` are several answers. In `status=503 bytes=0` a new field begins.
 */
const MEASURES =
  /\b(?:\d+(?:[.,]\d+)?(?: ?(?:%|(?:ms|secs?|seconds?|minutes?|hours?|[kmg]i?b|bytes?)\b(?!=))| s\b)|[1-36-8]\d*s\b)/gi;

/** Words that say no more beside a class than it says by itself. */
const BESIDE_CLASS = /\b(?:https?|status|errors?|codes?|class|responses?)\b/gi;

/** A question, taken apart. */
interface Question {
  readonly text: string;
  /** The beginning of a code, when it is nothing else: `49`, `59x`. */
  readonly prefix: string | undefined;
  /** A class such as `4xx`, and whether it is nothing else. */
  readonly class: string | undefined;
  readonly isClass: boolean;
  /** Numbers of three to five digits that can be a status or an error number, in order. */
  readonly numbers: readonly number[];
  /** Those among them that it gives as a status; where it gives none and is short, all. */
  readonly statuses: readonly number[];
}

/** Recognises what a question is about: a number, a class, words, a single line of a log. */
export function recogniseQuestion(input: string, knowledge: Knowledge): Recognition {
  const question = parse(input, knowledge);
  const { prefix, isClass } = question;
  const ranked = rank(question, knowledge);
  const numbers = otherNumbers(question, knowledge);
  const isNumber = prefix !== undefined || isClass;
  const first = ranked[0];
  const isOfGuide = question.statuses.some((status) => knowledge.codes.has(status));
  const isShown = isOfGuide || first?.evidence === 'conclusive' || first?.evidence === 'look-alike';
  const answers = [
    ...(isShown ? [] : numbers),
    ...ranked.map(({ answer }) => answer),
    ...(isShown ? numbers : []),
  ].slice(0, MOST_ANSWERS);
  const isWhole =
    prefix !== undefined && answers.length > 0 && (prefix.length === 3 || answers.length === 1);
  const decided = isNumber
    ? isWhole || answers.length === 1
    : answers.length > 0 && (numbers.length > 0 || decides(ranked));
  return { answers, decided, lines: 1, read: 1 };
}

function parse(input: string, knowledge: Knowledge): Question {
  const text = input.normalize('NFKC').trim();
  const measured = text.replace(MEASURES, '-');
  const tokens = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu) ?? [];
  const [statusClass, digit] = /(?<![\p{L}\d])([1-9])(?:xx|\*\*)(?![\p{L}\d])/iu.exec(text) ?? [];
  const isClass =
    statusClass !== undefined &&
    !/[\p{L}\p{N}]/u.test(text.replace(statusClass, '').replace(BESIDE_CLASS, ''));
  const { pieces } = read(text, knowledge, () => true);
  const given = pieces.flatMap(({ statuses, upstream }) => [
    ...statuses,
    ...(upstream === undefined ? [] : [upstream]),
  ]);
  const bare = measured
    .replace(/\bHTTP\/[123](?:\.\d)?(?!\d)/gi, ' ')
    .replace(/\b\d+(?:\.\d+){2,}\b|\bport\W{0,3}\d+/gi, ' ')
    .replace(/\b[245]\d\d[- ][245]\.\d{1,3}\.\d{1,3}\b/g, (reply) => reply.slice(0, 3));
  const numbers = [
    ...new Set([
      ...given,
      ...[...bare.matchAll(/(?<![\d.:/])(?:[1-9]\d{2,4}|000)(?!\d|:\S|[.,]\d)/g)].map(([digits]) =>
        Number(digits),
      ),
    ]),
  ];
  return {
    text,
    prefix: /^\W*(\d+)\W*$|^(\d\d)x$/i.exec(text)?.slice(1).find(Boolean),
    class: digit === undefined ? undefined : `${digit}xx`,
    isClass,
    numbers,
    statuses: given.length > 0 ? given : tokens.length <= TYPED_WORDS ? numbers : [],
  };
}

/** A part of the guide, and what speaks for it. */
interface Ranked {
  readonly answer: Answer;
  readonly worth: number;
  readonly evidence: 'conclusive' | 'look-alike' | 'words';
}

function rank(question: Question, knowledge: Knowledge): Ranked[] {
  const { text } = question;
  const words = tellingWords(text);
  const { parts } = knowledge.words;
  const named = knowledge.words.productsNamed(text, words);
  const found = words.map((word) => ({ word, worths: knowledge.words.worthOf(word) }));
  const isAnyTelling =
    found.some(({ word, worths }) => isTelling(word) && worths.size > 0) || named.size > 0;
  const shown = shownIn(text, knowledge);
  const phrases = ` ${plain(text)} `;
  const ranked = parts.flatMap((part): Ranked[] => {
    const evidence = shown.get(part.url + keyOf(part.answer));
    const counted = found.filter(
      ({ word, worths }) =>
        worths.has(part) &&
        (isTelling(word) ||
          !isAnyTelling ||
          evidence !== undefined ||
          (part.code !== undefined && question.statuses.includes(part.code))),
    );
    // Generic words add to other evidence, and are none by themselves.
    const telling = found.reduce((sum, { worths }) => sum + (worths.get(part) ?? 0), 0);
    const ofWords = counted.length === 0 ? 0 : telling;
    const isLine =
      part.answer.kind === 'meaning' && question.statuses.length > 0 && words.length > 3;
    const worth =
      worthOfNumber(question, part) +
      worthOfProduct(named, part) +
      (part.phrases.some((phrase) => phrase.length > 4 && phrases.includes(phrase))
        ? WORTH.phrase
        : 0) +
      (evidence?.worth ?? 0) +
      (isLine ? Math.min(MOST_OF_A_LINE, ofWords) : ofWords) *
        (isOfAnotherCode(question, part, knowledge) ? 0.5 : 1);
    if (worth < LEAST_WORTH) return [];
    return [
      { answer: evidence?.answer ?? part.answer, worth, evidence: evidence?.evidence ?? 'words' },
    ];
  });
  const products = knowledge.guide.products
    .filter(({ id }) => named.has(id))
    .map((product): Ranked => ({
      answer: { kind: 'product', product },
      worth: WORTH.misspeltProduct,
      evidence: 'words',
    }));
  return [...ranked, ...products].sort(
    (a, b) => b.worth - a.worth || codeOf(a.answer) - codeOf(b.answer),
  );
}

/** Whether the question names codes of the guide, and not that of this part. */
function isOfAnotherCode({ statuses }: Question, { code }: Part, { codes }: Knowledge): boolean {
  return (
    statuses.some((status) => codes.has(status)) && (code === undefined || !statuses.includes(code))
  );
}

function keyOf(answer: Answer): string {
  return answer.kind === 'look-alike' ? answer.lookAlike.what : '';
}

function codeOf(answer: Answer): number {
  if (answer.kind === 'code') return answer.code.code;
  return answer.kind === 'meaning' ? answer.meaning.code : Infinity;
}

/** What the fingerprints in a question show, by address. */
function shownIn(text: string, knowledge: Knowledge) {
  const found = new Map<string, Ranked>();
  for (const piece of read(text, knowledge, () => true).pieces) {
    const shown = evidenceIn(piece, knowledge);
    const seen = { text: piece.text, line: piece.line, count: 1 };
    if (shown?.kind === 'look-alike') {
      found.set(shown.of.url + shown.of.what, {
        answer: { kind: 'look-alike', lookAlike: shown.of, seen },
        worth: WORTH.conclusive,
        evidence: 'look-alike',
      });
    }
    if (shown?.kind !== 'meaning') continue;
    for (const [i, candidate] of shown.candidates.entries()) {
      if (candidate.found.every(({ index }) => index === undefined)) continue;
      const { meaning, sure, found: fingerprints } = candidate;
      const isConclusive = fingerprints.some(({ conclusive }) => conclusive);
      const others = shown.candidates.filter((other) => other !== candidate);
      found.set(meaning.url, {
        answer: { kind: 'meaning', meaning, sure, found: fingerprints, others, seen },
        worth: (isConclusive ? WORTH.conclusive : 0) + WORTH.supporting - i,
        evidence: isConclusive && !isOpen(shown.candidates) ? 'conclusive' : 'words',
      });
    }
  }
  return found;
}

function worthOfNumber(question: Question, { code, class: name, answer }: Part): number {
  if (code === undefined) return 0;
  const bonus = answer.kind === 'code' ? WORTH.article : 0;
  const isBegun = question.prefix !== undefined && String(code).startsWith(question.prefix);
  const isOfClass = question.isClass && question.class === name;
  // The article is what a number alone asks for.
  if ((question.prefix !== undefined || question.isClass) && answer.kind !== 'code') return 0;
  if (question.statuses.includes(code)) return WORTH.status + bonus;
  return isBegun || isOfClass || question.numbers.includes(code) ? WORTH.number + bonus : 0;
}

function worthOfProduct(named: ReadonlyMap<string, Certainty>, { product }: Part): number {
  const certainty = product === undefined ? undefined : named.get(product);
  if (certainty === undefined) return 0;
  return certainty === 'spelled' ? WORTH.product : WORTH.misspeltProduct;
}

/** What is known of the numbers that have no article and are shown nowhere on screen. */
function otherNumbers({ statuses, text, prefix }: Question, knowledge: Knowledge): Answer[] {
  const { codes, guide } = knowledge;
  const shown = new Set(guide.meanings.flatMap(({ names, terms }) => [...names, ...terms]));
  const isStatus = (number: number) =>
    number <= 999 && !codes.has(number) && !shown.has(String(number));
  const numbers = statuses.filter((number) => isStatus(number) && (number > 0 || prefix !== undefined));
  const mention = knowledge.mentions.find(([, expression]) => expression.test(text));
  if (mention) return [mentionAnswer(mention[0], undefined)];
  if (prefix !== undefined && prefix.length !== 3) return [];
  return numbers.slice(0, 1).map((number) => numberAnswer(number, knowledge, undefined));
}

function decides([first, second]: readonly Ranked[]): boolean {
  if (!first || first.answer.kind === 'product') return false;
  if (first.evidence !== 'words') return true;
  return first.worth >= DECIDING.worth && first.worth >= DECIDING.times * (second?.worth ?? 0);
}
