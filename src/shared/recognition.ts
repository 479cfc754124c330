import type { KnownMaker, Part } from './guide-data.ts';
import type { NumberWithoutArticle } from './number-without-article.ts';

/** What a question or a pasted text is about. */
export interface Recognition {
  /** The likeliest first. */
  readonly answers: readonly Answer[];
  /** Whether the first is the answer, and the others are only mentioned. */
  readonly decided: boolean;
  /** How many lines the text has, and how many of them were read before there was no more time. */
  readonly lines: number;
  readonly read: number;
}

/** One thing that a text is about. */
export type Answer = (PartAnswer | NumberAnswer) & {
  /** Which program wrote the number, as far as the text shows it. */
  readonly maker?: KnownMaker;
};

/** How sure it is that a text shows a meaning. */
export type Sureness = 'certain' | 'likely' | 'possible';

/** A part of the guide. A question that only names it is not evidence: then `seen` is undefined. */
export interface PartAnswer {
  readonly kind: 'part';
  readonly part: Part;
  readonly seen: Seen | undefined;
  readonly sure: Sureness;
  readonly found: readonly Found[];
  /** The other meanings that the text may show; of a code, all that it may be. */
  readonly others: readonly Candidate[];
}

/** A number that has no article, or an event that the guide explains under another number. */
export interface NumberAnswer extends Pick<NumberWithoutArticle, 'text' | 'more' | 'link'> {
  readonly kind: 'number';
  /** What other pages say of the same number. */
  readonly also: readonly Pick<NumberWithoutArticle, 'text' | 'link'>[];
  readonly seen: Seen | undefined;
  /** The number, if it is registered: then it has a page. */
  readonly registered?: number;
}

/** A part of a pasted text. */
export interface Seen {
  readonly text: string;
  /** Its first line in the pasted text, from 1. */
  readonly line: number;
  /** How many parts of the pasted text say the same. */
  readonly count: number;
}

/** A fingerprint that was found; or the name of the product, or a number that is shown on screen for the meaning. */
export interface Found {
  /** Its place among the fingerprints of the meaning; undefined for a name or a number. */
  readonly index: number | undefined;
  readonly conclusive: boolean;
  /** The range of characters in the text; undefined if something is absent, or is in another part of the text. */
  readonly range: readonly [from: number, to: number] | undefined;
}

/** A meaning that a text may show. */
export interface Candidate {
  readonly part: Part;
  readonly sure: Sureness;
  readonly found: readonly Found[];
}
