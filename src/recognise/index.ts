export type * from '../shared/recognition.ts';
export { learn, type Knowledge } from './knowledge.ts';
export { recognisePasted } from './pasted.ts';
export { recogniseQuestion } from './question.ts';

/** A longer question is a pasted text. */
const MOST_OF_A_QUESTION = 300;

/** Whether a text is more than a question: it has several lines, or is long. */
export function isPasted(text: string): boolean {
  return text.trim().includes('\n') || text.trim().length > MOST_OF_A_QUESTION;
}
