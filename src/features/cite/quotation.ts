import { mask, secretsIn } from './mask.ts';

/** The most of a pasted text that goes into a note, and the most of that which may be before its evidence. */
const MOST_QUOTED = 400;
const MOST_BEFORE = 100;

/**
 * What was seen, for a note for a ticket, without what gives access. It says what is not replaced, because the
 * person who sends the note has to look for it.
 *
 * @param text the part of the pasted text that was recognised
 * @param at where its first evidence is
 * @param sure how sure it is
 */
export function quotation(text: string, at: number, sure: string): string {
  const from = at + MOST_BEFORE < MOST_QUOTED ? 0 : at - MOST_BEFORE;
  const to = Math.min(text.length, from + MOST_QUOTED);
  // Secrets are looked for in the whole: one that is cut has lost the name by which it is known.
  const secrets = secretsIn(text)
    .filter(([begin, end]) => begin < to && end > from)
    .map(([begin, end]) => [Math.max(begin, from) - from, Math.min(end, to) - from] as const);
  const { text: masked, count } = mask(text.slice(from, to), secrets);
  const masking =
    count === 0
      ? 'no token, cookie or password was recognised in it'
      : 'the tokens, cookies and passwords that were recognised are replaced with …';
  const quoted = `${from > 0 ? '…' : ''}${masked}${to < text.length ? '…' : ''}`;
  return `Identified from this text (${sure}; ${masking}; IP addresses, names, phone numbers and paths are not replaced):\n${quoted}`;
}
