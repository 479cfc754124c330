/** Response headers: their values by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Headers of what some addresses serve. */
export interface HeaderRule {
  /** Each from the root; `*` stands for anything, slashes too. */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/**
 * What no page needs. Each feature costs bytes of the first flight of every page, so only those are
 * named that reach the reader's devices or data: no frame and no script of others ever runs here.
 */
const DENIED = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Headers of every response. */
export const EVERYWHERE: Headers = {
  // Each page holds the rest of the policy itself, in a `meta` with the hashes of its own inline
  // styles and scripts, which a header for all pages cannot know. In a `meta` frame-ancestors is
  // ignored (https://www.w3.org/TR/CSP3/#meta-element), and an article's has no room for Trusted Types.
  'Content-Security-Policy':
    "frame-ancestors 'none';require-trusted-types-for 'script';trusted-types worker",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(','),
  // The address of a search holds what was searched for.
  'Referrer-Policy': 'same-origin',
  // Fetches ahead the page whose link is pointed at. An article has no room to say so itself.
  'Speculation-Rules': '"/speculation-rules.json"',
  'X-Content-Type-Options': 'nosniff',
};

/** Headers of every response that is encrypted; a browser ignores them in others. */
export const OVER_TLS: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Headers of some responses. No two rules that match the same address set the same header. */
export const RULES: readonly HeaderRule[] = [
  {
    // Named after their content.
    paths: ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/*.pf_meta'],
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    // Every page asks for it, and an old copy does no harm.
    paths: ['/speculation-rules.json'],
    headers: { 'Cache-Control': 'public, max-age=86400' },
  },
  {
    // For programs and for pages of other sites: data, Markdown, cards, feed, site map.
    paths: ['/*.json', '/*.md', '/*.png', '/*.txt', '/*.xml'],
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
];

/** What the headers of the rules are where no rule sets them. */
export const OTHERWISE: Headers = {
  'Cache-Control': 'no-cache',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The media types of what ends in these. Everything else is bytes that only the search reads. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** The media types of files that their endings do not tell. */
export const MEDIA_TYPES_OF_FILES: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/atom+xml',
  '/opensearch.xml': 'application/opensearchdescription+xml',
  '/speculation-rules.json': 'application/speculationrules+json',
};

/** The regular expression that matches what a path of a rule does. */
export function pathPattern(path: string): string {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return `^${parts.join('.*')}$`.replace(/\.\*\$$/, '');
}
