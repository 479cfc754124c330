import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex, type IndexFile } from 'pagefind';

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

/**
 * How many word positions a piece of the index holds. Pagefind's default of 20,000 puts all of a small
 * guide into one piece, so that the first answer would load the whole index.
 */
const WORDS_PER_CHUNK = 2000;

/**
 * Indexes the code pages of the built site for the search.
 *
 * Only pages with `data-pagefind-body` are indexed: the articles. The build fails if the indexer
 * reports an error, or if it finds another number of pages than there are articles in `content/codes`.
 */
export function pagefind(): AstroIntegration {
  let root: URL;
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        // Pagefind has no option for it, only this variable of its command.
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(WORDS_PER_CHUNK);
        try {
          const { index } = complete(await createIndex({ forceLanguage: 'en' }));
          if (!index) throw new Error('Pagefind made no index.');
          complete(await index.addDirectory({ path: site }));
          const { files } = complete(await index.getFiles());
          const pages = indexedPages(files);
          const expected = await articleCount(root);
          if (pages !== expected) {
            throw new Error(
              `Pagefind indexed ${pages} pages, but content/codes holds ${expected} articles. ` +
                'Exactly the article pages must carry data-pagefind-body.',
            );
          }
          await writeBundle(join(site, 'pagefind'), files);
          await removeIndexOnly(site);
          logger.info(`indexed ${pages} articles`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** How many pages the index holds, as its own entry file says. */
function indexedPages(files: readonly IndexFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = entrySchema.parse(JSON.parse(Buffer.from(entry?.content ?? []).toString()));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Writes what the search loads, and leaves out Pagefind's own interfaces. */
async function writeBundle(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (/(^|[/-])(ui|component-ui|modular-ui|highlight)\.(js|css)$/.test(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Removes from the pages what only the indexer was to read, so that no reader loads it. */
async function removeIndexOnly(site: string): Promise<void> {
  const pages = (await readdir(site)).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const path = join(site, page);
    const html = await readFile(path, 'utf8');
    const shipped = withoutIndexOnly(html);
    if (shipped !== html) await writeFile(path, shipped);
  }
}

/** A page without the elements and attributes that only the indexer reads. */
export function withoutIndexOnly(html: string): string {
  // An attribute's value may hold `>`.
  return html
    .replace(/<p data-index-only(?:"[^"]*"|[^">])*>[^<]*<\/p>/g, '')
    .replace(/<meta data-pagefind-(?:"[^"]*"|[^">])*>/g, '')
    .replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, '');
}

/** Pagefind never throws; it lists what went wrong. */
function complete<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) {
    throw new Error(`Pagefind failed:\n${response.errors.join('\n')}`);
  }
  return response;
}

async function articleCount(root: URL): Promise<number> {
  const files = await readdir(new URL('content/codes/', root));
  return files.filter((file) => file.endsWith('.mdx')).length;
}
