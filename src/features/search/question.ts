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
 * @param pause waits until the question is worth a search of the full text
 */
export async function* answersTo(
  question: string,
  filters: Filters,
  pause: () => Promise<void>,
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
    const words = tellingWords(question);
    const telling = words.filter(isTelling);
    // A number is answered by itself.
    if (/\p{L}/u.test(question) && words.length > 0) {
      await pause();
      const found = await attempt(mentions(telling.length > 0 ? telling : words, filters));
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

async function attempt<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
