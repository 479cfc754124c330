import { checkSync } from 'recheck';
import { PATTERN_FLAGS } from '../schemas/code.ts';

interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

const judged = new Map<string, Fault | undefined>();

/**
 * Judges a fingerprint's pattern; the analysis is costly, so each pattern is judged once.
 *
 * @returns what is wrong with it, or undefined if it compiles and matches any input in linear time
 */
export function faultOf(pattern: string): Fault | undefined {
  if (!judged.has(pattern)) judged.set(pattern, judge(pattern));
  return judged.get(pattern);
}

function judge(pattern: string): Fault | undefined {
  try {
    new RegExp(pattern, PATTERN_FLAGS);
  } catch (error) {
    return {
      problem: `is not a valid regular expression (${error instanceof Error ? error.message : String(error)})`,
      remedy: `Mend it; it is compiled with the flags ${PATTERN_FLAGS}, under which only syntax characters may be escaped.`,
    };
  }
  const result = checkSync(pattern, PATTERN_FLAGS);
  if (result.status === 'safe') return undefined;
  return {
    problem: 'is not a safe regular expression: some input would make it take very long',
    remedy:
      'Remove nested or neighbouring repetitions that can match the same text; prefer a literal or a bounded {0,n}.',
  };
}
