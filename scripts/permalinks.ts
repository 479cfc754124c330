// Adds the addresses that the last build has published for the first time to the lists of permalinks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSite } from '../src/build/integrations/built-site.ts';
import { readFacts } from '../src/build/integrations/check-dist/facts.ts';
import { listOf, publishedAddresses } from '../src/build/integrations/check-dist/permalinks.ts';

const root = new URL('../', import.meta.url);
const site = readSite(fileURLToPath(new URL('dist', root)), '/');
const addresses = publishedAddresses(readFacts(site));
for (const [list, own] of Map.groupBy(addresses, listOf)) {
  const file = new URL(list, root);
  const before = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  const lines = new Set([...before, ...own].filter((line) => line !== ''));
  const added = own.filter((line) => !before.includes(line)).length;
  if (added === 0) continue;
  // A code that is only a row of a range has no folder yet.
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${[...lines].sort().join('\n')}\n`);
  console.log(`${list}: ${added} added`);
}
