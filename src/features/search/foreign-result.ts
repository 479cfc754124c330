import { codeText } from '../../shared/code-text.ts';
import {
  destination,
  numberWithoutArticle,
  type RegistryData,
} from '../../shared/number-without-article.ts';
import type { Result } from '../../shared/search-data.ts';
import { statusClass } from '../../shared/status-class.ts';

/** A number that has no article, as results that lead to what is known of it. */
export function foreignResults(number: number, registry: RegistryData): Result[] {
  return numberWithoutArticle(number, registry).map(({ kind, text, more, link }) => ({
    url: link.url,
    code: number,
    class: statusClass(number),
    // The guide's own results begin with their number.
    title: kind === 'mentioned' ? text : `${codeText(number)} ${text}`,
    seenIn: [],
    excerpt: [],
    note: `${more === undefined ? '' : `${more}. `}${link.text} ${destination(link.url)}`,
  }));
}
