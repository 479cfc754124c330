import { learn, recogniseQuestion, type Answer, type Knowledge } from '../../recognise/index.ts';
import { isTelling, tellingWords } from '../../shared/words.ts';
import type { Part } from '../../shared/guide-data.ts';
import { statusClass } from '../../shared/status-class.ts';
import { attempt } from '../common/attempt.ts';
import { loadFingerprints, loadGuide } from '../common/guide-data.ts';
import { answerOf, entryOf, nameOf, type Entry } from './entry.ts';
import { mentions, type Filters, type Mention } from './full-text.ts';
import { FAILED } from './wording.ts';

/** What is answered to a question, which may still grow. */
export interface Answered {
  readonly question: string;
  readonly answers: readonly Answer[];
  /** Whether the first is the answer, and the others are only mentioned. */
  readonly isDecided: boolean;
  /** The parts of the guide whose text mentions it. */
  readonly others: readonly Entry[];
  readonly isComplete: boolean;
  /** What could not be loaded, in a sentence; empty if nothing. */
  readonly missing: string;
}

/** What is known without the fingerprints, and with them. */
let basic: Knowledge | undefined;
let full: Knowledge | undefined;

/**
 * Answers a question: from the names of the guide, then also with the fingerprints, and in the end with what the full
 * text mentions. What fails to load takes away nothing that has been answered.
 *
 * @param pause waits, and tells whether the question is still worth a search of the full text
 */
export async function* answersTo(
  question: string,
  filters: Filters,
  pause: () => Promise<boolean>,
): AsyncGenerator<Answered> {
  const nothing = { question, answers: [], isDecided: false, others: [], missing: '' };
  let answered: Answered = { ...nothing, isComplete: false };
  const answer = (knowledge: Knowledge): Answered => {
    const found = recogniseQuestion(question, knowledge);
    const answers = narrowed(found.answers, filters, knowledge.guide.parts);
    const isDecided = found.decided && answers[0] === found.answers[0];
    return (answered = { ...answered, answers, isDecided });
  };
  try {
    const known = full ?? (basic ??= learn(await loadGuide()));
    yield answer(known);
    if (!full) {
      const fingerprints = await attempt(loadFingerprints());
      if (fingerprints) yield answer((full ??= learn(known.guide, fingerprints)));
      else answered = { ...answered, missing: FAILED.fingerprints };
    }
    const words = wordsFor(question, known, filters);
    if (words.length > 0) {
      if (!(await pause())) return;
      const found = await attempt(mentions(words, filters));
      const others = othersIn(found ?? [], answered.answers, known.guide.parts);
      const missing = found ? answered.missing : answered.missing || FAILED.fullText;
      answered = { ...answered, others, missing };
    }
  } catch (error) {
    console.error(error);
    answered = { ...answered, missing: FAILED.guide };
  }
  yield { ...answered, isComplete: true };
}

/** The answers that fit; of a code that does not fit as a whole, the meanings that do. */
function narrowed(
  answers: readonly Answer[],
  filters: Filters,
  parts: readonly Part[],
): readonly Answer[] {
  if (Object.keys(filters).length === 0) return answers;
  const fits = (part: Part) =>
    Object.entries({
      class: part.code === undefined ? [] : [statusClass(part.code)],
      product: [part.product],
      seen: part.seenIn ?? [],
    }).every(
      ([name, of]: [string, readonly unknown[]]) =>
        !(name in filters) || of.includes(filters[name]),
    );
  const fitting = answers.flatMap((answer) => {
    if (answer.kind !== 'part') return [];
    if (fits(answer.part)) return [answer];
    const meanings = parts.filter(
      ({ kind, code }) => kind === 'meaning' && code === answer.part.code,
    );
    return answer.part.kind === 'code' ? meanings.filter(fits).map(answerOf) : [];
  });
  return [...new Map(fitting.map((answer) => [answer.part, answer])).values()];
}

/** The parts that mention something, without those that are answers already. */
function othersIn(
  found: readonly Mention[],
  answers: readonly Answer[],
  parts: readonly Part[],
): Entry[] {
  const names = new Set(answers.map((answer) => nameOf(entryOf(answer))));
  return found.flatMap(({ part: name, excerpt }) => {
    const [url, place = '1'] = name.split(' ');
    const part = parts.filter((known) => known.url === url)[Number(place) - 1];
    return part && !names.has(nameOf(part)) ? [{ ...part, excerpt }] : [];
  });
}

/** The words of a question to look for in the full text. A number by itself, or one of an article, is answered without. */
function wordsFor(question: string, { codes }: Knowledge, filters: Filters): string[] {
  if (!/\p{L}{2}/u.test(question)) return [];
  const numbers = (question.match(/\d{3,5}/g) ?? []).filter((digits) => !codes.has(Number(digits)));
  const words = tellingWords(question);
  const telling = [...numbers, ...words.filter(isTelling)];
  // Words that are in most texts say nothing beside a number, and little by themselves.
  const isBare = !/\d/.test(question) || Object.keys(filters).length > 0;
  return telling.length > 0 || !isBare ? telling : words;
}
