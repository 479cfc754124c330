import { PATTERN_FLAGS, type Fingerprint } from '../schemas/code.ts';

/** A piece of a transcript, and which of the fingerprints that were found cover it. */
export interface TranscriptPart {
  readonly text: string;
  /** Their places in the list of what was found, counted from 1; none for plain text. */
  readonly marks: readonly number[];
  /** Those among them whose match ends with the piece. */
  readonly ending: readonly number[];
}

/**
 * Finds the fingerprints in a transcript.
 *
 * @returns the transcript cut into marked and plain parts, in order and without loss, and the
 *   fingerprints that were found, in the order of their first marks
 */
export function markTranscript(
  transcript: string,
  fingerprints: readonly Fingerprint[],
): { parts: TranscriptPart[]; found: Fingerprint[] } {
  const matched = fingerprints
    .map((fingerprint) => ({ fingerprint, spans: spansOf(fingerprint, transcript) }))
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  const cuts = matched.flatMap(({ spans }) => spans.flat());
  const edges = [...new Set([0, ...cuts, transcript.length])].sort((a, b) => a - b);
  return {
    parts: edges.slice(1).map((end, i) => {
      const start = edges[i] ?? 0;
      return {
        text: transcript.slice(start, end),
        marks: matched.flatMap(({ spans }, n) =>
          spans.some(([from, to]) => from <= start && end <= to) ? [n + 1] : [],
        ),
        ending: matched.flatMap(({ spans }, n) =>
          spans.some(([, to]) => to === end) ? [n + 1] : [],
        ),
      };
    }),
    found: matched.map(({ fingerprint }) => fingerprint),
  };
}

/** Where a fingerprint matches: start and end of each match that is not empty. */
function spansOf({ pattern }: Fingerprint, transcript: string): [start: number, end: number][] {
  return [...transcript.matchAll(new RegExp(pattern, `g${PATTERN_FLAGS}`))]
    .filter(([text]) => text !== '')
    .map((match) => [match.index, match.index + match[0].length]);
}
