import type { Fingerprint } from '../schemas/meaning.ts';
import type { FoundIn, Weight } from '../shared/vocabulary.ts';
import type { ArticleSample } from './model.ts';
import { compile } from './patterns.ts';

/** A fingerprint as a reader compares it with what they have. */
export interface Evidence {
  readonly in: FoundIn;
  readonly weight: Weight;
  readonly tells: string;
  /** The text to look for, character for character; undefined if it can only be described. */
  readonly shows: string | undefined;
}

/** The longest piece of a sample that is still easy to compare. */
const LONGEST = 120;

/**
 * The fingerprints of a meaning, the conclusive ones first, each with the text that a reader would see: the author’s
 * own example, or else what it matches in a sample.
 */
export function evidenceOf(
  fingerprints: readonly Fingerprint[],
  samples: readonly ArticleSample[],
): Evidence[] {
  const texts = samples.flatMap(({ transcripts }) => transcripts.map(({ text }) => text));
  return fingerprints
    .map(({ in: place, weight, tells, pattern, shows, absent }) => ({
      in: place,
      weight,
      tells,
      shows: shows ?? (absent ? undefined : firstMatch(pattern, texts)),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ weight }: Evidence): number {
  return weight === 'conclusive' ? 0 : 1;
}

function firstMatch(pattern: string, texts: readonly string[]): string | undefined {
  const regex = compile(pattern);
  return texts
    .map((text) => regex.exec(text)?.[0].trim())
    .find(
      (match) =>
        match !== undefined && match !== '' && match.length <= LONGEST && !match.includes('\n'),
    );
}
