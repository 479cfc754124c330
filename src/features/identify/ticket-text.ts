import { mask } from '../cite/mask.ts';
import type { MeaningAnswer, OpenAnswer } from './report.ts';

/** So much of what was pasted goes into a note. */
const MOST_QUOTED = 400;

/**
 * The note for a ticket: what the code means here, who acts, what to do next; the permalink; and what was
 * seen, without what gives access away.
 *
 * @param permalink the address of the meaning in full
 */
export function ticketText(
  { ticketNote, sure, shown }: MeaningAnswer | OpenAnswer,
  permalink: string,
): string {
  const { text, count } = mask(shown.text, shown.secrets);
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  const masked = count === 0 ? '' : `; tokens, cookies and passwords are replaced with …`;
  // Comment fields of tickets print backticks as they are.
  return `${ticketNote.replaceAll('`', '')}\n${permalink}\nIdentified from this text (${sure}${masked}):\n${quoted}`;
}
