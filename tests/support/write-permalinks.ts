import { readFileSync, writeFileSync } from 'node:fs';
import {
  PERMALINKS_FILE,
  publishedAddresses,
  withPermalinks,
} from '../../src/integrations/check-dist/permalinks.ts';
import { site } from './dist.ts';

const file = new URL(`../../${PERMALINKS_FILE}`, import.meta.url);
writeFileSync(file, withPermalinks(readFileSync(file, 'utf8'), publishedAddresses(site)));
