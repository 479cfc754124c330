import { learn, recogniseQuestion, type Answer, type Knowledge } from '../../recognise/index.ts';
import { isTelling, tellingWords } from '../../recognise/words.ts';
import { loadFingerprints, loadGuide } from './data.ts';
import type { Found } from './entry.ts';
import { mentions, type Filters } from './full-text.ts';
import { narrowed, othersIn } from './narrow.ts';
import { FAILED } from './wording.ts';

/** What is answered to a question, which may still grow. */
export interface Answered {
  readonly question: string;
  readonly answers: readonly Answer[];
  /** Whether the first is the answer, and the others are only mentioned. */
  readonly isDecided: boolean;
  /** The parts of the guide whose text mentions it. */
  readonly others: readonly Found[];
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
  let answered: Answered = {
    ...{ question, answers: [], isDecided: false, others: [] },
    ...{ isComplete: false, missing: '' },
  };
  const answer = (knowledge: Knowledge): Answered => {
    const found = recogniseQuestion(question, knowledge);
    const answers = narrowed(found.answers, filters, knowledge.words.parts);
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
      const others = othersIn(found ?? [], answered.answers, known.words.parts);
      const missing = found ? answered.missing : answered.missing || FAILED.fullText;
      answered = { ...answered, others, missing };
    }
  } catch (error) {
    console.error(error);
    answered = { ...answered, missing: FAILED.guide };
  }
  yield { ...answered, isComplete: true };
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

async function attempt<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
