import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { atomFeed } from '../formats/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await getCatalog()), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
