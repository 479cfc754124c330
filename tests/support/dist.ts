import { fileURLToPath } from 'node:url';
import { isArticle, readSite, type BuiltPage } from '../../src/integrations/check-dist/site.ts';

/** The site that `npm run build` wrote. */
export const site = readSite(fileURLToPath(new URL('../../dist', import.meta.url)), '/');

/** The pages of the articles. */
export const articlePages: readonly BuiltPage[] = site.pages.filter(({ file }) => isArticle(file));
