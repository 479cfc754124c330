import { expect, test } from 'vitest';
import { readOutline, readTranscript } from '../../src/catalog/outline.ts';

test('an outline has the sections with their text, the meanings and the samples', () => {
  const outline = readOutline(
    '\n## Introduction\n\nText.\n\n## In action\n\n<Meaning product="a">\n\n#### Usual causes\n\n</Meaning>\n\n## Sample\n\n<Sample id="1-a" />\n<Sample\n  id="1-b"\n/>\n',
  );
  expect(outline.sections.map(({ heading }) => heading)).toEqual([
    'Introduction',
    'In action',
    'Sample',
  ]);
  expect(outline.sections[0]?.text).toBe('Text.');
  expect(outline.meanings).toEqual(['a']);
  expect(outline.samples).toEqual(['1-a', '1-b']);
  expect(outline.showsLookAlikes).toBe(false);
});

test('what stands in fenced code is no structure', () => {
  const outline = readOutline('## Sample\n\n```md\n## Not a heading\n<Sample id="x" />\n```\n');
  expect(outline.sections).toEqual([{ heading: 'Sample', text: '(code)' }]);
  expect(outline.samples).toEqual([]);
});

test.for([
  ['one block', '\n```\na\n\nb\n```\n', 'a\n\nb'],
  ['a language is not part of it', '```http\nHTTP/1.1 530\n```', 'HTTP/1.1 530'],
  ['a longer fence may hold a shorter one', '````\n```\n````\n', '```'],
  ['no block', 'text', undefined],
  ['text beside the block', 'Look:\n```\na\n```\n', undefined],
] as const)('a transcript: %s', ([, body, expected]) => {
  expect(readTranscript(body)).toBe(expected);
});
