import type { Fingerprint } from '../schemas/meaning.ts';
import { PATTERN_FLAGS } from '../shared/vocabulary.ts';

/** A piece of a transcript, and which of the fingerprints that were found cover it. */
export interface TranscriptPart {
  readonly text: string;
  /** Their places in the list of what was found, counted from 1; none for plain text. */
  readonly marks: readonly number[];
  /** Those among them whose match ends with the piece. */
  readonly ending: readonly number[];
}

/**
 * Finds the fingerprints in the transcripts of a sample.
 *
 * @returns each transcript cut into marked and plain parts, in order and without loss, and the
 *   fingerprints that were found, in the order of their first marks
 */
export function markTranscripts(
  transcripts: readonly string[],
  fingerprints: readonly Fingerprint[],
): { marked: TranscriptPart[][]; found: Fingerprint[] } {
  const matched = fingerprints
    .map((fingerprint) => ({
      fingerprint,
      spans: transcripts.map((transcript) => spansOf(fingerprint, transcript)),
    }))
    .filter(({ spans }) => spans.some((own) => own.length > 0))
    .sort((a, b) => byPlace(firstMark(a.spans), firstMark(b.spans)));
  return {
    marked: transcripts.map((transcript, i) =>
      cut(
        transcript,
        matched.map(({ spans }) => spans[i] ?? []),
      ),
    ),
    found: matched.map(({ fingerprint }) => fingerprint),
  };
}

/** Start and end of a match. */
type Span = readonly [start: number, end: number];

/** Cuts a transcript at the spans of the fingerprints, which are counted from 1. */
function cut(transcript: string, spansByNumber: readonly (readonly Span[])[]): TranscriptPart[] {
  const cuts = spansByNumber.flat(2);
  const edges = [...new Set([0, ...cuts, transcript.length])].sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0;
    return {
      text: transcript.slice(start, end),
      marks: spansByNumber.flatMap((spans, n) =>
        spans.some(([from, to]) => from <= start && end <= to) ? [n + 1] : [],
      ),
      ending: spansByNumber.flatMap((spans, n) =>
        spans.some(([, to]) => to === end) ? [n + 1] : [],
      ),
    };
  });
}

/** In which transcript the first mark is, and where in it. */
function firstMark(spans: readonly (readonly Span[])[]): Span {
  const transcript = spans.findIndex((own) => own.length > 0);
  return [transcript, spans[transcript]?.[0]?.[0] ?? 0];
}

function byPlace(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Where a fingerprint matches: each match that is not empty. */
function spansOf({ pattern }: Fingerprint, transcript: string): Span[] {
  return [...transcript.matchAll(new RegExp(pattern, `g${PATTERN_FLAGS}`))]
    .filter(([text]) => text !== '')
    .map((match): Span => [match.index, match.index + match[0].length]);
}
