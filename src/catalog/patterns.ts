import { checkSync } from 'recheck';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

const cache = new Map<string, Fault | undefined>();

/** Compiles a pattern from the content, as the guide matches it. */
export function compile(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}

/**
 * Checks a pattern from the content. The analysis is slow, so each pattern is checked only once.
 *
 * @returns what is wrong with the pattern, or undefined if it compiles and takes linear time on any text
 */
export function faultOf(pattern: string): Fault | undefined {
  if (!cache.has(pattern)) cache.set(pattern, check(pattern));
  return cache.get(pattern);
}

function check(pattern: string): Fault | undefined {
  let regex: RegExp;
  try {
    regex = compile(pattern);
  } catch (error) {
    return {
      problem: `is not a valid regular expression (${error instanceof Error ? error.message : String(error)})`,
      remedy: `Fix it. It is compiled with the flags ${PATTERN_FLAGS}, which allow only syntax characters to be escaped.`,
    };
  }
  if (regex.test('')) {
    return {
      problem: 'matches any text, because it matches the empty text',
      remedy: 'Make it require at least one character.',
    };
  }
  // Only the automaton, whose answer is exact. The other checker, a fuzzer, measures time, so on a busy machine it
  // reports dangers that do not exist.
  const result = checkSync(pattern, PATTERN_FLAGS, { checker: 'automaton' });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') {
    return {
      problem: `is too complex to be checked (${result.error.kind})`,
      remedy:
        'Make it simpler: shorter bounds such as {0,n}, and no look-around or back reference.',
    };
  }
  return {
    problem: 'is not a safe regular expression: on some texts it would take very long',
    remedy:
      'Remove nested or adjacent repetitions that can match the same text. Prefer a literal, or a bounded {0,n}.',
  };
}
