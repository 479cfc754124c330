import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { sitemap } from '../formats/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(await sitemap(await getCatalog()), {
    headers: { 'Content-Type': 'application/xml' },
  });
