import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { llmsText } from '../formats/llms.ts';

export const GET: APIRoute = async () =>
  new Response(llmsText(await getCatalog()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
