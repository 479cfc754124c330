import type { ArticleLink } from './model.ts';

/** The articles with the next lower and the next higher code; undefined at the ends. */
export function neighbours(
  code: number,
  links: readonly ArticleLink[],
): { previous: ArticleLink | undefined; next: ArticleLink | undefined } {
  const i = links.findIndex((link) => link.code === code);
  return { previous: i > 0 ? links[i - 1] : undefined, next: links[i + 1] };
}
