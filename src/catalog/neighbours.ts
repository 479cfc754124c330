import type { ArticleLink } from './model.ts';

/** The articles before and after a code, in the order of the codes; undefined at the ends. */
export function neighbours(
  code: number,
  links: readonly ArticleLink[],
): { previous: ArticleLink | undefined; next: ArticleLink | undefined } {
  const i = links.findIndex((link) => link.code === code);
  return { previous: i > 0 ? links[i - 1] : undefined, next: links[i + 1] };
}
