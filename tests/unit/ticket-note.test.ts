import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { TICKET_NOTE_LENGTH } from '../../src/catalog/ticket-note.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { readContent } from '../support/read-content.ts';

const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const { articles } = buildCatalog(content, createUrls('/', 'https://guide.example'));
const notes = articles.flatMap(({ code, ticketNote, meanings }) => [
  [`${code}`, ticketNote] as const,
  ...meanings.map((meaning) => [`${code}#${meaning.product.id}`, meaning.ticketNote] as const),
]);

test.for(notes)('the note of %s fits a comment field and is plain text', ([, note]) => {
  expect(note.length).toBeLessThanOrEqual(TICKET_NOTE_LENGTH);
  expect(note).not.toMatch(/`|\n\n|undefined|^\s|\s$/);
  expect(note).toMatch(/^HTTP \d{3}/);
});

test('a note says what the code means there, who acts, what comes next and what to tell the visitor', () => {
  for (const { code, meanings } of articles) {
    for (const { product, name, ticketNote } of meanings) {
      const [first, , acts, ...rest] = ticketNote.split('\n');
      expect(first).toBe(`HTTP ${code} from ${product.name}: ${name}`);
      expect(acts).toMatch(
        /^Who acts: the (caller|site owner|provider)\. Trying again .*(help|helps).*\.$/,
      );
      expect(rest.filter((line) => line.startsWith('Next (')).length, ticketNote).toBeGreaterThan(
        0,
      );
      expect(rest.at(-1)).toMatch(/^For the visitor: /);
    }
  }
});

test('whoever reads a log is told what the site can do, beside what the caller can', () => {
  const nginx = notes.find(([id]) => id === '499#nginx')?.[1];
  expect(nginx).toContain('Next (developer): ');
  expect(nginx).toContain('Next (site owner): ');
});

test('where the site owner acts, the note does not send anybody else ahead', () => {
  const pantheon = notes.find(([id]) => id === '530#pantheon')?.[1];
  expect(pantheon).toContain('Next (site owner): ');
  expect(pantheon).not.toContain('Next (developer): ');
});
