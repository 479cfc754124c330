import type { Catalog } from '../../catalog/model.ts';
import type { IdentifyData } from '../../shared/identify-data.ts';
import { ACTION_BY, ADVICE_FOR, RETRY } from '../../shared/labels.ts';
import { registryData } from './registry.ts';

/** The content of `/data/identify.json`. */
export function identifyData(catalog: Catalog): IdentifyData {
  const { articles } = catalog;
  return {
    articles: articles.map(({ code, url, ticketNote }) => ({ code, url, ticketNote })),
    meanings: articles.flatMap(({ code, meanings }) =>
      meanings.map((meaning) => ({
        code,
        product: meaning.product.id,
        productName: meaning.product.name,
        name: meaning.name,
        url: meaning.url,
        seenIn: meaning.seenIn,
        actionBy: ACTION_BY[meaning.actionBy],
        retry: RETRY[meaning.retry],
        summary: meaning.summary,
        advice: meaning.advice.map((entry) => ({
          reader: ADVICE_FOR[entry.for],
          what: entry.do,
        })),
        ticketNote: meaning.ticketNote,
        fingerprints: meaning.fingerprints.map(({ in: place, pattern, tells, weight, absent }) => ({
          in: place,
          pattern,
          tells,
          isConclusive: weight === 'conclusive',
          absent,
        })),
      })),
    ),
    lookAlikes: articles.flatMap(({ code, lookAlikes }) =>
      lookAlikes.map(({ what, tell, url, pattern }) => ({ code, what, tell, url, pattern })),
    ),
    registry: registryData(catalog),
  };
}
