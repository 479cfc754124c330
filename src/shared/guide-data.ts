import type { RegistryData } from './number-without-article.ts';
import type { SeenIn } from './vocabulary.ts';

/** `/data/guide.json`: what the first answer to a question needs. */
export interface GuideData {
  /** In the order of their numbers. */
  readonly codes: readonly KnownCode[];
  readonly meanings: readonly KnownMeaning[];
  readonly products: readonly KnownProduct[];
  readonly lookAlikes: readonly KnownLookAlike[];
  readonly guides: readonly KnownGuide[];
  readonly registry: RegistryData;
}

/** Words that lead to a part of the guide. */
interface Known {
  readonly url: string;
  /** Its other names, such as `client-closed-request`, and numbers that are shown on screen for it, such as `1033`. */
  readonly names: readonly string[];
  /** Messages and misspellings that people search for. */
  readonly terms: readonly string[];
}

/** A code that has an article. */
export interface KnownCode extends Known {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  /** Such as `4xx`. */
  readonly class: string;
  readonly seenIn: readonly SeenIn[];
}

/** What one product means by one code. */
export interface KnownMeaning extends Known {
  readonly code: number;
  /** The id of the product. */
  readonly product: string;
  /** The name of the product. */
  readonly by: string;
  readonly name: string;
  readonly summary: string;
  readonly seenIn: readonly SeenIn[];
}

/** A product that has meanings. */
export interface KnownProduct {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly summary: string;
  /** Other names, abbreviations and common misspellings. */
  readonly spellings: readonly string[];
}

/** Something else with the same number or name. */
export interface KnownLookAlike extends Known {
  readonly code: number;
  readonly what: string;
  /** How to tell it from the HTTP status. */
  readonly tell: string;
}

/** A page that spans codes. */
export interface KnownGuide extends Known {
  readonly title: string;
  readonly summary: string;
}

/** `/data/fingerprints.json`: what it takes to recognise a pasted text. All patterns have the flags `imu`. */
export interface FingerprintData {
  readonly formats: readonly KnownFormat[];
  /** The fingerprints of each meaning, in the order of `GuideData.meanings`. */
  readonly meanings: readonly (readonly KnownFingerprint[])[];
  /** The pattern of each look-alike, in the order of `GuideData.lookAlikes`. */
  readonly lookAlikes: readonly (string | null)[];
  /** The pattern of each mention, in the order of `GuideData.registry.mentions`. */
  readonly mentions: readonly (string | null)[];
}

/** A fingerprint. */
export interface KnownFingerprint {
  readonly in: SeenIn;
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
