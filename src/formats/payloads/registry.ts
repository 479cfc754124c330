import type { Catalog } from '../../catalog/model.ts';
import type { RegistryData } from '../../shared/number-without-article.ts';

/** The content of `/data/search-registry.json`. */
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
