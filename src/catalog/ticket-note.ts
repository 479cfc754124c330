import type { Advice, MeaningData } from '../schemas/meaning.ts';
import type { ActionBy, Retry } from '../shared/vocabulary.ts';
import { ADVICE_FOR } from '../shared/labels.ts';
import type { Article } from './model.ts';

/** The most characters a note has, so that it fits where a ticket takes a comment. */
export const TICKET_NOTE_LENGTH = 1400;

/** The words of whoever acts, and whose advice is theirs, where any of it is. */
const ACTOR: Record<
  ActionBy,
  { readonly says: (product: string) => string; readonly reader?: Advice['for'] }
> = {
  caller: { says: () => 'the caller (whoever sent the request)', reader: 'developer' },
  'site-owner': { says: () => 'the site owner', reader: 'site-owner' },
  provider: { says: (product) => `the provider (${product})` },
  nobody: { says: () => 'nobody' },
};

/** What of a meaning is in its note. */
interface NotedMeaning extends Pick<
  MeaningData,
  'name' | 'summary' | 'actionBy' | 'retry' | 'advice' | 'seenIn'
> {
  readonly product: { readonly name: string };
}

const RETRY_SAYS: Record<Retry, string> = {
  yes: 'Trying again can help.',
  'after-fix': 'More tries do not help until it is fixed.',
  no: 'Trying again does not help.',
};

/**
 * What a colleague would write into a ticket about one meaning, in plain text with code in backticks:
 * what the code means there, who acts, what to do next, what to tell the visitor.
 *
 * The permalink is no part of it: whoever prints the note puts it below, as it is known there.
 */
export function meaningNote(code: number, meaning: NotedMeaning): string {
  const { product, name, summary, actionBy, retry, advice } = meaning;
  const actor = ACTOR[actionBy];
  const visitor = advice.filter((entry) => entry.for === 'visitor');
  return [
    `HTTP ${code} from ${product.name}: ${name}`,
    summary,
    `Who acts: ${actor.says(product.name)}. ${RETRY_SAYS[retry]}`,
    ...nextSteps(meaning).map(({ for: reader, do: what }) => {
      const when = reader === actor.reader ? 'Next' : 'Meanwhile';
      return `${when} (${ADVICE_FOR[reader].toLowerCase()}): ${what}`;
    }),
    ...visitor.map((entry) => `For the visitor: ${entry.do}`),
  ].join('\n');
}

/**
 * What has to be done next: the advice for whoever acts; where there is none, that for whoever else.
 * Whoever reads a log runs the site, and so gets to know first what they can do.
 */
function nextSteps({ actionBy, advice, seenIn }: NotedMeaning): Advice[] {
  const owner = advice.filter((entry) => entry.for === 'site-owner');
  const developer = advice.filter((entry) => entry.for === 'developer');
  if (actionBy !== 'caller') return owner.length > 0 ? owner : developer;
  if (seenIn[0] === 'log') return [...owner, ...developer];
  return developer.length > 0 ? developer : owner;
}

/** The note about a code whose product is not known yet: what it can mean, and how to find out. */
export function articleNote({
  code,
  title,
  summary,
  meanings,
}: Pick<Article, 'code' | 'title' | 'summary' | 'meanings'>): string {
  const products = meanings.map(({ product }) => product.name).join(', ');
  return [
    `HTTP ${code}: ${title}`,
    summary,
    ...(meanings.length > 1
      ? [
          `What it means, and who has to act, depends on which software says it: ${products}. Compare the response or the log line with the marks on this page:`,
        ]
      : []),
  ].join('\n');
}
