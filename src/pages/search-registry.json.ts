import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { registryData } from '../catalog/registry-data.ts';
import type { RegistryData } from '../client/registry/foreign-number.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what src/client reads.
  const data: RegistryData = registryData(await getCatalog());
  return Response.json(data);
};
