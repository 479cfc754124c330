import { classFacts } from './classes.ts';
import type { Catalog } from './model.ts';
import type { RegisteredCode } from './registry.ts';

/** What the not-found page knows of addresses that have no page. */
export interface NotFoundRecord {
  /** The path below which the site is served. */
  readonly base: string;
  readonly codes: readonly {
    readonly code: number;
    readonly title: string;
    readonly url: string;
    readonly products: readonly string[];
  }[];
  readonly classes: readonly {
    readonly name: string;
    readonly title: string;
    readonly url: string;
  }[];
  readonly aliases: readonly {
    readonly alias: string;
    readonly title: string;
    readonly url: string;
  }[];
  readonly registered: readonly RegisteredCode[];
  /** By first digit, the code as which a client treats an unknown one (RFC 9110 section 15). */
  readonly treatedAs: Readonly<Record<string, number>>;
}

/** The record for the whole guide. */
export function notFoundRecord({ articles, classes, registry, urls }: Catalog): NotFoundRecord {
  return {
    base: urls.home,
    codes: articles.map(({ code, title, url, meanings }) => ({
      code,
      title: `${code} ${title}`,
      url,
      products: meanings.map(({ product }) => product.id),
    })),
    classes: classes.map(({ name, title, url }) => ({ name, title: `${name} ${title}`, url })),
    aliases: articles.flatMap(({ code, title, url, aliases, meanings }) => [
      ...aliases.map((alias) => ({ alias, title: `${code} ${title}`, url })),
      ...meanings.flatMap((meaning) =>
        meaning.aliases.map((alias) => ({
          alias,
          title: `${code} ${meaning.product.name}: ${meaning.name}`,
          url: meaning.url,
        })),
      ),
    ]),
    registered: registry,
    treatedAs: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, classFacts(`${digit}xx`).treatedAs]),
    ),
  };
}
