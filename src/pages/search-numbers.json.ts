import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { numbersData } from '../catalog/search-data.ts';
import type { NumbersData } from '../client/search/data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what src/client reads.
  const data: NumbersData = numbersData(await getCatalog());
  return Response.json(data);
};
