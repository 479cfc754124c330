import { expect, test } from 'vitest';
import { elementsNamed, readSections, readTranscript } from '../../src/catalog/outline.ts';

const BODY = `
## Introduction

Text.

## In action

<Meaning product="a">

#### Usual causes

</Meaning>

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

test('an article is read as sections with their headings and elements', () => {
  const sections = readSections(BODY);
  expect(sections.map(({ heading }) => heading)).toEqual(['Introduction', 'In action', 'Sample']);
  expect(sections.map(({ subheadings }) => subheadings)).toEqual([
    [],
    [{ text: 'A table', depth: 3 }],
    [],
  ]);
  expect(elementsNamed(sections, 'Meaning')).toEqual([
    { name: 'Meaning', key: 'a', isEmpty: false },
  ]);
  expect(elementsNamed(sections, 'Sample').map(({ key }) => key)).toEqual(['1-a', '1-b']);
});

test('the ends of lines do not matter', () => {
  expect(readSections(BODY.replaceAll('\n', '\r\n'))).toEqual(readSections(BODY));
});

test('what stands above the first heading is kept if it is an element', () => {
  expect(readSections('<Sample id="1-a" />\n\n## Introduction\n')).toMatchObject([
    { heading: '', elements: [{ key: '1-a' }] },
    { heading: 'Introduction', isEmpty: true },
  ]);
});

test.for([
  ['one block', '\n```\na\n\nb\n```\n', 'a\n\nb'],
  ['a language is not part of it', '```http\nHTTP/1.1 530\n```', 'HTTP/1.1 530'],
  ['a longer fence may hold a shorter one', '````\n```\n````\n', '```'],
  ['no block', 'text', undefined],
  ['text beside the block', 'Look:\n\n```\na\n```\n', undefined],
  ['two blocks', '```\na\n```\n\n```\nb\n```\n', undefined],
] as const)('a transcript: %s', ([, body, expected]) => {
  expect(readTranscript(body)).toBe(expected);
});
