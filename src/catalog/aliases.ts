import type { Article, Guide } from './model.ts';
import type { Urls } from './urls.ts';

/** A short address, and where it leads. */
export interface Alias {
  /** `/1033`. */
  readonly url: string;
  readonly slug: string;
  /** The page, or the meaning whose alias it is: `/530#cloudflare`. */
  readonly target: string;
  readonly page: {
    readonly title: string;
    readonly summary: string;
    readonly url: string;
    /** The code whose article it is, if it is one. */
    readonly code: number | undefined;
  };
}

/** Every alias of articles, meanings and guides, in the order of their slugs. */
export function aliasesOf(
  articles: readonly Article[],
  guides: readonly Guide[],
  urls: Urls,
): Alias[] {
  const ofArticles = articles.flatMap(({ code, title, summary, url, aliases, meanings }) => {
    const page = { title: `${code} ${title}`, summary, url, code };
    return [{ aliases, url }, ...meanings].flatMap((owner) =>
      owner.aliases.map((slug) => ({ url: urls.alias(slug), slug, target: owner.url, page })),
    );
  });
  const ofGuides = guides.flatMap(({ title, summary, url, aliases }) =>
    aliases.map((slug) => ({
      url: urls.alias(slug),
      slug,
      target: url,
      page: { title, summary, url, code: undefined },
    })),
  );
  return [...ofArticles, ...ofGuides].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
