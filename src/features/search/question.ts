import { learn, recogniseQuestion, type Answer, type Knowledge } from '../../recognise/index.ts';
import { isTelling, tellingWords } from '../../shared/words.ts';
import type { Part } from '../../shared/guide-data.ts';
import { attempt } from '../common/attempt.ts';
import { loadFingerprints, loadNames } from '../common/guide-data.ts';
import { entryOf, nameOf, type Entry } from './entry.ts';
import { mentions, type Mention } from '../full-text/full-text.ts';
import { loadGuide } from './whole-guide.ts';
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

/** What is known from the names alone, with the summaries, and with the fingerprints too. */
let basic: Knowledge | undefined;
let told: Knowledge | undefined;
let full: Knowledge | undefined;

/**
 * Answers a question: from the names of the guide, then also with its summaries, with the fingerprints, and in the end
 * with what the full text mentions. A number by itself needs no fingerprints. If something fails to load,
 * what has been answered stays.
 *
 * @param pause waits, and tells whether the question is still asked
 */
export async function* answersTo(
  question: string,
  pause: () => Promise<boolean>,
): AsyncGenerator<Answered> {
  let missing = '';
  let others: readonly Entry[] = [];
  let large: string | undefined;
  const answer = (knowledge: Knowledge, isComplete = false): Answered => {
    const { answers, decided } = recogniseQuestion(question, knowledge);
    const [first] = answers.map((one) => nameOf(entryOf(one)));
    // What is shown large, and may have the focus, stays so while it is the first.
    const isDecided = decided || (first !== undefined && first === large);
    large = isDecided ? first : undefined;
    return { question, answers, isDecided, others, isComplete, missing };
  };
  try {
    let known = full ?? told ?? (basic ??= learn(await loadNames()));
    yield answer(known);
    if (known === basic) {
      const guide = await attempt(loadGuide());
      if (guide) known = told ??= learn(guide);
      else missing = FAILED.summaries;
      yield answer(known);
    }
    if (/\p{L}{2}/u.test(question)) {
      if (!(await pause())) return;
      const fingerprints = await attempt(loadFingerprints());
      // Without the summaries it is not kept: the next question asks for them again.
      if (fingerprints && known === basic) known = learn(known.guide, fingerprints);
      else if (fingerprints) known = full ??= learn(known.guide, fingerprints);
      else missing ||= FAILED.fingerprints;
      const answered = answer(known);
      yield answered;
      const words = wordsFor(question, known);
      const found = words.length > 0 ? await attempt(mentions(words)) : [];
      others = othersIn(found ?? [], answered.answers, known.guide.parts);
      if (!found) missing ||= FAILED.fullText;
    }
    yield answer(known, true);
  } catch (error) {
    console.error(error);
    const nothing = { answers: [], isDecided: false, others, isComplete: true };
    yield { question, ...nothing, missing: FAILED.guide };
  }
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

/** The words of a question to look for in the full text. A number that has an article is answered without them. */
function wordsFor(question: string, { codes }: Knowledge): string[] {
  const numbers = (question.match(/\d{3,5}/g) ?? []).filter((digits) => !codes.has(Number(digits)));
  const words = tellingWords(question);
  const telling = [...numbers, ...words.filter(isTelling)];
  // Words that are in most texts say nothing beside a number, and little by themselves.
  return telling.length > 0 || /\d/.test(question) ? telling : words;
}
