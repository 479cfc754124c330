import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { attribute, isArticle, type BuiltPage, type BuiltSite, type Fault } from '../built-site.ts';

/**
 * The limits that can be read off the files of the built site. Bytes are counted after brotli at
 * its best quality, as a host sends them that compresses ahead of time.
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
export function measure(site: BuiltSite): PageFigures[] {
  return site.pages.map((page) => ({
    file: page.file,
    bytes: compressed(Buffer.from(page.html)),
    scriptBytes: [...modulesOf(page, site)].reduce(
      (sum, file) => sum + compressed(readFileSync(join(site.folder, file))),
      0,
    ),
    blockingRequests: 1 + page.elements.filter(blocks).length,
  }));
}

/** Every page keeps the budgets; an article's bytes are those of everything needed to read it. */
export function checkBudgets(site: BuiltSite): Fault[] {
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
function modulesOf(page: BuiltPage, { base, files, folder }: BuiltSite): Set<string> {
  const found = new Set(
    scriptsOf(page)
      .map((src) => src.slice(base.length + 1))
      .filter((file) => files.has(file)),
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

function scriptsOf({ elements }: BuiltPage): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'script')
    .flatMap((element) => attribute(element, 'src') ?? []);
}

function blocks(element: BuiltPage['elements'][number]): boolean {
  if (element.tagName === 'link') {
    // What is for paper is not waited for.
    return (
      (attribute(element, 'rel')?.split(/\s+/).includes('stylesheet') ?? false) &&
      attribute(element, 'media') !== 'print'
    );
  }
  if (element.tagName !== 'script' || attribute(element, 'src') === undefined) return false;
  return (
    attribute(element, 'type') !== 'module' &&
    attribute(element, 'async') === undefined &&
    attribute(element, 'defer') === undefined
  );
}

function compressed(bytes: Buffer): number {
  return brotliCompressSync(bytes).length;
}
