import type { Advice, MeaningData } from '../schemas/meaning.ts';
import type { ActionBy, Retry } from '../shared/vocabulary.ts';
import { numberText } from '../shared/code-text.ts';
import { ADVICE_FOR } from '../shared/labels.ts';
import type { Article } from './model.ts';

/** The maximum length of a note in characters, so that it fits in the comment field of a ticket. */
export const TICKET_NOTE_LENGTH = 1400;

/** How a note names the person who has to act, and which advice is written for them, if any. */
const WHO_ACTS: Record<
  ActionBy,
  { readonly nameFor: (product: string) => string; readonly reader?: Advice['for'] }
> = {
  caller: { nameFor: () => 'the sender of the request', reader: 'developer' },
  'site-owner': { nameFor: () => 'the site’s owner', reader: 'site-owner' },
  provider: { nameFor: (product) => `the platform (${product})` },
  nobody: { nameFor: () => 'nobody has to' },
};

/** The parts of a meaning that its note uses. */
interface NotedMeaning extends Pick<
  MeaningData,
  'name' | 'summary' | 'actionBy' | 'retry' | 'advice' | 'seenIn'
> {
  readonly product: { readonly name: string };
}

const RETRY_SENTENCE: Record<Retry, string> = {
  yes: 'Trying again can help.',
  'after-fix': 'Trying again does not help until it is fixed.',
  no: 'Trying again does not help.',
};

/**
 * What a colleague would write in a ticket about one meaning: what the code means there, who acts, what
 * to do next, and what to tell the visitor. It is plain text with code in backticks.
 *
 * The permalink is not part of it; whatever prints the note adds it below.
 */
export function meaningNote(code: number, meaning: NotedMeaning): string {
  const { product, name, summary, actionBy, retry, advice } = meaning;
  const actor = WHO_ACTS[actionBy];
  const visitor = advice.filter((entry) => entry.for === 'visitor');
  return [
    `${numberText(code)} from ${product.name}: ${name}`,
    summary,
    `Who can fix it: ${actor.nameFor(product.name)}. ${RETRY_SENTENCE[retry]}`,
    ...nextSteps(meaning).map(({ for: reader, do: what }) => {
      const when = reader === actor.reader ? 'Next' : 'Meanwhile';
      return `${when} (${ADVICE_FOR[reader].toLowerCase()}): ${what}`;
    }),
    ...visitor.map((entry) => `For the visitor: ${entry.do}`),
  ].join('\n');
}

/**
 * What has to be done next: the advice for the person who acts, or failing that, the advice for the other
 * reader. If the caller acts on something seen in a log, the site owner’s advice comes first, because
 * people who read a log run the site.
 */
export function nextSteps({
  actionBy,
  advice,
  seenIn,
}: Pick<MeaningData, 'actionBy' | 'advice' | 'seenIn'>): Advice[] {
  const owner = advice.filter((entry) => entry.for === 'site-owner');
  const developer = advice.filter((entry) => entry.for === 'developer');
  if (actionBy !== 'caller') return owner.length > 0 ? owner : developer;
  if (seenIn[0] === 'log') return [...owner, ...developer];
  return developer.length > 0 ? developer : owner;
}

/** The note about a code whose product is not known yet: what the code can mean, and where to look. */
export function articleNote({
  code,
  title,
  summary,
  meanings,
}: Pick<Article, 'code' | 'title' | 'summary' | 'meanings'>): string {
  return [
    `${numberText(code)}: ${title}`,
    summary,
    ...(meanings.length > 1
      ? ['What to do depends on which software it came from. This page explains each:']
      : []),
  ].join('\n');
}
