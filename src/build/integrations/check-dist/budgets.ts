import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isArticle, type Fault } from '../built-site.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/**
 * The limits that can be read off the files of the built site. Bytes are those of the compressed
 * copies, as a host sends them that compresses ahead of time: brotli, for an article at its best quality.
 */
export const BUDGETS = {
  /** What one TCP initial window of ten segments carries. */
  articleBytes: 14_600,
  articleScriptBytes: 6_000,
  blockingRequests: 1,
} as const;

/** The figures of one page. */
export interface PageFigures {
  readonly file: string;
  readonly bytes: number;
  readonly scriptBytes: number;
  /** The document and whatever else keeps the browser from painting it. */
  readonly blockingRequests: number;
}

/** Measures every page of a built site. */
export function measure(site: SiteFacts): PageFigures[] {
  const known = new Map<string, number>();
  const bytesOf = (file: string) => {
    const path = join(site.folder, file);
    const bytes = known.get(file) ?? compressedBytes(path, () => readFileSync(path));
    known.set(file, bytes);
    return bytes;
  };
  return site.pages.map((page) => ({
    file: page.file,
    bytes: compressedBytes(join(site.folder, page.file), () => Buffer.from(page.html())),
    scriptBytes: [...modulesOf(page, site)].reduce((sum, file) => sum + bytesOf(file), 0),
    blockingRequests: 1 + page.blocking,
  }));
}

/** Every page keeps the budgets; an article's bytes are those of everything needed to read it. */
export function checkBudgets(site: SiteFacts): Fault[] {
  return measure(site).flatMap(({ file, bytes, scriptBytes, blockingRequests }) => {
    const figures: [name: string, figure: number, limit: number][] = [
      ['requests that block rendering', blockingRequests, BUDGETS.blockingRequests],
    ];
    if (isArticle(file)) {
      figures.push(
        ['bytes of HTML and CSS', bytes, BUDGETS.articleBytes],
        ['bytes of script', scriptBytes, BUDGETS.articleScriptBytes],
      );
    }
    return figures
      .filter(([, figure, limit]) => figure > limit)
      .map(([name, figure, limit]) => ({
        file,
        problem: `${figure} ${name}; the limit is ${limit}`,
      }));
  });
}

/** The scripts of a page, and what they import at once. */
function modulesOf({ scripts }: PageFacts, { base, files, folder }: SiteFacts): Set<string> {
  const found = new Set(
    scripts.map((src) => src.slice(base.length + 1)).filter((file) => files.has(file)),
  );
  // A set that grows is walked to its end.
  for (const file of found) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s?["'`]\.\/([^"'`]+)["'`]/g)) {
      found.add(`${dirname(file)}/${name}`);
    }
  }
  return found;
}

/** Compressing is slow: where the build has written the compressed copy already, that one is weighed. */
function compressedBytes(path: string, read: () => Buffer): number {
  const copy = `${path}.br`;
  return existsSync(copy) ? statSync(copy).size : brotliCompressSync(read()).length;
}
