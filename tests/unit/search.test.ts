import { expect, test } from 'vitest';
import { markedParts } from '../../src/features/search/full-text.ts';
import { editDistance } from '../../src/shared/edit-distance.ts';

test.for([
  ['nginx', 'nginx', 0],
  ['ngnix', 'nginx', 1],
  ['cloudfare', 'cloudflare', 1],
  ['tornadoo', 'tornado', 1],
  ['abc', 'xyz', 3],
  ['', 'ab', 2],
] as const)('“%s” becomes “%s” with %i edits', ([typed, name, edits]) => {
  expect(editDistance(typed, name)).toBe(edits);
});

test('an excerpt is highlighted text, never markup', () => {
  expect(markedParts('a <mark>tunnel</mark> &lt;b&gt; &amp; c')).toEqual([
    { text: 'a ', marked: false },
    { text: 'tunnel', marked: true },
    { text: ' <b> & c', marked: false },
  ]);
});

test('an excerpt marks words without the punctuation around them', () => {
  expect(markedParts('error <mark>(1033).</mark> <mark>&quot;error_code&quot;:</mark>')).toEqual([
    { text: 'error ', marked: false },
    { text: '(', marked: false },
    { text: '1033', marked: true },
    { text: ').', marked: false },
    { text: ' ', marked: false },
    { text: '"', marked: false },
    { text: 'error_code', marked: true },
    { text: '":', marked: false },
  ]);
});
