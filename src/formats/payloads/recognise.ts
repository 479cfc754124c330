import { articleCitation, meaningCitation } from '../../catalog/citation.ts';
import { patternOf } from '../../catalog/line-form.ts';
import type { ArticleMeaning, Catalog } from '../../catalog/model.ts';
import type {
  DetailsData,
  FingerprintData,
  GuideData,
  KnownFingerprint,
} from '../../shared/guide-data.ts';
import { ACTION_BY, ADVICE_FOR, RETRY } from '../../shared/labels.ts';
import { registryData } from './registry.ts';

/** The content of `/data/guide.json`. */
export function guideData(catalog: Catalog): GuideData {
  const { articles, guides, products } = catalog;
  return {
    codes: articles.map(({ code, title, summary, url, class: status, meanings, ...words }) => ({
      code,
      title,
      summary,
      url,
      class: status.name,
      seenIn: [...new Set(meanings.flatMap(({ seenIn }) => seenIn))],
      names: words.aliases,
      terms: words.searchTerms,
    })),
    meanings: meaningsOf(catalog).map(({ code, product, ...meaning }) => ({
      code,
      product: product.id,
      by: product.name,
      name: meaning.name,
      summary: meaning.summary,
      url: meaning.url,
      seenIn: meaning.seenIn,
      names: meaning.aliases,
      terms: meaning.searchTerms,
    })),
    products: products.map(({ id, name, url, summary, spellings }) => ({
      id,
      name,
      url,
      summary,
      spellings: [...new Set([name, ...spellings].map((spelling) => spelling.toLowerCase()))],
    })),
    lookAlikes: articles.flatMap(({ code, url, lookAlikes }) =>
      lookAlikes.map(({ what, tell, searchTerms }) => ({
        code,
        what,
        tell,
        url: `${url}#look-alikes`,
        names: [],
        terms: searchTerms,
      })),
    ),
    guides: guides.map(({ title, summary, url, aliases, searchTerms }) => ({
      title,
      summary,
      url,
      names: aliases,
      terms: searchTerms,
    })),
    registry: registryData(catalog),
  };
}

/** The content of `/data/fingerprints.json`. */
export function fingerprintData(catalog: Catalog): FingerprintData {
  const { articles, formats, mentions } = catalog;
  return {
    formats: formats.map(({ name, in: place, product, lines }) => ({
      name,
      in: place,
      ...(product === undefined ? {} : { product }),
      patterns: lines.map(({ form }) => patternOf(form)),
    })),
    meanings: meaningsOf(catalog).map(({ fingerprints }) =>
      fingerprints.map(({ in: place, pattern, weight, absent }): KnownFingerprint => ({
        in: place,
        pattern,
        ...(weight === 'conclusive' ? { conclusive: true } : {}),
        ...(absent ? { absent } : {}),
      })),
    ),
    lookAlikes: articles.flatMap(({ lookAlikes }) =>
      lookAlikes.map(({ pattern }) => pattern ?? null),
    ),
    mentions: mentions.map(({ pattern }) => pattern ?? null),
  };
}

/** The content of `/data/details.json`. */
export function detailsData(catalog: Catalog): DetailsData {
  return {
    meanings: Object.fromEntries(
      meaningsOf(catalog).map(({ code, ...meaning }) => [
        meaning.url,
        {
          actionBy: ACTION_BY[meaning.actionBy],
          retry: RETRY[meaning.retry],
          advice: meaning.advice.map((entry) => ({
            reader: ADVICE_FOR[entry.for],
            what: entry.do,
          })),
          tells: meaning.fingerprints.map(({ tells }) => tells),
          ...meaningCitation(code, meaning),
          note: meaning.ticketNote,
        },
      ]),
    ),
    codes: Object.fromEntries(
      catalog.articles.map((article) => [
        article.url,
        { note: article.ticketNote, colleague: articleCitation(article) },
      ]),
    ),
  };
}

function meaningsOf({ articles }: Catalog): (ArticleMeaning & { readonly code: number })[] {
  return articles.flatMap(({ code, meanings }) =>
    meanings.map((meaning) => ({ ...meaning, code })),
  );
}
