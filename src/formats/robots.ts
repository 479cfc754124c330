import type { Catalog } from '../catalog/model.ts';

/** `/robots.txt`: every robot may read everything (RFC 9309). */
export function robotsText({ urls }: Catalog): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.sitemapIndex)}\n`;
}
