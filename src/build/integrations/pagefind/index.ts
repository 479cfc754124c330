import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex, type IndexFile } from 'pagefind';
import { isArticle, readSite, type BuiltSite } from '../built-site.ts';
import { indexRecords, type IndexRecord } from './index-records.ts';

const fragmentSchema = z.object({ url: z.string() });

/**
 * How many word positions a piece of the index holds. Pagefind's default of 20,000 puts all of a small
 * guide into one piece, so that the first answer would load the whole index.
 */
const WORDS_PER_CHUNK = 1000;

/** The file that pairs the records of the index with what else the search knows of them. */
const WORDS_FILE = 'data/search-words.json';

const wordsSchema = z.looseObject({ records: z.array(z.looseObject({ fragment: z.string() })) });

/**
 * Indexes the articles of the built site for the search, each meaning by itself, and writes into
 * `data/search-words.json` which record of the index is which part of which page.
 *
 * The build fails if the indexer reports an error, or if its records and those of the catalog are not
 * the same.
 */
export function pagefind(): AstroIntegration {
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = readSite(fileURLToPath(dir), base);
        const records = recordsOf(site);
        // Pagefind has no option for it, only this variable of its command.
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(WORDS_PER_CHUNK);
        try {
          const { index } = complete(await createIndex({ forceLanguage: 'en' }));
          if (!index) throw new Error('Pagefind made no index.');
          for (const { part, html } of records) {
            complete(await index.addHTMLFile({ url: part, content: html }));
          }
          const { files } = complete(await index.getFiles());
          await pairRecords(join(site.folder, WORDS_FILE), fragmentsOf(files));
          await writeBundle(join(site.folder, 'pagefind'), files);
          await removeIndexOnly(site);
          logger.info(`indexed ${records.length} parts of the articles`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** What the search finds by itself, of all articles. */
function recordsOf({ base, pages }: BuiltSite): IndexRecord[] {
  return pages
    .filter(({ file }) => isArticle(file))
    .flatMap(({ file, html }) => indexRecords(html, `${base}/${file.replace(/\.html$/, '')}`));
}

/** The fragments of an index: by the name of each part, the id that Pagefind gave to it. */
function fragmentsOf(files: readonly IndexFile[]): Map<string, string> {
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString();
    // The JSON stands behind a mark of Pagefind's.
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{'))));
    fragments.set(url, id);
  }
  return fragments;
}

/** Gives each record of the search, instead of the name of its part, the id of its fragment. */
async function pairRecords(path: string, fragments: ReadonlyMap<string, string>): Promise<void> {
  const words = wordsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const parts = new Set(words.records.map(({ fragment }) => fragment));
  const unknown = [...fragments.keys()].filter((part) => !parts.has(part));
  if (unknown.length > 0) throw new Error(`The catalog has no record of ${unknown.join(', ')}.`);
  const records = words.records.map((entry) => {
    const fragment = fragments.get(entry.fragment);
    if (fragment === undefined) throw new Error(`Pagefind indexed nothing for ${entry.fragment}.`);
    return { ...entry, fragment };
  });
  await writeFile(path, JSON.stringify({ ...words, records }));
}

/** What the search never loads: Pagefind's own interfaces, its worker, and the code for other languages. */
const UNUSED =
  /(^|[/-])(ui|component-ui|modular-ui|highlight|pagefind-worker|wasm\.unknown)\.(js|css|pagefind)$/;

/** Writes what the search loads. */
async function writeBundle(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(
      target,
      path === 'pagefind.js' ? tellingFailures(Buffer.from(content).toString()) : content,
    );
  }
}

/**
 * Pagefind's code, which only logs that a piece of its index could not be loaded, and answers without it:
 * "nothing found" would then hide a failure. The code is made to throw instead. It also starts without
 * waiting for its own start, and throws the failure of that twice: at each search, which tells it, and
 * where nobody can catch it. The second is left out.
 *
 * @throws if it is not the code that this was written for
 */
export function tellingFailures(code: string): string {
  const logged = /console\.error\(`Failed to load the (?:index chunk|meta index)[^`]*`\)/g;
  const places = code.match(logged)?.length ?? 0;
  if (places !== 2) {
    throw new Error(`pagefind.js hides the failures of its index in ${places} places, not in 2.`);
  }
  const started = 'this.init(options2?.language);';
  if (code.split(started).length !== 2) throw new Error('pagefind.js starts in another way.');
  return code
    .replace(logged, 'throw e')
    .replace(started, 'this.init(options2?.language).catch(()=>{});');
}

/** Removes from the pages what only the indexer was to read, so that no reader loads it. */
async function removeIndexOnly({ folder, pages }: BuiltSite): Promise<void> {
  for (const { file, html } of pages) {
    const shipped = withoutIndexOnly(html);
    if (shipped !== html) await writeFile(join(folder, file), shipped);
  }
}

/** A page without the elements and attributes that only the indexer reads. */
export function withoutIndexOnly(html: string): string {
  // An attribute's value may hold `>`.
  return html
    .replace(/<p data-index-only(?:"[^"]*"|[^">])*>[^<]*<\/p>/g, '')
    .replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, '');
}

/** Pagefind never throws; it lists what went wrong. */
function complete<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) {
    throw new Error(`Pagefind failed:\n${response.errors.join('\n')}`);
  }
  return response;
}
