import type { RegistryData } from './number-without-article.ts';

/** What the not-found page knows, in order to explain an address that has no page. */
export interface NotFoundData extends RegistryData {
  /** The path below which the site is served. */
  readonly base: string;
  /** The articles, sorted by code, each with the ids of the products that use its code. */
  readonly codes: readonly {
    readonly code: number;
    readonly title: string;
    readonly url: string;
    readonly products: readonly string[];
  }[];
  /** The classes that have a page, such as `4xx`. */
  readonly classes: readonly {
    readonly name: string;
    readonly title: string;
    readonly url: string;
  }[];
  /** Short addresses, such as `client-closed-request` or `1033`, and where they lead. */
  readonly aliases: readonly {
    readonly alias: string;
    readonly title: string;
    readonly url: string;
  }[];
}
