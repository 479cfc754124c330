/** Response headers: their values by name. */
export type Headers = Readonly<Record<string, string>>;

/** Browser features that reach the reader's devices or data. No page needs them. */
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

/** For files whose names change with their content. */
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** For what programs and other sites use: data, Markdown, cards, the feed, the site map. */
const SHARED: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * The response headers by path, in the way `_headers` has them: `*` matches any characters, a path has
 * one `*` at most, and a response gets the headers of every path that matches it. If two of them set
 * the same header, hosts join the values with a comma or send only the last one.
 */
export const HEADERS: Readonly<Record<string, Headers>> = {
  '/*': {
    // Each page has the rest of its policy in a `meta` element, where browsers ignore this directive
    // (https://www.w3.org/TR/CSP3/#meta-element).
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(','),
    // The address of a search contains the query.
    'Referrer-Policy': 'same-origin',
    'Speculation-Rules': '"/speculation-rules.json"',
    // Browsers ignore it unless the response is encrypted.
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
  },
  '/_astro/*': IMMUTABLE,
  // The worker reads pasted text and needs no network. Only its own response can forbid it one: the
  // page's policy does not apply to it (https://html.spec.whatwg.org/multipage/workers.html#script-settings-for-workers).
  '/_astro/worker*': { 'Content-Security-Policy': "default-src 'none'" },
  '/pagefind/fragment/*': IMMUTABLE,
  '/pagefind/index/*': IMMUTABLE,
  '/pagefind/*.pf_meta': IMMUTABLE,
  '/*.json': SHARED,
  '/*.md': { ...SHARED, 'Content-Type': 'text/markdown; charset=utf-8' },
  '/*.png': SHARED,
  '/*.txt': SHARED,
  '/*.xml': SHARED,
  '/feed.xml': { 'Content-Type': 'application/atom+xml' },
  '/opensearch.xml': { 'Content-Type': 'application/opensearchdescription+xml' },
  '/speculation-rules.json': {
    'Content-Type': 'application/speculationrules+json',
    // Every page asks for it, and a day-old copy does no harm.
    'Cache-Control': 'public, max-age=86400',
  },
};

/**
 * What nginx sends where no path above sets the header. `_headers` cannot say this, because hosts would
 * join these values with the others; Cloudflare Pages and Netlify have browsers revalidate by default.
 */
export const OTHERWISE: Headers = {
  'Cache-Control': 'no-cache',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
