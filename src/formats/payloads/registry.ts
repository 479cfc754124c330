import type { Catalog } from '../../catalog/model.ts';
import type { RegistryData } from '../../shared/number-without-article.ts';
import { classFacts } from '../../shared/status-class.ts';

/** The content of `/data/search-registry.json`. */
export function registryData({ registry }: Catalog): RegistryData {
  return {
    registered: registry,
    treatedAs: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, classFacts(`${digit}xx`).treatedAs]),
    ),
  };
}
