import { expect, test } from 'vitest';
import { excerpt, type Piece } from '../../src/shared/excerpt.ts';

/** The places of a word in a text. */
function placesOf(word: string, text: string): number[] {
  return text.split(/\s+/).flatMap((found, i) => (found.toLowerCase().includes(word) ? [i] : []));
}

/** An excerpt as text in which the matches are in brackets. */
function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

test.for([
  [
    'the sentence with the match',
    'tunnel',
    'First this. The tunnel is gone. Then that.',
    'The [tunnel] is gone.',
  ],
  [
    'the one with the most matches',
    'tunnel',
    'A tunnel. One tunnel in a tunnel! No more.',
    'One [tunnel] in a [tunnel]!',
  ],
  [
    'a sentence that begins with a small letter or a sign',
    'idle',
    'It logs 499. the idle timeout. the field of the log.',
    'the [idle] timeout.',
  ],
  ['no abbreviation as an end', 'idle', 'Some, e.g. idle ones. More.', 'Some, e.g. [idle] ones.'],
  ['a file name as a word', 'idle', 'Set app.config to idle. More.', 'Set app.config to [idle].'],
  [
    'words without the punctuation around them',
    '1033',
    'The number (1033). "error_code": 7, or not.',
    'The number ([1033]).',
  ],
  ['markup as text', 'tunnel', '<b>tunnel</b> & more', '<[b>tunnel</b]> & more'],
] as const)('an excerpt has %s', ([, word, text, expected]) => {
  expect(written(excerpt(text, placesOf(word, text)))).toBe(expected);
});

test('a line without an end is cut around its first match', () => {
  const text = `${'word '.repeat(60)}tunnel ${'word '.repeat(60)}end`;
  const cut = written(excerpt(text, placesOf('tunnel', text)));
  expect(cut).toMatch(/^… word .*\[tunnel\].* word …$/);
  expect(cut.split(' ').length).toBeLessThan(50);
});

test('without a match there is no excerpt', () => {
  expect(excerpt('Nothing here.', [])).toEqual([]);
});
