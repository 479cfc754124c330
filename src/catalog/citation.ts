import type { Advice, MeaningData } from '../schemas/meaning.ts';
import { numberText } from '../shared/code-text.ts';
import type { ArticleLink } from './model.ts';
import { nextSteps } from './ticket-note.ts';

/** The maximum length of a citation in words. Its link counts as one. */
export const CITATION_WORDS = 45;

/**
 * What to send instead of a bare link: sentences in which `backticks` mark code, without the link. The customer reads
 * what to do; the colleague reads what happened, and the next step of the person who has to act.
 */
export type Citation = Readonly<Record<'customer' | 'colleague', string>>;

/** The parts of a meaning that its citation uses. */
interface CitedMeaning extends Pick<MeaningData, 'summary' | 'actionBy' | 'advice' | 'seenIn'> {
  readonly product: { readonly name: string };
}

/**
 * The citation of one meaning. It has only whole sentences: if two are too long, the customer gets one, and the
 * colleague gets less of the summary before the next step.
 */
export function meaningCitation(code: number, meaning: CitedMeaning): Citation {
  const subject = `${numberText(code)} from ${meaning.product.name}:`;
  const { advice, summary } = meaning;
  const [does = '', then = ''] = sentences(textFor(advice, 'visitor'));
  const [step = ''] = sentences(nextSteps(meaning)[0]?.do ?? textFor(advice, 'visitor'));
  const [happened = ''] = sentences(summary);
  return {
    customer: longestOf(subject, [does, then], [does]),
    colleague: longestOf(subject, [summary, step], [happened, step], [summary], [happened]),
  };
}

/** The citation of a whole article, whose product is not known yet. */
export function articleCitation({ code, summary }: Pick<ArticleLink, 'code' | 'summary'>): string {
  return `${numberText(code)}: ${summary}`;
}

/** The number of words in a citation and its link. */
export function citationWords(citation: string): number {
  return citation.split(' ').length + 1;
}

/** The first text that is short enough, or else the last one. */
function longestOf(subject: string, ...texts: readonly (readonly string[])[]): string {
  const whole = texts.map((parts) => [subject, ...parts].join(' ').trim());
  return whole.find((text) => citationWords(text) <= CITATION_WORDS) ?? whole.at(-1) ?? subject;
}

function textFor(advice: readonly Advice[], reader: Advice['for']): string {
  return advice.find((entry) => entry.for === reader)?.do ?? '';
}

/** The sentences of a text in which `backticks` mark code. A full stop inside code, or in `.NET`, does not end one. */
function sentences(text: string): string[] {
  return text.match(/(?:`[^`]*`|[^`\s])(?:`[^`]*`|[^`])*?[.!?][”’)]*(?=\s+[^\sa-z]|$)/g) ?? [text];
}
