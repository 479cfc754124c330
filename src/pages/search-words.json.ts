import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { wordsData } from '../catalog/search-data.ts';
import type { WordsData } from '../client/search/data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what src/client reads.
  const data: WordsData = wordsData(await getCatalog());
  return Response.json(data);
};
