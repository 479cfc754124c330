import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from './build.ts';
import type { Catalog } from './model.ts';
import { readContent } from './read-content.ts';
import { createUrls } from './urls.ts';

/** Astro runs in the project’s folder, in development and in a build. */
const FOLDER = join(process.cwd(), 'content');

let known: { readonly version: string; readonly catalog: Catalog } | undefined;

/**
 * The guide’s catalog, read and checked once, and in development again after a file of the content changes.
 *
 * @throws {ContentError} with every problem of the content, if it has any
 */
export async function getCatalog(): Promise<Catalog> {
  const version = import.meta.env.DEV ? versionOf(FOLDER) : '';
  if (known?.version !== version) {
    const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.SITE);
    known = { version, catalog: buildCatalog(readContent(FOLDER), urls) };
  }
  return known.catalog;
}

/** What changes with every change below a folder: the files, and when each was last written. */
function versionOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .join('\n');
}
