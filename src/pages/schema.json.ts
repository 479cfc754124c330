import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { jsonSchema } from '../formats/json.ts';

export const GET: APIRoute = async () => {
  const { urls } = await getCatalog();
  return Response.json(jsonSchema(urls), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
