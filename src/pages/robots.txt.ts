import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';

/** Everybody may read everything (RFC 9309). */
export const GET: APIRoute = async () => {
  const { urls } = await getCatalog();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.sitemapIndex)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
