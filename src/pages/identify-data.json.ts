import type { APIRoute } from 'astro';
import { identifyData } from '../catalog/identify-data.ts';
import { getCatalog } from '../catalog/index.ts';
import type { IdentifyData } from '../client/identify/data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what src/client reads.
  const data: IdentifyData = identifyData(await getCatalog());
  return Response.json(data);
};
