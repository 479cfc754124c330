import type { Article } from '../../../catalog/model.ts';

/**
 * The article whose page is being rendered.
 *
 * @throws {Error} outside the page of an article
 */
export function currentArticle(locals: App.Locals, element: string): Article {
  if (!locals.article) throw new Error(`<${element}> works only in an article in content/codes.`);
  return locals.article;
}
