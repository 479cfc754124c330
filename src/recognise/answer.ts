import type {
  KnownCode,
  KnownGuide,
  KnownLookAlike,
  KnownMeaning,
  KnownProduct,
} from '../shared/guide-data.ts';

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
export type Answer =
  MeaningAnswer | CodeAnswer | LookAlikeAnswer | NumberAnswer | ProductAnswer | GuideAnswer;

/** How sure it is that a text shows a meaning. */
export type Sureness = 'certain' | 'likely' | 'possible';

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
  readonly meaning: KnownMeaning;
  readonly sure: Sureness;
  readonly found: readonly Found[];
  /** Why it is not the answer, if it is not; `supporting` if what speaks for it is not enough. */
  readonly why: 'supporting' | 'sent-from-behind' | 'other-format' | 'other-place' | 'nothing';
}

/** A meaning. A question that only names it is no evidence: then `seen` is undefined. */
export interface MeaningAnswer {
  readonly kind: 'meaning';
  readonly meaning: KnownMeaning;
  readonly seen: Seen | undefined;
  readonly sure: Sureness;
  readonly found: readonly Found[];
  /** The other meanings of the code that the text may show. */
  readonly others: readonly Candidate[];
}

/** A code. Nothing tells which of its meanings it is. */
export interface CodeAnswer {
  readonly kind: 'code';
  readonly code: KnownCode;
  readonly seen: Seen | undefined;
  /** What it may be; empty for a question that only names it. */
  readonly candidates: readonly Candidate[];
}

/** Something else with the same number or name. */
export interface LookAlikeAnswer {
  readonly kind: 'look-alike';
  readonly lookAlike: KnownLookAlike;
  readonly seen: Seen | undefined;
}

/** A number that has no article, or an event that the guide explains under another number. */
export interface NumberAnswer {
  readonly kind: 'number';
  /** A sentence without a full stop. */
  readonly text: string;
  readonly more: string | undefined;
  readonly link: { readonly text: string; readonly url: string };
  /** What other pages say of the same number. */
  readonly also: readonly Pick<NumberAnswer, 'text' | 'link'>[];
  readonly seen: Seen | undefined;
}

/** A product, with all its meanings. */
export interface ProductAnswer {
  readonly kind: 'product';
  readonly product: KnownProduct;
}

/** A guide. */
export interface GuideAnswer {
  readonly kind: 'guide';
  readonly guide: KnownGuide;
}
