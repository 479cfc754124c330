/** One page of each template. */
export const TEMPLATES = [
  '/',
  '/499',
  '/999',
  '/4xx',
  '/9xx',
  '/seen-in/log',
  '/samples/499',
  '/samples/530',
  '/products',
  '/products/nginx',
  '/products/aspnet-core',
  '/products/anyevent-http',
  '/search',
  '/identify',
  '/about',
  '/no-such-page',
] as const;

/** The articles. */
export const CODES = [499, 530, 561, 598, 599, 999] as const;

/** Every template and every article, each once. */
export const PAGES: readonly string[] = [
  ...new Set([...TEMPLATES, ...CODES.map((code) => `/${code}`)]),
];
