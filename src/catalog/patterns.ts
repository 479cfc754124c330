import { checkSync } from 'recheck';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

const judged = new Map<string, Fault | undefined>();

/** A pattern of the content as the regular expression that it is. */
export function compile(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}

/**
 * Judges a fingerprint’s pattern. The analysis is costly, so each pattern is judged once.
 *
 * @returns what is wrong with it, or undefined if it compiles and matches any text in linear time
 */
export function faultOf(pattern: string): Fault | undefined {
  if (!judged.has(pattern)) judged.set(pattern, judge(pattern));
  return judged.get(pattern);
}

function judge(pattern: string): Fault | undefined {
  let regex: RegExp;
  try {
    regex = compile(pattern);
  } catch (error) {
    return {
      problem: `is not a valid regular expression (${error instanceof Error ? error.message : String(error)})`,
      remedy: `Fix it. It is compiled with the flags ${PATTERN_FLAGS}, under which only syntax characters may be escaped.`,
    };
  }
  if (regex.test('')) {
    return {
      problem: 'matches any text, because it matches the empty text',
      remedy: 'Let it require at least one character.',
    };
  }
  // Only the automaton: it decides exactly. The fuzzer, the other checker, measures time, and a busy machine would
  // make it see dangers that do not exist.
  const result = checkSync(pattern, PATTERN_FLAGS, { checker: 'automaton' });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') {
    return {
      problem: `is too complex to be judged (${result.error.kind})`,
      remedy:
        'Make it simpler: shorter bounds such as {0,n}, and no look-around or back reference.',
    };
  }
  return {
    problem: 'is not a safe regular expression: some text would make it take very long',
    remedy:
      'Remove nested or neighbouring repetitions that can match the same text. Prefer a literal, or a bounded {0,n}.',
  };
}
