import type { Answer } from '../../recognise/index.ts';
import type { Reading } from '../identify/worker.ts';
import { entryOf, nameOf, numberOf } from './entry.ts';
import type { Answered } from './question.ts';

/** What could not be loaded, in a sentence. */
export const FAILED = {
  guide: 'The search could not be loaded.',
  summaries: 'What the results are about could not be loaded. The links work.',
  fingerprints:
    'The fingerprints could not be loaded, so a message or a log line may get no answer.',
  fullText: 'The full text could not be loaded, so some pages that mention it may be missing.',
  identify:
    'Identify could not be loaded. Reload the page, or compare your text with the list of all fingerprints.',
} as const;

/** What is answered to a question, in a few words; empty where the search failed. */
export function gist({ question, answers, others, isDecided, missing }: Answered): string {
  const all = [...answers.map(entryOf), ...others];
  const [first] = all;
  if (!first) return missing === '' ? `Nothing found for “${shortened(question)}”.` : '';
  const end = missing === '' ? '' : '.';
  if (all.length === 1) return nameOf(first) + end;
  return isDecided
    ? `${nameOf(first)}, and ${all.length - 1} more${end}`
    : `${all.length} results, the first is ${nameOf(first)}${end}`;
}

/** What is answered to a pasted text. */
export function summary([first, ...others]: readonly Answer[]): string {
  if (!first) {
    return 'There is no HTTP status in this text. Paste the whole line or the whole response, including the status. To look up a name or another number, use the search.';
  }
  const more = others.length > 0 ? `, and ${others.length} more below` : '';
  const entry = entryOf(first);
  const name = nameOf(entry);
  if (entry.kind === 'code')
    return `${numberOf(entry) ?? name}: this text does not show which product sent it${more}.`;
  if (first.kind !== 'part' || entry.kind !== 'meaning') return `Recognised: ${name}${more}.`;
  return `${first.sure === 'possible' ? 'It could be' : 'Recognised:'} ${name} (${first.sure})${more}.`;
}

/** What of a text was not read, or is not shown; empty if nothing. */
export function limits({ read, lines }: Reading, isCut: boolean, hidden: number): string {
  return [
    isCut ? 'Only the first 5 million characters were read.' : '',
    read < lines
      ? `Only the first ${count(read)} of its ${count(lines)} lines were read, because time ran out.`
      : '',
    hidden > 0 ? `${hidden} more are not shown.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A large text in a few words: `access.log, 5.0 MB, 75,827 lines`. */
export function described(name: string, bytes: number, text: string): string {
  let lines = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return `${name}, ${(bytes / 1_000_000).toFixed(1)} MB, ${count(lines)} lines`;
}

/** What was asked, short enough for a title. */
export function shortened(question: string): string {
  const text = question.trim().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
