import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isArticle, readSite, type BuiltPage } from '../../src/build/integrations/built-site.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(folder)) throw new Error('There is no dist/ to test. Run npm run build first.');

/** The site that `npm run build` wrote. */
export const site = readSite(folder, '/');

/** The pages of the articles. */
export const articlePages: readonly BuiltPage[] = site.pages.filter(({ file }) => isArticle(file));
