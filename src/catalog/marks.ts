import { PATTERN_FLAGS, type Fingerprint } from '../schemas/code.ts';

/** A piece of a transcript, and whether a fingerprint covers it. */
export interface TranscriptPart {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Finds the fingerprints in a transcript.
 *
 * @returns the transcript cut into marked and plain parts, in order and without loss, and the
 *   fingerprints that were found, in the order given
 */
export function markTranscript(
  transcript: string,
  fingerprints: readonly Fingerprint[],
): { parts: TranscriptPart[]; found: Fingerprint[] } {
  const covered = new Uint8Array(transcript.length);
  const found = fingerprints.filter(({ pattern }) => {
    const matches = [...transcript.matchAll(new RegExp(pattern, `g${PATTERN_FLAGS}`))];
    for (const match of matches) covered.fill(1, match.index, match.index + match[0].length);
    return matches.some((match) => match[0] !== '');
  });
  const parts: TranscriptPart[] = [];
  let start = 0;
  for (let i = 1; i <= transcript.length; i++) {
    if (i < transcript.length && covered[i] === covered[start]) continue;
    parts.push({ text: transcript.slice(start, i), marked: covered[start] === 1 });
    start = i;
  }
  return { parts, found };
}
