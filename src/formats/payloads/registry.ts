import type { Catalog } from '../../catalog/model.ts';
import type { RegistryData } from '../../shared/number-without-article.ts';

/** The content of `/data/search-registry.json`. */
export function registryData({ registry, mentions }: Catalog): RegistryData {
  return { registered: registry, mentions };
}
