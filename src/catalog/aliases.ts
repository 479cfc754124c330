import type { Article } from './model.ts';
import type { Urls } from './urls.ts';

/** A short name, and where it leads. */
export interface Alias {
  /** Its address: `/1033`. */
  readonly url: string;
  readonly slug: string;
  readonly article: Article;
  /** The article, or the meaning whose alias it is: `/530#cloudflare`. */
  readonly target: string;
}

/** Every alias of the articles and of their meanings, in the order of their slugs. */
export function aliasesOf(articles: readonly Article[], urls: Urls): Alias[] {
  return articles
    .flatMap((article) =>
      [article, ...article.meanings].flatMap(({ aliases, url: target }) =>
        aliases.map((slug) => ({ url: urls.alias(slug), slug, article, target })),
      ),
    )
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
