import type { Catalog } from '../../catalog/model.ts';
import type { RegistryData } from '../../shared/number-without-article.ts';

/** What the search and the not-found page know of numbers without an article. */
export function registryData({ registry, mentions }: Catalog): RegistryData {
  return {
    registered: registry,
    mentions: mentions.map(({ number, shows, by, sentence, url, page, searchTerms }) => ({
      ...(number === undefined ? {} : { number }),
      ...(shows === undefined ? {} : { shows }),
      terms: searchTerms,
      by,
      sentence,
      url,
      page,
    })),
  };
}
