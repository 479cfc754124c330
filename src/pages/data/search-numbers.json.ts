import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { numbersData } from '../../formats/payloads/search.ts';
import type { NumbersData } from '../../shared/search-data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what the scripts of the page read.
  const data: NumbersData = numbersData(await getCatalog());
  return Response.json(data);
};
