// Checks all content without a build, and reports all problems at once.
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { readContent } from '../src/catalog/read-content.ts';
import { createUrls } from '../src/catalog/urls.ts';

const content = readContent(fileURLToPath(new URL('../content', import.meta.url)));
try {
  const { articles, products, guides } = buildCatalog(
    content,
    createUrls('/', 'https://guide.example'),
  );
  const meanings = articles.flatMap((article) => article.meanings);
  console.log(
    `The content has no problems. Codes: ${articles.length}, meanings: ${meanings.length}, products: ${products.length}, guides: ${guides.length}.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
