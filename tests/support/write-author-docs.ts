import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTables } from '../../src/schemas/author-docs.ts';

const guide = new URL('../../content/README.md', import.meta.url);
writeFileSync(guide, withFieldTables(readFileSync(guide, 'utf8')));
