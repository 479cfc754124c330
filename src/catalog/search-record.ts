import type { Article, ArticleMeaning } from './model.ts';

/** What the search knows of an article without any index: enough to answer a number or a name. */
export interface SearchRecord {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly class: string;
  readonly meanings: readonly {
    readonly product: string;
    readonly name: string;
    readonly summary: string;
    readonly url: string;
    /** Numbers that are shown on screen for this meaning, such as 1033. */
    readonly numbers: readonly number[];
  }[];
}

/** The record of one article. */
export function searchRecord(article: Article): SearchRecord {
  return {
    code: article.code,
    title: article.title,
    summary: article.summary,
    url: article.url,
    class: article.class.name,
    meanings: article.meanings.map(({ product, name, summary, url, aliases, searchTerms }) => ({
      product: product.name,
      name,
      summary,
      url,
      numbers: [...aliases, ...searchTerms].filter((term) => /^\d{3,5}$/.test(term)).map(Number),
    })),
  };
}

/** The words that lead to an article and stand nowhere in its text, for the full-text index. */
export function hiddenTerms({ aliases, searchTerms }: Terms): string[] {
  return [...searchTerms, ...aliases.map(words)];
}

/** The words that lead to one meaning and stand nowhere in its text. */
export function hiddenTermsOf(meaning: ArticleMeaning): string[] {
  return [...hiddenTerms(meaning), ...meaning.product.spellings];
}

interface Terms {
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
}

function words(alias: string): string {
  return alias.replaceAll('-', ' ');
}
