import { join } from 'node:path';
import { buildCatalog } from './build.ts';
import type { Catalog } from './model.ts';
import { readContent } from './read-content.ts';
import { createUrls } from './urls.ts';

/**
 * The guide’s catalog for code that runs outside Astro’s pages: build steps, scripts and tests.
 *
 * @param root the path of the project
 * @param base the path below which the site is served
 * @param origin the public address before the base; it matters only for absolute addresses
 * @throws {ContentError} with all problems in the content, if there are any
 */
export function loadCatalog(root: string, base = '/', origin = 'https://guide.example'): Catalog {
  return buildCatalog(readContent(join(root, 'content')), createUrls(base, origin));
}
