import { expect, test } from 'vitest';
import { highlightTranscripts } from '../../src/catalog/highlights.ts';
import type { Fingerprint } from '../../src/schemas/meaning.ts';

function highlightTranscript(transcript: string, fingerprints: readonly Fingerprint[]) {
  const { highlighted, found } = highlightTranscripts([transcript], fingerprints);
  return { parts: highlighted[0] ?? [], found };
}

function fingerprint(pattern: string): Fingerprint {
  return { in: 'log', pattern, tells: `matches ${pattern}`, weight: 'supporting', absent: false };
}

test('matches are highlighted in place, and no text is lost', () => {
  const { parts, found } = highlightTranscript('GET / 499 0 -', [
    fingerprint('499 0'),
    fingerprint('530'),
  ]);
  expect(parts).toEqual([
    { text: 'GET / ', fingerprints: [], ending: [] },
    { text: '499 0', fingerprints: [1], ending: [1] },
    { text: ' -', fingerprints: [], ending: [] },
  ]);
  expect(found.map(({ pattern }) => pattern)).toEqual(['499 0']);
});

test('overlapping matches are cut where each starts and ends', () => {
  const { parts } = highlightTranscript('abcdef', [
    fingerprint('abc'),
    fingerprint('cd'),
    fingerprint('e'),
  ]);
  expect(parts).toEqual([
    { text: 'ab', fingerprints: [1], ending: [] },
    { text: 'c', fingerprints: [1, 2], ending: [1] },
    { text: 'd', fingerprints: [2], ending: [2] },
    { text: 'e', fingerprints: [3], ending: [3] },
    { text: 'f', fingerprints: [], ending: [] },
  ]);
});

test('fingerprints are numbered in the order of the transcript', () => {
  const { parts, found } = highlightTranscript('first second', [
    fingerprint('second'),
    fingerprint('first'),
  ]);
  expect(found.map(({ pattern }) => pattern)).toEqual(['first', 'second']);
  expect(parts.filter((part) => part.fingerprints.includes(2))).toEqual([
    { text: 'second', fingerprints: [2], ending: [2] },
  ]);
});

test('a header is found in any case, at the start of any line', () => {
  const { found } = highlightTranscript('HTTP/2 530\nServer: cloudflare', [
    fingerprint('^server: cloudflare$'),
  ]);
  expect(found).toHaveLength(1);
});

test('the numbers run through all transcripts of a sample', () => {
  const { highlighted, found } = highlightTranscripts(
    ['nothing here', 'second first', 'first'],
    [fingerprint('first'), fingerprint('second'), fingerprint('third')],
  );
  expect(found.map(({ pattern }) => pattern)).toEqual(['second', 'first']);
  expect(
    highlighted.map((parts) => parts.map(({ text, fingerprints }) => [text, ...fingerprints])),
  ).toEqual([[['nothing here']], [['second', 1], [' '], ['first', 2]], [['first', 2]]]);
});
