import type { RegistryData } from './number-without-article.ts';
import type { FoundIn, SeenIn } from './vocabulary.ts';

/** `/data/guide.json`: what the first answer to a question needs, without the summaries. */
export interface GuideData {
  readonly parts: readonly Part[];
  readonly registry: RegistryData;
}

/** A part of the guide that can be an answer. */
export interface Part {
  readonly kind: 'code' | 'meaning' | 'look-alike' | 'guide' | 'product';
  readonly url: string;
  /** What it is called; of a meaning: the product, a colon and the name. */
  readonly title: string;
  /** Absent until the summaries are there. */
  readonly summary?: string;
  /**
   * Its other names, such as `client-closed-request`, and numbers that are shown on screen for it, such as `1033`; of
   * a product, its spellings.
   */
  readonly names: readonly string[];
  /**
   * The number, of a code, a meaning or a look-alike. One of four or five digits is not a status: the product shows it
   * beside one.
   */
  readonly code?: number;
  /** The id of the product, of a meaning or a product. */
  readonly product?: string;
  /** Where a code or a meaning is seen. */
  readonly seenIn?: readonly SeenIn[];
}

/** `/data/summaries.json`: the summary of each part, in the order of `GuideData.parts`. */
export type SummaryData = readonly string[];

/** The guide with its summaries. */
export function withSummaries(guide: GuideData, summaries: SummaryData): GuideData {
  const parts = guide.parts.map((part, i) => ({ ...part, summary: summaries[i] ?? '' }));
  return { ...guide, parts };
}

/** `/data/fingerprints.json`: what it takes to recognise a pasted text, or a message. All patterns have the flags `imu`. */
export interface FingerprintData {
  /** Messages and misspellings that people search for, of each part, in the order of `GuideData.parts`. */
  readonly terms: readonly (readonly string[])[];
  readonly formats: readonly KnownFormat[];
  /** The fingerprints of each part, in the order of `GuideData.parts`. A look-alike has one at most, others none. */
  readonly parts: readonly (readonly KnownFingerprint[])[];
  /** The pattern of each mention, in the order of `GuideData.registry.mentions`. */
  readonly mentions: readonly (string | null)[];
  /** What programs write beside a number that they do not know. */
  readonly makers: readonly KnownMaker[];
}

/** A sign of which program wrote a number, whatever the number is. */
export interface KnownMaker {
  /** Who it is: `Squid`. */
  readonly by: string;
  /** What matches the whole of `444 Unassigned`, with the flag `u` only. */
  readonly words?: string;
  /** Without `words`: what matches a piece of an error page. */
  readonly pattern?: string;
  /** What it tells, without a full stop. */
  readonly sentence: string;
  /** The address of the explanation. */
  readonly url: string;
}

/** A fingerprint. */
export interface KnownFingerprint {
  readonly in: FoundIn;
  readonly pattern: string;
  /** Whether it is enough by itself. */
  readonly conclusive?: true;
  /** Whether the absence of the pattern is the evidence. */
  readonly absent?: true;
}

/** How a program writes a line of its log, or a message. */
export interface KnownFormat {
  /** What a reader calls it: `access log of nginx`. */
  readonly name: string;
  readonly in: 'log' | 'client';
  /** The id of the product, if no other software writes it. */
  readonly product?: string;
  /** Each may have the groups `status` and `upstream`, the status that a server further back sent. */
  readonly patterns: readonly string[];
}

/** `/data/details.json`: what is said about a meaning or a code when it is the answer. By address. */
export interface DetailsData {
  readonly meanings: Readonly<Record<string, MeaningDetails>>;
  readonly codes: Readonly<Record<string, Pick<MeaningDetails, 'note' | 'colleague'>>>;
}

/** Texts in which pairs of `backticks` mark code; none has the permalink. */
export interface MeaningDetails {
  /** Who can fix it and whether a retry helps, in the words of the pages. */
  readonly actionBy: string;
  readonly retry: string;
  readonly advice: readonly { readonly reader: string; readonly what: string }[];
  /** What each fingerprint tells, in the order of the fingerprints. */
  readonly tells: readonly string[];
  /** The citation for a customer and for a colleague, and the full note for a ticket. */
  readonly customer: string;
  readonly colleague: string;
  readonly note: string;
}
