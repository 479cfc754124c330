/** What the guide's search loads, each when it is needed. */

/** Everything that answers a number of the guide. */
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

/** What words can lead to. */
export interface SearchRecord {
  readonly url: string;
  /** Its fragment in Pagefind's index. */
  readonly fragment: string;
  readonly kind: 'article' | 'meaning' | 'look-alike' | 'guide';
  /** The code it is about; a guide is about several. */
  readonly code?: number;
  readonly class?: string;
  readonly title: string;
  /** The place of its product in the list of products. */
  readonly product?: number;
  readonly seenIn: readonly string[];
  /** Other names of it, such as `client-closed-request`. */
  readonly names: readonly string[];
  /** Its fingerprints: a regular expression, and whether a match proves the meaning. */
  readonly fingerprints?: readonly (readonly [pattern: string, proof: boolean])[];
}

/** Everything beside the index that answers words. */
export interface WordsData {
  readonly records: readonly SearchRecord[];
  /** The products, each with its name and other spellings in lower case. */
  readonly products: readonly {
    readonly id: string;
    readonly spellings: readonly string[];
  }[];
}

/** A line of an answer. */
export interface Result {
  readonly url: string;
  readonly title: string;
  /** The code it is about; a guide is about several. */
  readonly code?: number;
  readonly class?: string;
  /** The id of the product, where the result is one product's meaning. */
  readonly product?: string;
  readonly seenIn: readonly string[];
  /** Text in which parts may be marked. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}
