import type { SeenIn } from '../shared/vocabulary.ts';
import { codeText } from '../shared/code-text.ts';
import type { StatusClass } from '../shared/status-class.ts';

/** The addresses of the site’s pages and files. */
export interface Urls {
  readonly home: string;
  /** The base path with a slash at the end, with which the addresses of files begin. */
  readonly root: string;
  readonly products: string;
  readonly guides: string;
  readonly search: string;
  readonly identify: string;
  readonly fingerprints: string;
  readonly about: string;
  /** All articles as data. */
  readonly codesJson: string;
  /** The JSON Schema of everything the guide publishes as data. */
  readonly schema: string;
  readonly feed: string;
  readonly llms: string;
  /** The licences of everything that is published. */
  readonly licences: string;
  readonly sitemapIndex: string;
  readonly sitemap: string;
  article(code: number): string;
  /** The same article in another form: as data, as Markdown or as its social card. */
  articleAs(code: number, form: ArticleForm): string;
  /** One product’s meaning, which is an anchor on the article. */
  meaning(code: number, product: string): string;
  class(name: StatusClass): string;
  product(id: string): string;
  /** A page that spans codes. */
  guide(id: string): string;
  /** A number that is shown on screen, which is an anchor on a guide. */
  number(guide: string, number: number): string;
  /** The codes that are seen in one place, such as the log. */
  seenIn(place: SeenIn): string;
  /** All samples of one code. */
  samples(code: number): string;
  /** A short address that leads to an article, a meaning or a guide. */
  alias(slug: string): string;
  /** The address at which a built page is served: `/guide/499` for `/guide/499.html`. */
  page(builtPath: string): string;
  /** An address as an author writes it (`/530#cloudflare`), moved below the base path. */
  internal(path: string): string;
  /** One of these addresses in full, for use outside the site’s own pages. */
  readonly absolute: (url: string) => string;
}

/** The other forms in which an article is published. Each is the extension of its address. */
type ArticleForm = 'json' | 'md' | 'png';

/**
 * @param base the path below which the site is served, such as `/` or `/guide`
 * @param origin the public address before the base, such as `https://guide.example`
 * @returns the site's addresses; none ends in a slash except the home page at the root
 */
export function createUrls(base: string, origin: string): Urls {
  const prefix = base.replace(/\/+$/, '');
  const internal = (path: string) => (path === '/' ? prefix || '/' : `${prefix}${path}`);
  return {
    home: internal('/'),
    root: `${prefix}/`,
    products: internal('/products'),
    guides: internal('/guides'),
    search: internal('/search'),
    identify: internal('/identify'),
    fingerprints: internal('/identify/fingerprints'),
    about: internal('/about'),
    codesJson: internal('/codes.json'),
    schema: internal('/schema.json'),
    feed: internal('/feed.xml'),
    llms: internal('/llms.txt'),
    licences: internal('/licences.txt'),
    sitemapIndex: internal('/sitemap-index.xml'),
    sitemap: internal('/sitemap-0.xml'),
    article: (code) => internal(`/${codeText(code)}`),
    articleAs: (code, form) => internal(`/${codeText(code)}.${form}`),
    meaning: (code, product) => internal(`/${codeText(code)}#${product}`),
    class: (name) => internal(`/${name}`),
    product: (id) => internal(`/products/${id}`),
    guide: (id) => internal(`/guides/${id}`),
    number: (guide, number) => internal(`/guides/${guide}#${number}`),
    seenIn: (place) => internal(`/seen-in/${place}`),
    samples: (code) => internal(`/samples/${codeText(code)}`),
    alias: (slug) => internal(`/${slug}`),
    page: (builtPath) =>
      builtPath.replace(/\.html$/, '').replace(/\/(?:index)?$/, '') || internal('/'),
    internal,
    absolute: (url) => new URL(url, origin).href,
  };
}

/** The first path segments of pages and files, without extensions; no alias may use them. */
export const RESERVED_PATHS: ReadonlySet<string> = new Set([
  'products',
  'guides',
  'seen-in',
  'samples',
  'search',
  'identify',
  'data',
  'about',
  'pagefind',
  'index',
  'codes',
  'schema',
  'feed',
  'llms',
  'licences',
  'robots',
  'opensearch',
  'sitemap-index',
  'sitemap-0',
  'favicon',
  'apple-touch-icon',
  '404',
  '0xx',
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
