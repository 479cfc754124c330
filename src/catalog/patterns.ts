import { checkSync } from 'recheck';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

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
  if (new RegExp(pattern, PATTERN_FLAGS).test('')) {
    return {
      problem: 'matches anything, for it matches the empty text',
      remedy: 'Let it require at least one character of the mark.',
    };
  }
  // The automaton decides exactly. The fuzzer is for the few patterns beyond it; it measures time, so
  // that a busy machine can make it see dangers that are none.
  const exact = checkSync(pattern, PATTERN_FLAGS, { checker: 'automaton' });
  const result = exact.status === 'unknown' ? checkSync(pattern, PATTERN_FLAGS) : exact;
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') {
    return {
      problem: `could not be judged (${result.error.kind})`,
      remedy: 'Build again; if it stays so, make the pattern simpler.',
    };
  }
  return {
    problem: 'is not a safe regular expression: some input would make it take very long',
    remedy:
      'Remove nested or neighbouring repetitions that can match the same text; prefer a literal or a bounded {0,n}.',
  };
}
