import type { Recognition } from '../shared/recognition.ts';
import type { Knowledge } from './knowledge.ts';
import { recognisePasted } from './pasted.ts';
import { recogniseQuestion } from './question.ts';

export type * from '../shared/recognition.ts';
export { learn, type Knowledge } from './knowledge.ts';

/** A longer question is a pasted text. */
const MOST_OF_A_QUESTION = 300;

/** Whether a text is more than a question: it has several lines, or is long. */
export function isPasted(text: string): boolean {
  return text.trim().includes('\n') || text.trim().length > MOST_OF_A_QUESTION;
}

/**
 * Recognises what a question or a pasted text is about. A pasted text that shows no status is taken as a question.
 *
 * @param hasTime asked now and then, of the reading and of the matching; when it says no, the rest is left unread
 */
export function recognise(
  text: string,
  knowledge: Knowledge,
  hasTime: (part: 'read' | 'match') => boolean = () => true,
): Recognition {
  if (text.trim() === '') return { answers: [], decided: false, lines: 0, read: 0 };
  return isPasted(text)
    ? recognisePasted(text, knowledge, hasTime)
    : recogniseQuestion(text, knowledge);
}

export { recognisePasted, recogniseQuestion };
