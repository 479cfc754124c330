import { LIBRARIES } from './messages-libraries.ts';
import { PROGRAMS } from './messages-programs.ts';

/** Words that stand in a message, and the expression whose one group is the status in it. */
export type Message = readonly [words: string, pattern: RegExp];

const MESSAGES: readonly Message[] = [...LIBRARIES, ...PROGRAMS];

const HAS_NUMBER = /[1-9]\d\d/;

/** A longer line is no message. */
const MOST_CHARACTERS = 4000;

/** The status in a message of a client program, as it is written there. */
export function statusInMessage(line: string): string | undefined {
  const text = line.slice(0, MOST_CHARACTERS);
  if (!HAS_NUMBER.test(text)) return undefined;
  for (const [words, pattern] of MESSAGES) {
    const status = text.includes(words) ? pattern.exec(text)?.[1] : undefined;
    if (status !== undefined) return status;
  }
  return undefined;
}
