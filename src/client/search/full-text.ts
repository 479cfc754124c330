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
const RANKING = { metaWeights: { title: 5, code: 10, terms: 5 } };

/** A meaning is linked to if it holds at least this share of what the best part of its page holds. */
const DEEP_LINK_SHARE = 0.5;

/** As many articles as are fetched for one answer. */
const MOST_RESULTS = 20;

/**
 * Loads the full-text index.
 *
 * @param bundle where Pagefind's bundle is served, with a slash at the end
 * @throws if the bundle cannot be loaded
 */
export async function loadFullText(bundle: string): Promise<PagefindApi> {
  const api: unknown = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  if (!isPagefind(api)) throw new Error(`${bundle}pagefind.js is not Pagefind.`);
  await api.options({ baseUrl: bundle.replace(/pagefind\/$/, ''), ranking: RANKING });
  return api;
}

function isPagefind(module: unknown): module is PagefindApi {
  return typeof module === 'object' && module !== null && 'options' in module && 'search' in module;
}

/** Searches the text of the articles; the best first. */
export async function searchFullText(
  api: PagefindApi,
  words: string,
  records: readonly CodeRecord[],
): Promise<Result[]> {
  if (words === '') return [];
  const { results } = await api.search(words);
  const pages = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
  return pages.map((page) => pageResult(page, records));
}

/** A page as a result: the meaning that the words point to, if they point to one, else the article. */
export function pageResult(page: PagefindPage, records: readonly CodeRecord[]): Result {
  const url = cleanUrl(page.url);
  const score = (sub: PagefindPage['sub_results'][number]) =>
    sub.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const ranked = [...page.sub_results].sort((a, b) => score(b) - score(a));
  const enough = DEEP_LINK_SHARE * Math.max(0, ...ranked.map(score));
  const record = records.find((candidate) => candidate.url === url);
  for (const sub of ranked) {
    const meaning = record?.meanings.find((candidate) => candidate.url === cleanUrl(sub.url));
    if (record && meaning && score(sub) >= enough) return meaningResult(record, meaning);
  }
  return { url, title: page.meta['title'] ?? url, excerpt: markedParts(page.excerpt) };
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
