import { meaningResult, type CodeRecord, type Result } from './rank.ts';

/** The part of Pagefind's interface that is used here (pagefind.app/docs/api). */
export interface PagefindApi {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(term: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] }>;
}

/** What Pagefind tells of a page that it found. */
export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}

/** Weights of the metadata in Pagefind's ranking, so that a page about a code stands before pages that mention it. */
const RANKING = { metaWeights: { title: 10, code: 10, terms: 5 } };

/** A meaning is linked to if it holds at least this share of what any part outside the meanings holds. */
const DEEP_LINK_SHARE = 0.5;

/** As many articles as are fetched for one answer. */
const MOST_RESULTS = 20;

/**
 * Loads the full-text index.
 *
 * @param bundle where Pagefind's bundle is served, with a slash at the end
 * @param attempt how many attempts have failed before
 * @throws if the bundle cannot be loaded
 */
export async function loadFullText(bundle: string, attempt: number): Promise<PagefindApi> {
  // Browsers remember that a module could not be loaded; under another address they ask again.
  const retry = attempt === 0 ? '' : `?retry=${attempt}`;
  const api: unknown = await import(/* @vite-ignore */ `${bundle}pagefind.js${retry}`);
  if (!isPagefind(api)) throw new Error(`${bundle}pagefind.js is not Pagefind.`);
  await api.options({
    baseUrl: bundle.replace(/pagefind\/$/, ''),
    ranking: RANKING,
    // A worker of its own would cost more bytes than it saves time at this size.
    noWorker: true,
  });
  return api;
}

function isPagefind(module: unknown): module is PagefindApi {
  return typeof module === 'object' && module !== null && 'options' in module && 'search' in module;
}

/**
 * Searches the text of the articles; the best first.
 *
 * The first result is fetched alone, so that it can be shown before the others have arrived.
 */
export async function* searchFullText(
  api: PagefindApi,
  words: string,
  records: readonly CodeRecord[],
): AsyncIterable<Result> {
  if (words === '') return;
  const [first, ...others] = (await api.search(words)).results.slice(0, MOST_RESULTS);
  if (!first) return;
  yield pageResult(await first.data(), records);
  const pages = await Promise.all(others.map((result) => result.data()));
  for (const page of pages) yield pageResult(page, records);
}

/** A page as a result: the meaning that the words point to, if they point to one, else the article. */
export function pageResult(page: PagefindPage, records: readonly CodeRecord[]): Result {
  const url = cleanUrl(page.url);
  const record = records.find((candidate) => candidate.url === url);
  const parts = Map.groupBy(page.sub_results, (sub) => meaningOf(cleanUrl(sub.url), record));
  const scores = [...parts].map(([meaning, subs]) => ({ meaning, score: sumOfScores(subs) }));
  const elsewhere = Math.max(0, ...(parts.get(undefined) ?? []).map((sub) => sumOfScores([sub])));
  const [best] = scores
    .filter(({ meaning, score }) => meaning && score >= DEEP_LINK_SHARE * elsewhere)
    .sort((a, b) => b.score - a.score);
  if (record && best?.meaning) return meaningResult(record, best.meaning);
  return { url, title: page.meta['title'] ?? url, excerpt: markedParts(page.excerpt) };
}

/** The meaning to which an anchor belongs: `#nginx` and `#nginx-usual-causes` to that of nginx. */
function meaningOf(url: string, record: CodeRecord | undefined) {
  return record?.meanings
    .filter((meaning) => `${url}-`.startsWith(`${meaning.url}-`))
    .sort((a, b) => b.url.length - a.url.length)[0];
}

function sumOfScores(subs: PagefindPage['sub_results']): number {
  return subs
    .flatMap(({ weighted_locations }) => weighted_locations)
    .reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** Pagefind names files; the site's addresses have no `.html`. */
export function cleanUrl(url: string): string {
  return url.replace(/\.html(?=#|$)/, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** An excerpt, in which Pagefind marks the matches with `<mark>`, as plain text parts. */
export function markedParts(excerpt: string): Result['excerpt'] {
  return excerpt
    .split(/<\/?mark>/)
    .map((part, i) => ({
      text: part.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
      marked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
