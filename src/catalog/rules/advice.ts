import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { meaningNote, TICKET_NOTE_LENGTH } from '../ticket-note.ts';

/** A link can be sent to a visitor, and a meaning's advice fits into a ticket. */
export function* adviceRules({ codes, products }: Content): Iterable<Problem> {
  const names = new Map(products.map(({ id, data }) => [id, data.name]));
  for (const { file, data } of codes) {
    for (const [i, meaning] of data.meanings.entries()) {
      const field = `meanings[${i}].advice`;
      const [first] = meaning.advice;
      if (first?.for !== 'visitor') {
        yield {
          file,
          field,
          problem: 'does not begin with the advice for a visitor',
          remedy:
            'Begin with what to tell a person who has never heard of HTTP, even if they meet this seldom.',
        };
      }
      const name = names.get(meaning.product) ?? meaning.product;
      const { length } = meaningNote(data.code, { ...meaning, product: { name } });
      if (length > TICKET_NOTE_LENGTH) {
        yield {
          file,
          field,
          problem: `makes a ticket note of ${length} characters; ${TICKET_NOTE_LENGTH} fit where a ticket takes a comment`,
          remedy: 'Shorten the advice for whoever acts, or the summary of the meaning.',
        };
      }
    }
  }
}
