import type {
  FingerprintData,
  GuideData,
  KnownFingerprint,
  KnownFormat,
  KnownLookAlike,
  KnownMeaning,
} from '../shared/guide-data.ts';
import { PATTERN_FLAGS, type SeenIn } from '../shared/vocabulary.ts';
import { Words } from './words.ts';

/** A fingerprint that can be looked for. */
export interface Fingerprint extends KnownFingerprint {
  /** Its place among the fingerprints of its meaning. */
  readonly index: number;
  readonly expression: RegExp;
}

/** A meaning with its fingerprints. */
export interface Meaning {
  readonly known: KnownMeaning;
  readonly fingerprints: readonly Fingerprint[];
}

/** A format with its patterns. */
export interface Format extends KnownFormat {
  readonly expressions: readonly RegExp[];
}

/** What is known, compiled once. */
export interface Knowledge {
  readonly guide: GuideData;
  readonly words: Words;
  /** The codes that have an article. */
  readonly codes: ReadonlySet<number>;
  readonly meanings: readonly Meaning[];
  readonly formats: readonly Format[];
  readonly lookAlikes: readonly (readonly [KnownLookAlike, RegExp])[];
  readonly mentions: readonly (readonly [GuideData['registry']['mentions'][number], RegExp])[];
  /** Whether a number is in the guide, or is registered with a name that begins with these words. */
  readonly isNamed: (status: number, words: string) => boolean;
}

/** Compiles what is known. Without the fingerprints, only words and numbers are recognised. */
export function learn(guide: GuideData, fingerprints?: FingerprintData): Knowledge {
  const codes = new Set(guide.codes.map(({ code }) => code));
  const names = new Map(guide.registry.registered.map(({ code, name }) => [code, name]));
  return {
    guide,
    words: new Words(guide),
    codes,
    meanings: guide.meanings.map((known, i) => ({
      known,
      fingerprints: (fingerprints?.meanings[i] ?? []).map((fingerprint, index) => ({
        ...fingerprint,
        index,
        expression: compile(fingerprint.pattern),
      })),
    })),
    formats: (fingerprints?.formats ?? []).map((format) => ({
      ...format,
      expressions: format.patterns.map(compile),
    })),
    lookAlikes: withPatterns(guide.lookAlikes, fingerprints?.lookAlikes),
    mentions: withPatterns(guide.registry.mentions, fingerprints?.mentions),
    isNamed: (status, words) =>
      codes.has(status) ||
      guide.registry.mentions.some(({ number }) => number === status) ||
      isNameOf(names.get(status), words),
  };
}

function isNameOf(name: string | undefined, words: string): boolean {
  const [first = ''] = words.toLowerCase().split(' ');
  return name?.toLowerCase().startsWith(first) === true;
}

function withPatterns<T>(
  entries: readonly T[],
  patterns: readonly (string | null)[] = [],
): (readonly [T, RegExp])[] {
  return entries.flatMap((entry, i) => {
    const pattern = patterns[i];
    return pattern == null ? [] : [[entry, compile(pattern)] as const];
  });
}

function compile(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}

/** A part of a pasted text: a response, a line of a log, a message of a program. */
export interface Piece {
  readonly place: SeenIn;
  /** Its text without what was wrapped around it. */
  readonly text: string;
  /** The numbers that it gives as a status, in order; empty if there are none. */
  readonly statuses: readonly number[];
  /** The status that a server further back sent, where the text says so. */
  readonly upstream: number | undefined;
  /** The id of the product that alone writes this format. */
  readonly product: string | undefined;
  /** The first line of the pasted text that belongs to it, from 1. */
  readonly line: number;
}
