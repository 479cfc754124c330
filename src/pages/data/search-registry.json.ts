import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { registryData } from '../../formats/payloads/registry.ts';
import type { RegistryData } from '../../shared/number-without-article.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what the scripts of the page read.
  const data: RegistryData = registryData(await getCatalog());
  return Response.json(data);
};
