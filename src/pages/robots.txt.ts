import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { robotsText } from '../formats/robots.ts';

export const GET: APIRoute = async () =>
  new Response(robotsText(await getCatalog()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
