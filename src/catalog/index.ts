import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from './build.ts';
import type { Catalog } from './model.ts';
import { readContent } from './read-content.ts';
import { createUrls } from './urls.ts';

/** Astro runs in the project’s folder, both in development and in builds. */
const FOLDER = join(process.cwd(), 'content');

let known: { readonly version: string; readonly catalog: Catalog } | undefined;

/**
 * The guide’s catalog. It is read and checked once, and in development again whenever a content file changes.
 *
 * @throws {ContentError} with all problems in the content, if there are any
 */
export async function getCatalog(): Promise<Catalog> {
  const version = import.meta.env.DEV ? versionOf(FOLDER) : '';
  if (known?.version !== version) {
    const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.SITE);
    known = { version, catalog: buildCatalog(readContent(FOLDER), urls) };
  }
  return known.catalog;
}

/** A text that changes whenever a file below the folder is added, removed or written. */
function versionOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .join('\n');
}
