import type { ArticleData } from '../schemas/article.ts';
import type { ArticleLink, RelatedArticle } from './model.ts';

/** The related articles in the author’s order, each with its reason. */
export function relatedArticles(
  { related }: Pick<ArticleData, 'related'>,
  links: readonly ArticleLink[],
): RelatedArticle[] {
  return related.flatMap(({ code, why }) =>
    links.filter((link) => link.code === code).map((link) => ({ ...link, why })),
  );
}
