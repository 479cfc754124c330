import { expect, test } from 'vitest';
import { markTranscripts } from '../../src/catalog/marks.ts';
import type { Fingerprint } from '../../src/schemas/meaning.ts';

/** The marks in a single transcript. */
function markTranscript(transcript: string, fingerprints: readonly Fingerprint[]) {
  const { marked, found } = markTranscripts([transcript], fingerprints);
  return { parts: marked[0] ?? [], found };
}

function fingerprint(pattern: string): Fingerprint {
  return { in: 'log', pattern, tells: `matches ${pattern}`, weight: 'supporting', absent: false };
}

test('marks are cut out in place and nothing is lost', () => {
  const { parts, found } = markTranscript('GET / 499 0 -', [
    fingerprint('499 0'),
    fingerprint('530'),
  ]);
  expect(parts).toEqual([
    { text: 'GET / ', marks: [], ending: [] },
    { text: '499 0', marks: [1], ending: [1] },
    { text: ' -', marks: [], ending: [] },
  ]);
  expect(found.map(({ pattern }) => pattern)).toEqual(['499 0']);
});

test('overlapping marks are cut where they begin and end', () => {
  const { parts } = markTranscript('abcdef', [
    fingerprint('abc'),
    fingerprint('cd'),
    fingerprint('e'),
  ]);
  expect(parts).toEqual([
    { text: 'ab', marks: [1], ending: [] },
    { text: 'c', marks: [1, 2], ending: [1] },
    { text: 'd', marks: [2], ending: [2] },
    { text: 'e', marks: [3], ending: [3] },
    { text: 'f', marks: [], ending: [] },
  ]);
});

test('marks are numbered in the order of the transcript', () => {
  const { parts, found } = markTranscript('first second', [
    fingerprint('second'),
    fingerprint('first'),
  ]);
  expect(found.map(({ pattern }) => pattern)).toEqual(['first', 'second']);
  expect(parts.filter(({ marks }) => marks.includes(2))).toEqual([
    { text: 'second', marks: [2], ending: [2] },
  ]);
});

test('a header is found whatever its case, at the start of any line', () => {
  const { found } = markTranscript('HTTP/2 530\nServer: cloudflare', [
    fingerprint('^server: cloudflare$'),
  ]);
  expect(found).toHaveLength(1);
});

test('marks are numbered through all transcripts of a sample', () => {
  const { marked, found } = markTranscripts(
    ['no mark here', 'second first', 'first'],
    [fingerprint('first'), fingerprint('second'), fingerprint('third')],
  );
  expect(found.map(({ pattern }) => pattern)).toEqual(['second', 'first']);
  expect(marked.map((parts) => parts.map(({ text, marks }) => [text, ...marks]))).toEqual([
    [['no mark here']],
    [['second', 1], [' '], ['first', 2]],
    [['first', 2]],
  ]);
});
