// Writes docs/coverage.md: how the guide treats every status code in other lists (docs/coverage/listed.tsv).
// Exits with 1 if a row is neither covered nor in docs/coverage/reasons.yaml.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { loadCatalog } from '../src/catalog/load.ts';
import { coverageOf, parseListed, parseReasons, toMarkdown } from './coverage/coverage.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(`${root}/docs/coverage/${file}`, 'utf8');
const rows = coverageOf(
  parseListed(read('listed.tsv')),
  parseReasons(read('reasons.yaml')),
  loadCatalog(root),
);
writeFileSync(`${root}/docs/coverage.md`, await format(toMarkdown(rows), { parser: 'markdown' }));
const open = rows.filter(({ verdict }) => verdict === 'open');
for (const { code, name, by } of open) console.error(`${code} ${name} (${by}) is open.`);
if (open.length > 0) {
  console.error('Write an article, or give the reason in docs/coverage/reasons.yaml.');
  process.exitCode = 1;
}
