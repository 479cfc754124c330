import { getCollection, type CollectionEntry } from 'astro:content';
import registry from '../../content/registry.csv?raw';
import { buildCatalog } from './build.ts';
import type { Catalog } from './model.ts';
import type { RawEntry } from './parse.ts';
import { createUrls } from './urls.ts';

const scripts = import.meta.glob<string>('../../lab/samples/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let catalog: Promise<Catalog> | undefined;

/**
 * The guide's catalog, loaded and checked once per build.
 *
 * @throws {ContentError} with every problem of the content, if it has any
 */
export function getCatalog(): Promise<Catalog> {
  // In development the content changes under a running server.
  if (import.meta.env.DEV) return load();
  return (catalog ??= load());
}

async function load(): Promise<Catalog> {
  const [codes, products, samples] = await Promise.all([
    getCollection('codes'),
    getCollection('products'),
    getCollection('samples'),
  ]);
  return buildCatalog(
    {
      codes: codes.map(rawEntry),
      products: products.map(rawEntry),
      samples: samples.map(rawEntry),
      registry,
      scripts: Object.fromEntries(
        Object.entries(scripts).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
      ),
    },
    createUrls(import.meta.env.BASE_URL, import.meta.env.SITE),
  );
}

function rawEntry(entry: CollectionEntry<'codes' | 'products' | 'samples'>): RawEntry {
  return {
    id: entry.id,
    file: entry.filePath ?? entry.id,
    data: entry.data,
    body: entry.body ?? '',
  };
}
