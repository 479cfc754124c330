import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'astro/zod';
import { checkSync } from 'recheck';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

/** The most that the analysis of a pattern may take, ms. It needs a few, but on a busy machine it may wait for its turn. */
const PATIENCE_MS = 120_000;

interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

/** The list of patterns that were found safe: analysing thousands of them takes longer than all other checks. */
const SAFE = resolve('node_modules/.cache/field-guide/safe-patterns.json');

const cache = new Map<string, Fault | undefined>();
const safe = new Set(readSafe());
let kept = safe.size;

/** Compiles a pattern from the content, as the guide matches it. */
export function compile(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}

/**
 * Checks a pattern from the content. The analysis is slow, so each pattern is checked only once, and one that was found
 * safe never again once `keepSafe` has saved it.
 *
 * @returns what is wrong with the pattern, or undefined if it compiles and takes linear time on any text
 */
export function faultOf(pattern: string): Fault | undefined {
  if (!cache.has(pattern)) cache.set(pattern, check(pattern));
  return cache.get(pattern);
}

/** Saves the list of safe patterns for the next run. */
export function keepSafe(): void {
  if (safe.size === kept) return;
  const all = new Set([...readSafe(), ...safe]);
  mkdirSync(dirname(SAFE), { recursive: true });
  // Several programs may write at once.
  const own = `${SAFE}.${process.pid}`;
  writeFileSync(own, JSON.stringify([...all]));
  renameSync(own, SAFE);
  kept = safe.size;
}

function readSafe(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(SAFE, 'utf8')));
  } catch {
    return [];
  }
}

/** What is wrong with a pattern, or undefined. One that was found safe before is not analysed again. */
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
  const key = createHash('sha256').update(`${PATTERN_FLAGS} ${pattern}`).digest('base64');
  if (safe.has(key)) return undefined;
  // Only the automaton, whose answer is exact. The other checker, a fuzzer, measures time, so on a busy machine it
  // reports dangers that do not exist.
  const result = checkSync(pattern, PATTERN_FLAGS, { checker: 'automaton', timeout: PATIENCE_MS });
  if (result.status === 'safe') {
    safe.add(key);
    return undefined;
  }
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
      'Give each `.*` and `.+` a bound, as in `.{0,80}`, and remove nested or adjacent repetitions that can match the same text.',
  };
}
