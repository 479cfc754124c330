import type {
  FingerprintData,
  GuideData,
  KnownFingerprint,
  KnownFormat,
  KnownLookAlike,
  KnownMeaning,
  KnownProduct,
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
  /** The names of its product, and the numbers that are shown on screen for it. */
  readonly names: RegExp;
  readonly numbers: RegExp | undefined;
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
  /** Whether a number is in the guide, or is registered with a name that begins with this word. */
  readonly isNamed: (status: number, word: string) => boolean;
}

/** Compiles what is known. Without the fingerprints, only words and numbers are recognised. */
export function learn(guide: GuideData, fingerprints?: FingerprintData): Knowledge {
  const codes = new Set(guide.codes.map(({ code }) => code));
  const products = new Map(guide.products.map((product) => [product.id, namesOf(product)]));
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
      names: products.get(known.product) ?? /$^/,
      numbers: numbersOf(known),
    })),
    formats: (fingerprints?.formats ?? []).map((format) => ({
      ...format,
      expressions: format.patterns.map(compile),
    })),
    lookAlikes: withPatterns(guide.lookAlikes, fingerprints?.lookAlikes),
    mentions: withPatterns(guide.registry.mentions, fingerprints?.mentions),
    isNamed: (status, word) =>
      codes.has(status) ||
      guide.registry.mentions.some(({ number }) => number === status) ||
      names.get(status)?.toLowerCase().startsWith(word.toLowerCase()) === true,
  };
}

/**
 * The names of a product as they are written, and its own name in lower case too. Other spellings in lower case are
 * words that can mean anything.
 */
function namesOf({ name, spellings }: KnownProduct): RegExp {
  const written = spellings.filter((spelling) => spelling.length > 3 && !/^[a-z]+$/.test(spelling));
  const all = [name, name.toLowerCase(), ...written].map((text) =>
    text.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]{0,3}'),
  );
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}])(?:${all.join('|')})(?![\\p{Script=Latin}\\p{N}])`,
    'u',
  );
}

/** The numbers of four digits and more that are shown on screen for a meaning, where a text gives one as an error. */
function numbersOf({ names, terms }: KnownMeaning): RegExp | undefined {
  const numbers = [...names, ...terms].filter((word) => /^\d{4,5}$/.test(word));
  if (numbers.length === 0) return undefined;
  return new RegExp(
    `\\b(?:errors?|code|cloudflare)["'\`*:=\\s-]{1,6}(?:${numbers.join('|')})\\b(?!\\.)|\\b(?:${numbers.join('|')})\\b[ -]errors?\\b`,
    'iu',
  );
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
  /** What else the pasted text says in words, not in its logs. */
  readonly around: string;
  /** The first line of the pasted text that belongs to it, from 1. */
  readonly line: number;
}
