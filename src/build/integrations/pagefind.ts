import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { loadCatalog } from '../../catalog/load.ts';
import { indexRecords } from '../../formats/index-records.ts';

/**
 * How many word positions a piece of the index holds. Pagefind’s default of 20,000 puts all of a small guide into one
 * piece, so that the first answer would load the whole index. Pagefind has no option for it, only this variable.
 */
const CHUNK_SIZE = ['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '1000'] as const;

/** Pagefind’s own interface and its worker, which the guide does not use. */
const UNUSED = /^pagefind-.*\.(?:css|js)$/;

/**
 * Indexes the parts of the guide for the full-text search. The address of each record is the name of its part.
 *
 * The build fails if the indexer reports an error.
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
          // Pagefind’s own `writeFiles()` answers before all is written, and may leave a file empty.
          for (const { path, content } of complete(await index.getFiles()).files) {
            if (UNUSED.test(path)) continue;
            const file = new URL(`pagefind/${path}`, dir);
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, content);
          }
          logger.info(`indexed ${records.length} parts of the guide`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** Pagefind never throws; it lists what went wrong. */
function complete<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) {
    throw new Error(`Pagefind failed:\n${response.errors.join('\n')}`);
  }
  return response;
}
