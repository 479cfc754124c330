import { expect, test } from 'vitest';
import { markTranscript } from '../../src/catalog/marks.ts';
import type { Fingerprint } from '../../src/schemas/code.ts';

function fingerprint(pattern: string): Fingerprint {
  return { in: 'log', pattern, tells: `matches ${pattern}`, weight: 'weak' };
}

test('marks are cut out in place and nothing is lost', () => {
  const { parts, found } = markTranscript('GET / 499 0 -', [
    fingerprint('499 0'),
    fingerprint('530'),
  ]);
  expect(parts).toEqual([
    { text: 'GET / ', marked: false },
    { text: '499 0', marked: true },
    { text: ' -', marked: false },
  ]);
  expect(found.map(({ pattern }) => pattern)).toEqual(['499 0']);
});

test('overlapping and neighbouring marks become one', () => {
  const { parts } = markTranscript('abcdef', [
    fingerprint('abc'),
    fingerprint('cd'),
    fingerprint('e'),
  ]);
  expect(parts).toEqual([
    { text: 'abcde', marked: true },
    { text: 'f', marked: false },
  ]);
});

test('a header is found whatever its case, at the start of any line', () => {
  const { found } = markTranscript('HTTP/2 530\nServer: cloudflare', [
    fingerprint('^server: cloudflare$'),
  ]);
  expect(found).toHaveLength(1);
});
