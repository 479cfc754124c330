import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { indexRecords } from '../../src/formats/index-records.ts';
import { markdownToText } from '../../src/formats/plain-text.ts';
import { guideData } from '../../src/formats/payloads/recognise.ts';
import { goodContent } from '../support/good-content.ts';

const catalog = buildCatalog(goodContent(), createUrls('/', 'https://guide.example'));
const records = indexRecords(catalog);

function recordOf(part: string) {
  const record = records.find((candidate) => candidate.part === part);
  if (!record) throw new Error(`There is no record of ${part}.`);
  return record;
}

test('the full-text index has the parts that the search knows, but for the products', () => {
  const known = guideData(catalog).parts.filter(({ kind }) => kind !== 'product');
  // Look-alikes of a code share their address.
  const urls = records.map(({ part }) => part.replace(/ \d+$/, ''));
  expect(urls.sort()).toEqual(known.map(({ url }) => url).sort());
});

test('a meaning is found by its words, its advice and the samples that the article shows', () => {
  const { title, text, terms } = recordOf('/481#acme');
  expect(title).toBe('Acme: Request Refused');
  expect(text).toContain(
    'The request was refused because of something that the caller did before.',
  );
  expect(text).toContain('It happens.');
  expect(text).toContain('Nothing is wrong with your device.');
  expect(text).toContain('A refused request. GET / 481 0.');
  expect(terms).toEqual(['request refused', 'acme 481', 'acmed']);
});

test('an article is found by the words that are not in its meanings', () => {
  const { text } = recordOf('/481');
  expect(text).toContain('Two products use it.');
  expect(text).not.toContain('It happens.');
});

test('rows of ranges and guides are found too', () => {
  expect(recordOf('/582#coil').text).toContain('A coil is missing, and nothing turns at all.');
  expect(recordOf('/guides/refusals')).toMatchObject({
    title: 'Who refuses what',
    terms: ['who refuses', 'refusals explained'],
  });
});

test('prose becomes sentences from which excerpts can be cut', () => {
  const text = markdownToText(
    '## Causes\n\nOne `cause`:\n\n- first\n- second\n\n<Note>\n\nMind the gap\n\n</Note>\n\n| a | b |\n| --- | --- |\n| c | d |\n\n{/* aside */}\n',
  );
  expect(text).toBe('Causes. One cause: first. second. Mind the gap. a. b. c. d.');
});
