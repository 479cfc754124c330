/** What the search needs to answer a number. */
export interface NumbersData {
  /** The articles, in the order of their codes. */
  readonly codes: readonly {
    readonly code: number;
    readonly title: string;
    readonly url: string;
    readonly class: string;
    readonly seenIn: readonly string[];
  }[];
  /** Numbers that are shown on screen for a meaning, such as 1033. */
  readonly shown: readonly {
    readonly number: number;
    readonly code: number;
    readonly title: string;
    readonly url: string;
    readonly product: string;
    readonly seenIn: readonly string[];
  }[];
}

/** A part of the guide that the search can find by words. */
export interface SearchRecord {
  readonly url: string;
  /** The id of its fragment in Pagefind’s index. */
  readonly fragment: string;
  readonly kind: 'article' | 'meaning' | 'look-alike' | 'guide';
  /** The code it is about; a guide, which is about several, has none. */
  readonly code?: number;
  readonly class?: string;
  readonly title: string;
  /** The index of its product in the list of products. */
  readonly product?: number;
  readonly seenIn: readonly string[];
  /** Its other names, such as `client-closed-request`. */
  readonly names: readonly string[];
  /** Its fingerprints: a regular expression, and whether a match proves the meaning by itself. */
  readonly fingerprints?: readonly (readonly [pattern: string, isConclusive: boolean])[];
}

/** What the search needs to answer words, in addition to the full-text index. */
export interface WordsData {
  readonly records: readonly SearchRecord[];
  /** The products, each with its name and other spellings in lower case. */
  readonly products: readonly {
    readonly id: string;
    readonly spellings: readonly string[];
  }[];
}

/** One search result. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** The code it is about; a guide, which is about several, has none. */
  readonly code?: number;
  readonly class?: string;
  /** The id of the product, if the result is one product’s meaning. */
  readonly product?: string;
  readonly seenIn: readonly string[];
  /** The text around the matches; the matches themselves are `marked`. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
  /** What is known of a number that has no article, and where to read on. */
  readonly note?: string;
}
