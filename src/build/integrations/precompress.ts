import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf, isArticle } from './built-site.ts';

/** Files of text. Cards, fonts and the pieces of the search index are compressed in themselves. */
const TEXT = /\.(?:css|html|ico|js|json|md|svg|txt|xml)$/;

/** A copy is kept if it has at most this part of the bytes; less is not worth unpacking. */
const WORTHWHILE = 0.95;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Brotli's best quality; the next takes half the time and 3% more bytes. */
const BEST = 11;

/** The encodings, by the endings of the files in which servers look for them. */
const ENCODINGS: Readonly<Record<string, (bytes: Buffer, quality: number) => Promise<Buffer>>> = {
  br: (bytes, quality) =>
    brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gz: (bytes) => gzipAsync(bytes, { level: 9 }),
};

/**
 * Writes compressed copies beside the files of text, for servers that send what is there: their best
 * quality takes too long for a server that compresses with each answer.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const count = await writeCopies(
          folder,
          filesOf(folder).filter((file) => TEXT.test(file)),
        );
        logger.info(`${count} compressed copies`);
      },
    },
  };
}

async function writeCopies(folder: string, files: readonly string[]): Promise<number> {
  const left = files.values();
  let count = 0;
  const work = async () => {
    // All workers take from the same iterator.
    for (const file of left) {
      const path = join(folder, file);
      // What an article needs is limited to the byte; of other files there are many.
      const quality = isArticle(file) || file.endsWith('.js') ? BEST : BEST - 1;
      const copies = await compressedCopies(await readFile(path), quality);
      for (const [ending, copy] of Object.entries(copies)) {
        await writeFile(`${path}.${ending}`, copy);
        count++;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return count;
}

/**
 * The copies of a file, by their endings; none if one of them is not worth sending. With only one of
 * them nginx would not tell caches that the others differ.
 */
export async function compressedCopies(
  bytes: Buffer,
  quality = BEST,
): Promise<Record<string, Buffer>> {
  const copies = await Promise.all(
    Object.entries(ENCODINGS).map(
      async ([ending, compress]) => [ending, await compress(bytes, quality)] as const,
    ),
  );
  const all = copies.every(([, copy]) => copy.length <= WORTHWHILE * bytes.length);
  return all ? Object.fromEntries(copies) : {};
}
