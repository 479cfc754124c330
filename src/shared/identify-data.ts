import type { RegistryData } from './number-without-article.ts';
import type { SeenIn } from './vocabulary.ts';

/** What `/data/identify.json` holds: the fingerprints of the articles, and what to say when one is met. */
export interface IdentifyData {
  readonly articles: readonly {
    readonly code: number;
    readonly url: string;
    /** What to write into a ticket while the product is not known, without the permalink. */
    readonly ticketNote: string;
  }[];
  readonly meanings: readonly KnownMeaning[];
  readonly lookAlikes: readonly KnownLookAlike[];
  readonly registry: RegistryData;
}

/** A meaning, with the marks by which it is recognised. */
export interface KnownMeaning {
  readonly code: number;
  readonly product: string;
  readonly productName: string;
  readonly name: string;
  readonly url: string;
  readonly seenIn: readonly SeenIn[];
  /** In words, as the pages have them. */
  readonly actionBy: string;
  readonly retry: string;
  readonly summary: string;
  readonly advice: readonly { readonly reader: string; readonly what: string }[];
  /** What a colleague would write into a ticket, without the permalink. */
  readonly ticketNote: string;
  readonly marks: readonly KnownMark[];
}

/** A fingerprint of the content. */
export interface KnownMark {
  readonly in: SeenIn;
  /** A regular expression under the flags `imu`. */
  readonly pattern: string;
  readonly tells: string;
  /** Whether it alone proves the meaning. */
  readonly proof: boolean;
  /** Whether it is the lack of the pattern that speaks for the meaning. */
  readonly absent: boolean;
}

/** Something else with the same number or name. */
export interface KnownLookAlike {
  readonly code: number;
  readonly what: string;
  readonly tell: string;
  readonly url: string;
  readonly pattern: string | undefined;
}
