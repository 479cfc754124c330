import { numberWithoutArticle, type RegistryData } from '../../shared/number-without-article.ts';
import type { Result } from '../../shared/search-data.ts';

/** A number that has no article, as a result that leads to what is known of it. */
export function foreignResult(number: number, registry: RegistryData): Result {
  const { text, reference, url } = numberWithoutArticle(number, registry);
  return {
    url,
    code: number,
    class: `${String(number).charAt(0)}xx`,
    title: text,
    seenIn: [],
    excerpt: [{ text: reference, marked: false }],
  };
}
