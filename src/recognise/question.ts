import type { Part } from '../shared/guide-data.ts';
import type { Answer, PartAnswer, Recognition } from '../shared/recognition.ts';
import { recognisePasted } from './pasted.ts';
import type { Knowledge } from './knowledge.ts';
import { makerOf } from './maker.ts';
import { mentionAnswer, numberAnswer } from './number.ts';
import { parseQuestion, type Question } from './parse-question.ts';
import { isTelling, plain, tellingWords } from '../shared/words.ts';
import type { Certainty } from './words.ts';
import { codeText, isOnScreen } from '../shared/code-text.ts';
import { statusClass } from '../shared/status-class.ts';

/** What each piece of evidence is worth. A rare word in a title is 25. */
const WORTH = {
  /** The number of the code is given as a status, or is somewhere in the question. */
  status: 30,
  number: 12,
  /** What the fingerprints in the question show. */
  certain: 120,
  likely: 80,
  possible: 20,
  product: 26,
  misspeltProduct: 22,
  /** The question has another name of it, or a whole message. */
  phrase: 28,
  /** The question is its title. */
  title: 80,
  /** An article is the answer when nothing singles out one of its meanings. */
  article: 14,
} as const;

/** A part with less is not shown. */
const LEAST_WORTH = 9;

/** The first answer decides if it is worth at least this, and at least this many times as much as the next one. */
const DECIDING = { worth: 34, times: 1.35 };

/** The most that the words of a line with a status are worth together: most of them belong to the request. */
const MOST_OF_A_LINE = 10;

/** A question with more strange words is about another software’s number. */
const MOST_STRANGE = 2;

/** The name of a product with more meanings asks for its page. */
const MANY_MEANINGS = 5;

/** More answers are not worth reading. */
const MOST_ANSWERS = 24;

/** A part of the guide, and what speaks for it. */
interface Ranked {
  readonly answer: PartAnswer;
  readonly worth: number;
  /** Whether a fingerprint shows that it is this, and whether the question has a name or a message of it. */
  readonly isShown: boolean;
  readonly isPhrase: boolean;
  /** Whether it is a number on screen, mostly beside words that it does not know. */
  readonly isStrange: boolean;
}

/** Recognises what a question is about: a number, a class, words, a single line of a log. */
export function recogniseQuestion(input: string, knowledge: Knowledge): Recognition {
  const question = parseQuestion(input, knowledge);
  // Of a line of a log, only the status counts, and no other number in it.
  if (question.isLog) return recognisePasted(question.text, knowledge, () => true);
  const ranked = rank(question, knowledge);
  const number = otherNumber(question, knowledge);
  const first = ranked[0]?.answer.part.code;
  const isOfGuide = question.numbers.some(
    (number) => knowledge.codes.has(number) || (number === first && isOnScreen(number)),
  );
  const parts = ranked.map(({ answer }) => answer);
  const numbers = number ? [number] : [];
  // Of several numbers, a page about both is the answer.
  const isComparison = question.statuses.length > 1 && ranked[0]?.isPhrase === true;
  const isFirst = !isOfGuide && !isComparison && ranked[0]?.isShown !== true;
  const all = isFirst ? [...numbers, ...parts] : [...parts, ...numbers];
  const answers = question.class === undefined ? all.slice(0, MOST_ANSWERS) : all;
  const made = makerOf(question, knowledge);
  const decided = made.maker !== undefined || isDecided(question, answers, ranked);
  return {
    answers: answers.map((answer, i) => (i === 0 ? { ...answer, ...made } : answer)),
    decided,
    lines: 1,
    read: 1,
  };
}

function isDecided(
  { prefix, class: name }: Question,
  answers: readonly Answer[],
  [first, second]: readonly Ranked[],
): boolean {
  if (first?.isStrange === true) return false;
  if (answers.length < 2) return answers.length === 1;
  if (prefix !== undefined || name !== undefined) return (prefix?.length ?? 0) >= 3;
  if (answers[0]?.kind === 'number' || first?.isShown === true) return true;
  if (!first || first.answer.part.kind === 'product') return false;
  return first.worth >= DECIDING.worth && first.worth >= DECIDING.times * (second?.worth ?? 0);
}

/** The parts of the guide that a question may be about, the best first. */
function rank(question: Question, knowledge: Knowledge): Ranked[] {
  const { text, statuses } = question;
  const words = tellingWords(text);
  const named = knowledge.words.productsNamed(text, words);
  const found = words.map((word) => ({ word, worths: knowledge.words.worthOf(word) }));
  const isAnyTelling =
    named.size > 0 || found.some(({ word, worths }) => isTelling(word) && worths.size > 0);
  const shown = shownIn(question, knowledge);
  const phrases = plain(text);
  // Where a product is named, its meaning is the answer and not the article.
  const ofNamed = new Set(
    knowledge.guide.parts
      .filter(({ kind, product }) => kind === 'meaning' && named.get(product ?? '') === 'spelled')
      .map(({ code }) => code),
  );
  const isOfGuide = statuses.some((status) => knowledge.codes.has(status));
  return knowledge.guide.parts
    .map((part): Ranked => {
      const evidence = shown.get(part);
      const isGiven = part.code !== undefined && statuses.includes(part.code);
      // Generic words add to other evidence, and are none by themselves.
      const isSaid = !isAnyTelling || evidence !== undefined || isGiven;
      const counts = found.some(
        ({ word, worths }) => worths.has(part) && (isSaid || isTelling(word)),
      );
      const sum = counts
        ? found.reduce((total, { worths }) => total + (worths.get(part) ?? 0), 0)
        : 0;
      const isLine = part.kind === 'meaning' && statuses.length > 0 && words.length > 3;
      const ofWords = isLine ? Math.min(MOST_OF_A_LINE, sum) : sum;
      const isPhrase = knowledge.words.hasPhrase(phrases, part);
      const isArticleOfNamed = part.kind === 'code' && ofNamed.has(part.code);
      const strange =
        isOnScreen(part.code ?? 0) && !evidence && !named.has(part.product ?? '')
          ? strangeness(part, found)
          : 0;
      const all =
        worthOfNumber(question, part) +
        worthOfProduct(named, part, knowledge.guide.parts) +
        (isPhrase && !isArticleOfNamed ? WORTH.phrase : 0) +
        (knowledge.words.isTitle(phrases, part) ? WORTH.title : 0) +
        (evidence ? WORTH[evidence.sure] : 0) +
        (isOfGuide && !isGiven ? ofWords / 2 : ofWords);
      const worth = strange > MOST_STRANGE ? 0 : all;
      const bare = { kind: 'part', part, seen: undefined, sure: 'possible' } as const;
      const answer = evidence ?? { ...bare, found: [], others: [] };
      return {
        answer,
        worth,
        isShown: answer.sure !== 'possible',
        isPhrase,
        isStrange: strange > 0,
      };
    })
    .filter(({ worth }) => worth >= LEAST_WORTH)
    .sort(
      (a, b) => b.worth - a.worth || (a.answer.part.code ?? 1000) - (b.answer.part.code ?? 1000),
    );
}

/**
 * By how many the words that a part does not know outnumber those that it knows. Many programs number their errors:
 * without evidence, the words decide whose number it is.
 */
function strangeness(
  part: Part,
  found: readonly { readonly word: string; readonly worths: ReadonlyMap<Part, number> }[],
): number {
  const telling = found.filter(({ word }) => isTelling(word));
  const known = telling.filter(({ worths }) => worths.has(part)).length;
  return Math.max(0, telling.length - 2 * known);
}

/** What the fingerprints in a question show. */
function shownIn(
  { text, prefix, class: name }: Question,
  knowledge: Knowledge,
): Map<Part, PartAnswer> {
  // A number by itself asks for the article, and words show nothing before the fingerprints have come.
  const isOnlyWords = knowledge.formats.length === 0 && !/\d/.test(text);
  if (prefix !== undefined || name !== undefined || isOnlyWords) return new Map();
  const { answers } = recognisePasted(text, knowledge, () => true);
  return new Map(
    answers.flatMap((answer) =>
      answer.kind === 'part' && answer.part.kind !== 'code' ? [[answer.part, answer]] : [],
    ),
  );
}

function worthOfNumber(
  { prefix, class: name, statuses, numbers }: Question,
  { code, kind }: Part,
): number {
  if (code === undefined) return 0;
  const bonus = kind === 'code' ? WORTH.article : 0;
  // The article is what a number alone asks for; one that is shown on screen has none.
  const isPage = kind === 'code' || isOnScreen(code);
  if ((prefix !== undefined || name !== undefined) && !isPage) return 0;
  if (statuses.includes(code)) return WORTH.status + bonus;
  const isBegun = prefix !== undefined && codeText(code).startsWith(prefix);
  return isBegun || name === statusClass(code) || numbers.includes(code) ? WORTH.number + bonus : 0;
}

function worthOfProduct(
  named: ReadonlyMap<string, Certainty>,
  { product, kind }: Part,
  parts: readonly Part[],
): number {
  const certainty = product === undefined ? undefined : named.get(product);
  if (certainty === undefined) return 0;
  const worth = certainty === 'spelled' ? WORTH.product : WORTH.misspeltProduct;
  const meanings = kind === 'product' ? parts.filter((part) => part.product === product) : [];
  return meanings.length > MANY_MEANINGS ? worth + 1 : worth;
}

/** What is known of a number that has no article and is shown nowhere on screen, or of the event in a line. */
function otherNumber(
  { statuses, text, prefix }: Question,
  knowledge: Knowledge,
): Answer | undefined {
  const { codes, guide, mentions } = knowledge;
  const words = ` ${plain(text)} `;
  const event =
    mentions.find(({ expression }) => expression.test(text))?.of ??
    guide.registry.mentions.find(({ terms }) =>
      terms.some((term) => words.includes(` ${plain(term)} `)),
    );
  if (event) return mentionAnswer(event, statuses[0], undefined);
  const shown = new Set(guide.parts.flatMap(({ names }) => names));
  const number = statuses.find(
    (status) =>
      status <= 999 &&
      !codes.has(status) &&
      !shown.has(String(status)) &&
      (status > 0 || prefix !== undefined),
  );
  const isHalfTyped = prefix !== undefined && prefix.length !== 3;
  return number === undefined || isHalfTyped
    ? undefined
    : numberAnswer(number, knowledge, undefined);
}
