import type { Fingerprint } from '../schemas/meaning.ts';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

/** A piece of a transcript, with the fingerprints that match it. */
export interface TranscriptPart {
  readonly text: string;
  /** The numbers of these fingerprints in the list of those found, counted from 1; empty for plain text. */
  readonly fingerprints: readonly number[];
  /** The numbers of those whose match ends where this piece ends. */
  readonly ending: readonly number[];
}

/**
 * Finds fingerprints in the transcripts of a sample.
 *
 * @returns each transcript cut into highlighted and plain parts, which together are the whole text, and the
 *   fingerprints found, in the order of their first matches
 */
export function highlightTranscripts(
  transcripts: readonly string[],
  fingerprints: readonly Fingerprint[],
): { highlighted: TranscriptPart[][]; found: Fingerprint[] } {
  const matched = fingerprints
    .map((fingerprint) => ({
      fingerprint,
      spans: transcripts.map((transcript) => spansOf(fingerprint, transcript)),
    }))
    .filter(({ spans }) => spans.some((own) => own.length > 0))
    .sort((a, b) => byPlace(firstMatch(a.spans), firstMatch(b.spans)));
  return {
    highlighted: transcripts.map((transcript, i) =>
      cut(
        transcript,
        matched.map(({ spans }) => spans[i] ?? []),
      ),
    ),
    found: matched.map(({ fingerprint }) => fingerprint),
  };
}

/** The start and end of a match. */
type Span = readonly [start: number, end: number];

/** Cuts a transcript wherever a match starts or ends. */
function cut(transcript: string, spansByNumber: readonly (readonly Span[])[]): TranscriptPart[] {
  const cuts = spansByNumber.flat(2);
  const edges = [...new Set([0, ...cuts, transcript.length])].sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0;
    return {
      text: transcript.slice(start, end),
      fingerprints: spansByNumber.flatMap((spans, n) =>
        spans.some(([from, to]) => from <= start && end <= to) ? [n + 1] : [],
      ),
      ending: spansByNumber.flatMap((spans, n) =>
        spans.some(([, to]) => to === end) ? [n + 1] : [],
      ),
    };
  });
}

/** The index of the first transcript with a match, and where in it the match starts. */
function firstMatch(spans: readonly (readonly Span[])[]): [transcript: number, start: number] {
  const transcript = spans.findIndex((own) => own.length > 0);
  return [transcript, spans[transcript]?.[0]?.[0] ?? 0];
}

function byPlace(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Where a fingerprint matches, apart from empty matches. */
function spansOf({ pattern }: Fingerprint, transcript: string): Span[] {
  return [...transcript.matchAll(new RegExp(pattern, `g${PATTERN_FLAGS}`))]
    .filter(([text]) => text !== '')
    .map((match): Span => [match.index, match.index + match[0].length]);
}
