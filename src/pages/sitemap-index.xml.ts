import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { sitemapIndex } from '../formats/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(await sitemapIndex(await getCatalog()), {
    headers: { 'Content-Type': 'application/xml' },
  });
