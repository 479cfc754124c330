import { expect, test } from 'vitest';
import type { Recorded, Recording, SampleFile } from '../kit/recording.ts';
import { parseSample, sampleOf, textOf } from '../kit/sample-file.ts';

const RECORDING: Recording = {
  title: 'It’s a title: with `code`, and "quotes"',
  software: [],
  note: '# no comment, and no: mapping',
  table: { id: 'acme', position: 1 },
  record: () => Promise.reject(new Error('not recorded here')),
};

const CELLS = { Case: '* no list', Status: '499', Bytes: '1e3', Day: '2026-11-22', Is: 'no' };

function sampleWith(text: string, more: Partial<Recorded['parts'][number]> = {}): SampleFile {
  const parts = [{ view: 'console', text, ...more } as const];
  return sampleOf('499/acme', RECORDING, { parts, cells: CELLS }, ['Acme 1.0']);
}

test.for([
  ['backticks and tildes', '```\n````\n~~~'],
  ['spaces at the ends of lines', 'a  \nb\t\n  c'],
  ['blank lines first', '\n\n  a'],
  ['characters that Markdown and HTML would interpret', '&amp; \\* <b> # [a](b)'],
  ['control characters', '\u001B[31mred\u001B[0m a\rb'],
  ['lines like front matter', '---\na: b\n---'],
] as const)('%s in a recording survive being written and read', ([, text]) => {
  const sample = sampleWith(text, { caption: 'the inner nginx & its log' });
  const read = parseSample(textOf(sample));
  expect(read.transcripts).toEqual(sample.transcripts);
  expect(read).toMatchObject({ title: RECORDING.title, note: RECORDING.note, row: sample.row });
});

test.for([
  ['one row', CELLS],
  ['several rows', [CELLS, { ...CELLS, Case: 'two' }]],
] as const)('a recording that adds %s survives being written and read', ([, cells]) => {
  const parts = [{ view: 'console', text: 'a' }] as const;
  const sample = sampleOf('499/acme', RECORDING, { parts, cells }, ['Acme 1.0']);
  expect(parseSample(textOf(sample)).row).toEqual({
    table: 'acme',
    position: 1,
    cells: [cells].flat(),
  });
});

test('the line ends of HTTP become those of the repository', () => {
  expect(sampleWith('HTTP/1.1 499 \r\n\r\nbody\r\n').transcripts).toMatchObject([
    { text: 'HTTP/1.1 499 \n\nbody' },
  ]);
});

test.for([
  ['no text', sampleWith(''), /fenced blocks only/],
  [
    'a caption with backticks',
    sampleWith('a', { caption: 'the `inner` nginx' }),
    /fenced blocks only/,
  ],
  [
    'a caption that Markdown would change',
    sampleWith('a', { caption: '&amp;' }),
    /^-console &amp;:/m,
  ],
  ['a title that is too short', { ...sampleWith('a'), title: 'Acme' }, /too short.*\n.*at title/],
  [
    'a cell that ends in a space',
    { ...sampleWith('a'), row: { table: 'acme', position: 1, cells: [{ Case: 'one ' }] } },
    /^-  Case: one $/m,
  ],
] as const)('a sample with %s is refused', ([, sample, says]) => {
  expect(() => textOf(sample)).toThrow(says);
});
