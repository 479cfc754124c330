import { classFacts } from '../../shared/status-class.ts';
import type { Catalog } from '../../catalog/model.ts';

/** What is known of the numbers that have no article, in the shape that src/shared reads. */
export function registryData({ registry }: Catalog) {
  return {
    registered: registry,
    /** By first digit, the code as which a client treats an unknown one (RFC 9110 section 15). */
    treatedAs: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, classFacts(`${digit}xx`).treatedAs]),
    ),
  };
}
