import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex, type IndexFile } from 'pagefind';
import { loadCatalog } from '../../catalog/load.ts';
import { indexRecords } from '../../formats/index-records.ts';

/**
 * How many word positions a piece of the index holds. Pagefind’s default of 20,000 puts all of a small guide into one
 * piece, so that the first answer would load the whole index. Pagefind has no option for it, only this variable.
 */
const CHUNK_SIZE = ['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '1000'] as const;

const fragmentSchema = z.object({ url: z.string() });
const wordsSchema = z.looseObject({ records: z.array(z.looseObject({ fragment: z.string() })) });

/**
 * Indexes the parts of the guide for the full-text search, and writes into `data/search-words.json` which record of
 * Pagefind’s index is which part.
 *
 * The build fails if the indexer reports an error, or if its records and those of the search are not the same.
 */
export function pagefind(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = indexRecords(loadCatalog(root, base));
        process.env[CHUNK_SIZE[0]] = CHUNK_SIZE[1];
        try {
          const { index } = complete(await createIndex());
          if (!index) throw new Error('Pagefind made no index.');
          for (const { part, title, text, terms } of records) {
            complete(
              await index.addCustomRecord({
                url: part,
                content: text,
                language: 'en',
                meta: { title, terms: terms.join('. ') },
              }),
            );
          }
          const { files } = complete(await index.getFiles());
          await pairRecords(new URL('data/search-words.json', dir), fragmentsOf(files));
          complete(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) }));
          logger.info(`indexed ${records.length} parts of the guide`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** The fragments of an index: by the name of each part, the id that Pagefind gave to it. */
function fragmentsOf(files: readonly IndexFile[]): Map<string, string> {
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString();
    // The JSON comes after a signature of Pagefind’s.
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{'))));
    fragments.set(url, id);
  }
  return fragments;
}

/** Gives each record of the search, instead of the name of its part, the id of its fragment. */
async function pairRecords(file: URL, fragments: ReadonlyMap<string, string>): Promise<void> {
  const words = wordsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const records = words.records.map((entry) => {
    const fragment = fragments.get(entry.fragment);
    if (fragment === undefined) throw new Error(`Pagefind indexed nothing for ${entry.fragment}.`);
    return { ...entry, fragment };
  });
  if (records.length !== fragments.size) {
    throw new Error(`The search knows ${records.length} parts, and Pagefind ${fragments.size}.`);
  }
  await writeFile(file, JSON.stringify({ ...words, records }));
}

/** Pagefind never throws; it lists what went wrong. */
function complete<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) {
    throw new Error(`Pagefind failed:\n${response.errors.join('\n')}`);
  }
  return response;
}
