import { readFileSync, writeFileSync } from 'node:fs';
import { readFacts } from '../src/build/integrations/check-dist/facts.ts';
import {
  PERMALINKS_FILE,
  publishedAddresses,
  withPermalinks,
} from '../src/build/integrations/check-dist/permalinks.ts';
import { site } from '../tests/support/dist.ts';

const file = new URL(`../../${PERMALINKS_FILE}`, import.meta.url);
writeFileSync(
  file,
  withPermalinks(readFileSync(file, 'utf8'), publishedAddresses(readFacts(site))),
);
