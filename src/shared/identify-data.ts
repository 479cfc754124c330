import type { RegistryData } from './number-without-article.ts';
import type { SeenIn } from './vocabulary.ts';

/** The content of `/data/identify.json`: the fingerprints of all articles, and what to say when one matches. */
export interface IdentifyData {
  readonly articles: readonly {
    readonly code: number;
    readonly url: string;
    /** What to write in a ticket while the product is unknown, without the permalink. */
    readonly ticketNote: string;
  }[];
  readonly meanings: readonly KnownMeaning[];
  readonly lookAlikes: readonly KnownLookAlike[];
  readonly registry: RegistryData;
}

/** A meaning, with the fingerprints that identify it. */
export interface KnownMeaning {
  readonly code: number;
  readonly product: string;
  readonly productName: string;
  readonly name: string;
  readonly url: string;
  readonly seenIn: readonly SeenIn[];
  /** In the words of the pages. */
  readonly actionBy: string;
  /** In the words of the pages. */
  readonly retry: string;
  readonly summary: string;
  readonly advice: readonly { readonly reader: string; readonly what: string }[];
  /** What a colleague would write in a ticket, without the permalink. */
  readonly ticketNote: string;
  readonly fingerprints: readonly KnownFingerprint[];
}

/** A fingerprint as the content has it. */
export interface KnownFingerprint {
  readonly in: SeenIn;
  /** A regular expression, to be compiled with the flags `imu`. */
  readonly pattern: string;
  readonly tells: string;
  /** Whether it proves the meaning by itself. */
  readonly isConclusive: boolean;
  /** Whether the absence of the pattern is the evidence. */
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
