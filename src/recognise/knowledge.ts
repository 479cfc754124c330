import type {
  FingerprintData,
  GuideData,
  KnownFingerprint,
  KnownFormat,
  KnownMaker,
  Part,
} from '../shared/guide-data.ts';
import { isOnScreen } from '../shared/code-text.ts';
import { PATTERN_FLAGS, type SeenIn } from '../shared/vocabulary.ts';
import { wholeWords } from '../shared/reason-phrase.ts';
import { tellingWords, wordsOf } from '../shared/words.ts';
import { numberBehind } from './status.ts';
import { Words } from './words.ts';

/** What is known, compiled once. */
export interface Knowledge {
  readonly guide: GuideData;
  readonly words: Words;
  /** The codes that have an article. */
  readonly codes: ReadonlyMap<number, Part>;
  readonly meanings: readonly Meaning[];
  /** Those whose number is shown on screen, and any of these numbers where a text gives it as an error. */
  readonly onScreen: { readonly meanings: readonly Meaning[]; readonly any: RegExp };
  /** The names of each product. */
  readonly products: readonly Pattern<string>[];
  /** A number right behind the name of a product. */
  readonly behindName: RegExp;
  readonly formats: readonly Format[];
  readonly lookAlikes: readonly Pattern<Part>[];
  readonly mentions: readonly Pattern<GuideData['registry']['mentions'][number]>[];
  readonly makers: readonly (Pattern<KnownMaker> & { readonly isWords: boolean })[];
  readonly registered: ReadonlySet<number>;
  /** Whether a number is known under a name that has this word; without a word, whether it has an article. */
  readonly isNamed: (status: number, word?: string) => boolean;
}

/** A meaning with its fingerprints. */
export interface Meaning {
  readonly part: Part;
  readonly fingerprints: readonly Fingerprint[];
  /** The names of its product, and the numbers that are shown on screen for it. */
  readonly names: RegExp | undefined;
  readonly numbers: RegExp | undefined;
}

/** A fingerprint that can be looked for. */
export interface Fingerprint extends KnownFingerprint {
  /** Its place among the fingerprints of its meaning. */
  readonly index: number;
  readonly expression: RegExp;
  /** What a text must have before it is worth looking, if anything: the number of one that is shown on screen. */
  readonly needs: string;
}

/** A format with its patterns. */
export interface Format extends KnownFormat {
  readonly expressions: readonly RegExp[];
}

/** Something that a pattern recognises. */
interface Pattern<T> {
  readonly of: T;
  readonly expression: RegExp;
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
  /** The products that the pasted text names beside it, where it is about no number. */
  readonly around: ReadonlySet<string>;
  /** The first line of the pasted text that belongs to it, from 1. */
  readonly line: number;
}

/** Compiles what is known. Without the fingerprints, only words and numbers are recognised. */
export function learn(guide: GuideData, fingerprints?: FingerprintData): Knowledge {
  const { parts, registry } = guide;
  const terms = fingerprints?.terms ?? [];
  const codes = new Map(
    parts.flatMap((part) => (part.kind === 'code' ? [[part.code ?? -1, part]] : [])),
  );
  // Few questions need it, and the first answer would wait for it.
  let named: ReadonlyMap<number, ReadonlySet<string>> | undefined;
  const products = parts.flatMap((part) =>
    part.kind === 'product' ? [{ of: part.product ?? '', expression: namesOf(part) }] : [],
  );
  const meanings: Meaning[] = [];
  const lookAlikes: Pattern<Part>[] = [];
  parts.forEach((part, i) => {
    const compiled = (fingerprints?.parts[i] ?? []).map((fingerprint, index) => ({
      ...fingerprint,
      index,
      expression: compile(fingerprint.pattern),
      needs: neededBy(fingerprint.pattern, part.code ?? 0),
    }));
    if (part.kind === 'look-alike')
      lookAlikes.push(...compiled.map(({ expression }) => ({ of: part, expression })));
    if (part.kind !== 'meaning') return;
    const names = products.find(({ of }) => of === part.product)?.expression;
    meanings.push({ part, fingerprints: compiled, names, numbers: numbersOf(part) });
  });
  return {
    guide,
    words: new Words(parts, terms),
    codes,
    products,
    behindName: numberBehind(products.map(({ expression }) => expression)),
    meanings,
    onScreen: onScreenAmong(meanings),
    lookAlikes,
    formats: (fingerprints?.formats ?? []).map((format) => ({
      ...format,
      expressions: format.patterns.map(compile),
    })),
    makers: (fingerprints?.makers ?? []).map((of) => ({
      of,
      isWords: of.words !== undefined,
      expression: of.words === undefined ? compile(of.pattern ?? '') : wholeWords(of.words),
    })),
    registered: new Set(
      registry.registered.flatMap(({ code, name }) => (name === '(Unused)' ? [] : [code])),
    ),
    mentions: registry.mentions.flatMap((of, i) => {
      const pattern = fingerprints?.mentions[i];
      return pattern == null ? [] : [{ of, expression: compile(pattern) }];
    }),
    isNamed: (status, word) =>
      word === undefined
        ? codes.has(status)
        : (named ??= wordsOfCodes(guide, terms)).get(status)?.has(word.toLowerCase()) === true,
  };
}

/** The words under which each number is known. */
function wordsOfCodes(
  { parts, registry }: GuideData,
  terms: FingerprintData['terms'],
): Map<number, Set<string>> {
  const all: (readonly [number | undefined, readonly string[]])[] = [
    ...parts.map(
      ({ code, title, names }, i) =>
        [code, tellingWords([title, ...names, ...(terms[i] ?? [])].join(' '))] as const,
    ),
    ...registry.mentions.map(({ number, sentence }) => [number, tellingWords(sentence)] as const),
    ...registry.registered.map(({ code, name }) => [code, wordsOf(name.toLowerCase())] as const),
  ];
  const named = new Map<number, Set<string>>();
  for (const [code, words] of all) {
    if (code !== undefined) named.set(code, new Set([...(named.get(code) ?? []), ...words]));
  }
  return named;
}

/**
 * The number of one that is shown on screen, if each alternative of a pattern has it outside of groups: there are
 * hundreds of such patterns, which differ only in the number.
 */
function neededBy(pattern: string, code: number): string {
  if (!isOnScreen(code)) return '';
  let depth = 0;
  let alternatives = '';
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/g)) {
    if (token === '(') depth++;
    if (depth === 0) alternatives += token;
    if (token === ')') depth--;
  }
  const digits = String(code);
  return alternatives.split('|').every((part) => part.includes(digits)) ? digits : '';
}

function compile(pattern: string): RegExp {
  return new RegExp(pattern, PATTERN_FLAGS);
}

/**
 * The names of a product as they are written, and its own name in any case. Other spellings in lower case are words
 * that can mean anything, unless they have the name in them.
 */
function namesOf({ title, names }: Part): RegExp {
  const [stem = ''] = title.toLowerCase().split(/[^\p{L}]/u);
  const isOwn = (name: string) => stem.length > 4 && name.includes(stem);
  const written = names.filter(
    (name) => name.length > 2 && (!/^[a-z]+$/.test(name) || isOwn(name)),
  );
  const first = title.charAt(0).toUpperCase() + title.slice(1);
  const all = [title, first, title.toLowerCase(), title.toUpperCase(), ...written].map((name) =>
    name.replace(/[^\p{L}\p{N}]+/gu, '[\\W_]{0,3}'),
  );
  // Ranges are compiled ten times faster than properties of Unicode, and there is an expression for each product.
  const beside = '[\\dA-Za-z\\u00C0-\\u024F]';
  return new RegExp(`(?<!${beside})(?:${all.join('|')})(?!${beside})`);
}

function onScreenAmong(all: readonly Meaning[]): Knowledge['onScreen'] {
  const meanings = all.filter(({ part }) => isOnScreen(part.code ?? 0));
  const numbers = meanings.map(({ part }) => part.code).join('|');
  return { meanings, any: new RegExp(`\\b(?:error|code)\\W{1,4}(?:${numbers})\\b`, 'i') };
}

/** The numbers of four digits and more that are shown on screen for a meaning, where a text gives one as an error. */
function numbersOf({ names }: Part): RegExp | undefined {
  const numbers = names.filter((word) => /^\d{4,5}$/.test(word)).join('|');
  if (numbers === '') return undefined;
  const before = '\\b(?:errors?|code|cloudflare|\\d{3})["\'`*:=\\s/-]{1,6}';
  return new RegExp(`${before}(?:${numbers})\\b(?!\\.)|\\b(?:${numbers})[ -]errors?\\b`, 'iu');
}
