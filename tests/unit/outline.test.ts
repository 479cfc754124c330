import { expect, test } from 'vitest';
import { elementsNamed, readSections, readTranscripts } from '../../src/catalog/outline.ts';

const BODY = `
## Introduction

Text.

## In action

<Meanings />

### A table

## Sample ##

<Sample id="1-a" />
<Sample
  id='1-b'
/>

\`\`\`md
## Not a heading
<Sample id="x" />
\`\`\`
`;

test('a body is read as sections with their headings and elements', () => {
  const sections = readSections(BODY);
  expect(sections.map(({ heading }) => heading)).toEqual(['Introduction', 'In action', 'Sample']);
  expect(sections.map(({ subheadings }) => subheadings)).toEqual([
    [],
    [{ text: 'A table', depth: 3 }],
    [],
  ]);
  expect(elementsNamed(sections, 'Meanings')).toEqual([{ name: 'Meanings', key: '' }]);
  expect(elementsNamed(sections, 'Sample').map(({ key }) => key)).toEqual(['1-a', '1-b']);
});

test('the kind of line ending does not matter', () => {
  expect(readSections(BODY.replaceAll('\n', '\r\n'))).toEqual(readSections(BODY));
});

test('elements and smaller headings above the first heading are kept', () => {
  expect(readSections('<Sample id="1-a" />\n\n## Introduction\n')).toMatchObject([
    { heading: '', elements: [{ key: '1-a' }] },
    { heading: 'Introduction', isEmpty: true },
  ]);
});

const LOG = { view: 'access-log', caption: undefined };

test.for([
  ['one block', '\n```access-log\na\n\nb\n```\n', [{ ...LOG, text: 'a\n\nb' }]],
  ['a longer fence around a shorter one', '````access-log\n```\n````\n', [{ ...LOG, text: '```' }]],
  [
    'several blocks, one of them with a caption',
    '```console the caller\na\n```\n\n```access-log\nb\n```\n',
    [
      { view: 'console', caption: 'the caller', text: 'a' },
      { ...LOG, text: 'b' },
    ],
  ],
  ['no block', 'text', undefined],
  ['nothing', '', undefined],
  ['text outside the block', 'Look:\n\n```access-log\na\n```\n', undefined],
  ['a block without its view', '```\na\n```\n', undefined],
  ['a block with an unknown view', '```http\na\n```\n', undefined],
  ['an empty block', '```access-log\n\n```\n', undefined],
] as const)('the transcripts of a sample: %s', ([, body, expected]) => {
  expect(readTranscripts(body)).toEqual(expected);
});
