import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { openSearch } from '../formats/open-search.ts';

export const GET: APIRoute = async () =>
  new Response(openSearch(await getCatalog()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
