import { CITATION_WORDS, citationWords, meaningCitation } from '../citation.ts';
import { codesOf } from '../codes.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { meaningNote, TICKET_NOTE_LENGTH } from '../ticket-note.ts';

/**
 * Every meaning has advice for the visitor. A citation of it is as short as promised, and its ticket note fits in the
 * comment field of a ticket.
 */
export function* adviceRules(content: Content): Iterable<Problem> {
  const names = new Map(content.products.map(({ id, data }) => [id, data.name]));
  for (const { code, meanings } of codesOf(content)) {
    for (const meaning of meanings) {
      if (meaning.advice.every(({ for: reader }) => reader !== 'visitor')) {
        yield {
          file: meaning.file,
          field: 'advice.visitor',
          problem: 'is missing',
          remedy:
            'Say what a visitor should do, or name the product in a group of index.mdx that has a `visitor`.',
        };
      }
      const name = names.get(meaning.product) ?? meaning.product;
      const field = meaning.isRow ? `row ${code}` : 'advice';
      const named = { ...meaning, product: { name } };
      for (const [reader, text] of Object.entries(meaningCitation(code, named))) {
        const words = citationWords(text);
        if (words <= CITATION_WORDS) continue;
        yield {
          file: meaning.file,
          field,
          problem: `makes a citation for a ${reader} that has ${words} words; the limit is ${CITATION_WORDS}`,
          remedy: 'Shorten the first sentence of the visitor’s advice, or of the summary.',
        };
      }
      const { length } = meaningNote(code, named);
      if (length > TICKET_NOTE_LENGTH) {
        yield {
          file: meaning.file,
          field,
          problem: `makes a ticket note that has ${length} characters; the limit is ${TICKET_NOTE_LENGTH}`,
          remedy: 'Shorten the advice for the person who acts, or the summary of the meaning.',
        };
      }
    }
  }
}
