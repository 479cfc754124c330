import type { SeenIn } from '../schemas/common.ts';
import type { StatusClass } from './classes.ts';

/** The one place where a path of the site is spelled. */
export interface Urls {
  readonly home: string;
  /** What addresses of files begin with: the base path with a slash at the end. */
  readonly root: string;
  readonly products: string;
  readonly search: string;
  readonly about: string;
  article(code: number): string;
  /** The anchor of one product's meaning on the article. */
  meaning(code: number, product: string): string;
  class(name: StatusClass): string;
  product(id: string): string;
  /** The codes that are met in one place, such as the log. */
  seenIn(place: SeenIn): string;
  /** The address of the page that is built as this path: `/guide/499.html` is at `/guide/499`. */
  page(builtPath: string): string;
  /** A root-relative address as an author writes it (`/530#cloudflare`), below the base path. */
  internal(path: string): string;
}

/**
 * @param base the path below which the site is served, such as `/` or `/guide`
 * @returns the site's addresses; none ends in a slash except the home page at the root
 */
export function createUrls(base: string): Urls {
  const prefix = base.replace(/\/+$/, '');
  const internal = (path: string) => (path === '/' ? prefix || '/' : `${prefix}${path}`);
  return {
    home: internal('/'),
    root: `${prefix}/`,
    products: internal('/products'),
    search: internal('/search'),
    about: internal('/about'),
    article: (code) => internal(`/${code}`),
    meaning: (code, product) => internal(`/${code}#${product}`),
    class: (name) => internal(`/${name}`),
    product: (id) => internal(`/products/${id}`),
    seenIn: (place) => internal(`/seen-in/${place}`),
    page: (builtPath) =>
      builtPath.replace(/\.html$/, '').replace(/\/(?:index)?$/, '') || internal('/'),
    internal,
  };
}

/** First segments of the paths that pages and files for machines take, and which no alias may have. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  'products',
  'seen-in',
  'search',
  'search-numbers',
  'search-registry',
  'search-words',
  'identify',
  'about',
  'pagefind',
  'index',
  'codes',
  'schema',
  'feed',
  'llms',
  'robots',
  'opensearch',
  'sitemap-index',
  'favicon',
  'apple-touch-icon',
  '404',
  '1xx',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
  '6xx',
  '7xx',
  '8xx',
  '9xx',
]);
