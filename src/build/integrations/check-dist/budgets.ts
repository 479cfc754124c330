import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { isArticle, type Fault } from '../built-site.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** The comment in an article’s HTML that ends its top, which is what a reader needs first. */
const END_OF_TOP = '<!-- end of the top -->';

/** A limit. Bytes are those that `gzip -6` sends, the least that any host or CDN does. */
interface Budget {
  /** What the figure counts. */
  readonly what: string;
  /** Above this the build warns. */
  readonly soft?: number;
  /** Above this the build stops. */
  readonly hard: number;
  /** What to move, and where. `CODE` is replaced by the code of the article. */
  readonly remedy: string;
}

const BLOCKING: Budget = {
  what: 'requests that block rendering',
  hard: 1,
  remedy:
    'Import the style sheet in a component, which inlines it, or give the script type="module".',
};

const TOP: Budget = {
  what: 'bytes until the top of the article is complete',
  // The ten segments that a server sends before it waits: https://www.rfc-editor.org/rfc/rfc6928.
  hard: 14_600,
  remedy: `Move what a reader does not need first below “${END_OF_TOP}”, such as styles in src/features/article/styles or rows of the plate.`,
};

/**
 * An article with its styles. Both limits grow with the meanings: they are there to notice prose that has grown too
 * long, and must not keep out one more product.
 */
function pageBudget(meanings: number): Budget {
  const soft = 10_000 + 2_500 * Math.max(4, meanings);
  return {
    what: 'bytes of HTML and CSS',
    soft,
    hard: 2 * soft,
    remedy:
      'Move what spans products to a guide in content/guides, or fold long tables into /samples/CODE.',
  };
}

const SCRIPT: Budget = {
  what: 'bytes of script before anything is used',
  hard: 3_000,
  remedy: 'Load what only its first use needs with import(), as src/features/cite does.',
};

/** Checks the budgets of every page. */
export function checkBudgets(site: SiteFacts): Fault[] {
  return site.pages.flatMap((page) => [
    // The first request is that of the page itself.
    ...compare(page, 1 + page.blocking, BLOCKING),
    ...(isArticle(page.file, site.files) ? checkArticle(page, site) : []),
  ]);
}

function checkArticle(page: PageFacts, site: SiteFacts): Fault[] {
  const compressed = gzip(page.html);
  const top = bytesUntil(END_OF_TOP, compressed);
  const scripts = [...modulesOf(page, site)].map((file) => readFileSync(join(site.folder, file)));
  return [
    ...(top === undefined
      ? [
          {
            file: page.file,
            problem: `no “${END_OF_TOP}”. Put it where the top ends, in src/features/article/MeaningSection.astro.`,
          },
        ]
      : compare(page, top, TOP)),
    ...compare(page, compressed.length, pageBudget(page.meanings)),
    ...compare(
      page,
      scripts.reduce((sum, script) => sum + gzip(script).length, 0),
      SCRIPT,
    ),
  ];
}

function compare({ file }: PageFacts, figure: number, budget: Budget): Fault[] {
  const { what, hard, soft = hard } = budget;
  if (figure <= soft) return [];
  const isWarning = figure <= hard;
  const limit = isWarning ? soft : hard;
  const remedy = budget.remedy.replace('CODE', file.replace('.html', ''));
  const problem = `${figure.toLocaleString('en')} ${what}; the limit is ${limit.toLocaleString('en')}. ${remedy}`;
  return [{ file, problem, isWarning }];
}

function gzip(content: string | Buffer): Buffer {
  return gzipSync(content, { level: 6 });
}

/** How many bytes of a compressed text must arrive before a marker in it can be read, if it is there. */
function bytesUntil(marker: string, compressed: Buffer): number | undefined {
  const canBeRead = (bytes: number) =>
    gunzipSync(compressed.subarray(0, bytes), { finishFlush: constants.Z_SYNC_FLUSH }).includes(
      marker,
    );
  if (!canBeRead(compressed.length)) return undefined;
  let [tooFew, enough] = [0, compressed.length];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (canBeRead(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** The scripts of a page, and what they import at once. */
function modulesOf({ scripts }: PageFacts, { base, files, folder }: SiteFacts): Set<string> {
  const found = new Set(
    scripts.map((src) => src.slice(base.length + 1)).filter((file) => files.has(file)),
  );
  // The loop reaches what is added to the set while it runs.
  for (const file of found) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s?["'`]\.\/([^"'`]+)["'`]/g)) {
      found.add(`${dirname(file)}/${name}`);
    }
  }
  return found;
}
