import { fileURLToPath } from 'node:url';
import { needsWriter } from '../lab/kit/needs.ts';
import { buildCatalog } from '../src/catalog/build.ts';
import { createUrls } from '../src/catalog/urls.ts';
import { headersFile } from '../src/build/hosts/headers-file.ts';
import { nginxConfiguration } from '../src/build/hosts/nginx.ts';
import { redirectsFile } from '../src/build/hosts/redirects.ts';
import { withFieldTables } from '../src/schemas/author-docs.ts';
import { readContent } from '../src/catalog/read-content.ts';

const root = new URL('../', import.meta.url);
const catalog = buildCatalog(
  readContent(fileURLToPath(new URL('content', root))),
  createUrls('/', 'https://guide.example'),
);

/** The files of the repository that are made from the content, its schemas and the rules of delivery, each from what it was. */
export const GENERATED: readonly {
  readonly file: URL;
  readonly generate: (before: string) => string;
}[] = [
  { file: new URL('content/README.md', root), generate: withFieldTables },
  { file: new URL('lab/README.md', root), generate: await needsWriter() },
  { file: new URL('public/_redirects', root), generate: () => redirectsFile(catalog.aliases) },
  { file: new URL('public/_headers', root), generate: headersFile },
  {
    file: new URL('deploy/nginx.conf', root),
    generate: () => nginxConfiguration(catalog.aliases),
  },
];
