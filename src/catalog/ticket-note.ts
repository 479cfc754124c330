import type { Advice, Meaning } from '../schemas/code.ts';
import type { ActionBy, Retry } from '../schemas/common.ts';
import { ACTION_BY, ADVICE_FOR } from './labels.ts';
import type { Article } from './model.ts';

/** The most characters a note has, so that it fits where a ticket takes a comment. */
export const TICKET_NOTE_LENGTH = 1300;

/** Whose advice is the next step when somebody has to act; where there is none, that of whoever else. */
const NEXT: Record<ActionBy, readonly Advice['for'][]> = {
  caller: ['developer', 'site-owner'],
  'site-owner': ['site-owner', 'developer'],
  provider: ['site-owner', 'developer'],
};

/** What of a meaning is in its note. */
interface NotedMeaning extends Pick<
  Meaning,
  'name' | 'summary' | 'actionBy' | 'retry' | 'advice' | 'seenIn'
> {
  readonly product: { readonly name: string };
}

const RETRY_SAYS: Record<Retry, string> = {
  yes: 'Trying again can help.',
  'after-fix': 'Trying again helps only after a fix.',
  no: 'Trying again does not help.',
};

/**
 * What a colleague would write into a ticket about one meaning, in plain text: what the code means
 * there, who acts, what to do next, what to tell the visitor.
 *
 * The permalink is no part of it: whoever prints the note puts it below, as it is known there.
 */
export function meaningNote(code: number, meaning: NotedMeaning): string {
  const { product, name, summary, actionBy, retry, advice } = meaning;
  const visitor = advice.filter((entry) => entry.for === 'visitor');
  return plain([
    `HTTP ${code} from ${product.name}: ${name}`,
    summary,
    `Who acts: the ${ACTION_BY[actionBy]}. ${RETRY_SAYS[retry]}`,
    ...nextSteps(meaning).map(
      (entry) => `Next (${ADVICE_FOR[entry.for].toLowerCase()}): ${entry.do}`,
    ),
    ...visitor.map((entry) => `For the visitor: ${entry.do}`),
  ]);
}

/** What has to be done next; whoever reads a log runs the site, and so gets to know what they can do. */
function nextSteps({ actionBy, advice, seenIn }: NotedMeaning): Advice[] {
  const [first, second] = NEXT[actionBy].map((reader) =>
    advice.filter((entry) => entry.for === reader),
  );
  const bySecond = seenIn[0] === 'log' && actionBy === 'caller';
  return [...(first ?? []), ...(first?.length === 0 || bySecond ? (second ?? []) : [])];
}

/** The note about a code whose product is not known yet: what it can mean, and how to find out. */
export function articleNote({
  code,
  title,
  summary,
  meanings,
}: Pick<Article, 'code' | 'title' | 'summary' | 'meanings'>): string {
  const products = meanings.map(({ product }) => product.name).join(', ');
  return plain([
    `HTTP ${code}: ${title}`,
    summary,
    ...(meanings.length > 1
      ? [
          `What it means, and who has to act, depends on which software says it: ${products}. Compare the response or the log line with the marks listed there.`,
        ]
      : []),
  ]);
}

/** Plain text has no way to mark code. */
function plain(lines: readonly string[]): string {
  return lines.map((line) => line.replaceAll('`', '')).join('\n');
}
