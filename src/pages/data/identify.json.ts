import type { APIRoute } from 'astro';
import { identifyData } from '../../formats/payloads/identify.ts';
import { getCatalog } from '../../catalog/index.ts';
import type { IdentifyData } from '../../shared/identify-data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what the scripts of the page read.
  const data: IdentifyData = identifyData(await getCatalog());
  return Response.json(data);
};
