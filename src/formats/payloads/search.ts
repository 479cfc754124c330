import type { NumbersData, WordsData } from '../../shared/search-data.ts';
import type { Article, ArticleMeaning, Catalog, ProductPage } from '../../catalog/model.ts';

/** The content of `/data/search-numbers.json`. */
export function numbersData({ articles }: Catalog): NumbersData {
  return {
    codes: articles.map(({ code, title, url, class: status, meanings }) => ({
      code,
      title,
      url,
      class: status.name,
      seenIn: [...new Set(meanings.flatMap(({ seenIn }) => seenIn))],
    })),
    shown: articles.flatMap((article) =>
      article.meanings.flatMap((meaning) =>
        shownNumbers(meaning).map((number) => ({
          number,
          code: article.code,
          title: meaningTitle(meaning),
          url: meaning.url,
          product: meaning.product.id,
          seenIn: meaning.seenIn,
        })),
      ),
    ),
  };
}

/** The content of `/data/search-words.json`, in which the full-text index later gives each `fragment` its final value. */
export function wordsData({ articles, guides, products }: Catalog): WordsData {
  const order = products.map(({ id }) => id);
  return {
    records: [
      ...articles.flatMap((article) => [
        {
          ...shared(article),
          kind: 'article' as const,
          url: article.url,
          fragment: article.url,
          title: article.title,
          seenIn: [...new Set(article.meanings.flatMap(({ seenIn }) => seenIn))],
          names: article.aliases,
        },
        ...article.meanings.map((meaning) => ({
          ...shared(article),
          kind: 'meaning' as const,
          url: meaning.url,
          fragment: meaning.url,
          title: meaningTitle(meaning),
          product: order.indexOf(meaning.product.id),
          seenIn: meaning.seenIn,
          names: meaning.aliases,
          fingerprints: meaning.fingerprints
            .filter(({ absent }) => !absent)
            .map(({ pattern, weight }) => [pattern, weight === 'conclusive'] as const),
        })),
        ...article.lookAlikes.map(({ what }, i) => ({
          ...shared(article),
          kind: 'look-alike' as const,
          url: `${article.url}#look-alikes`,
          fragment: `${article.url}#look-alikes ${i + 1}`,
          title: what,
          seenIn: [],
          names: [],
        })),
      ]),
      ...guides.map((guide) => ({
        kind: 'guide' as const,
        url: guide.url,
        fragment: guide.url,
        title: guide.title,
        seenIn: [],
        names: guide.aliases,
      })),
    ],
    products: products.map((product) => ({ id: product.id, spellings: spellingsOf(product) })),
  };
}

/** Words that should find an article but are not in its text, for the full-text index. */
export function hiddenTerms({ aliases, searchTerms }: Terms): string[] {
  return [...searchTerms, ...aliases.map((alias) => alias.replaceAll('-', ' '))];
}

/** Words that should find a meaning but are not in its text, for the full-text index. */
export function hiddenTermsOf(meaning: ArticleMeaning): string[] {
  return [...hiddenTerms(meaning), ...meaning.product.spellings];
}

interface Terms {
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
}

function shared({ code, class: status }: Article) {
  return { code, class: status.name };
}

/** The title of a meaning where its code is already given. */
export function meaningTitle({ product, name }: ArticleMeaning): string {
  return `${product.name}: ${name}`;
}

/** Numbers that are shown on screen for a meaning, such as 1033. */
function shownNumbers({ aliases, searchTerms }: ArticleMeaning): number[] {
  const numbers = [...aliases, ...searchTerms].filter((term) => /^\d{3,5}$/.test(term));
  return [...new Set(numbers.map(Number))];
}

function spellingsOf({ name, spellings }: ProductPage): string[] {
  return [...new Set([name, ...spellings].map((spelling) => spelling.toLowerCase()))];
}
