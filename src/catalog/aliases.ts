import type { Article, Guide } from './model.ts';
import type { Urls } from './urls.ts';

/** A short address, and where it leads. */
export interface Alias {
  /** `/1033`. */
  readonly url: string;
  readonly slug: string;
  /** The address of the page or meaning that it leads to: `/530#cloudflare`. */
  readonly target: string;
  readonly page: {
    readonly title: string;
    readonly summary: string;
    readonly url: string;
    /** The code, if the page is an article. */
    readonly code: number | undefined;
  };
}

/** All aliases of articles, meanings and guides, sorted by slug. */
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
