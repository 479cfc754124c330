import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { wordsData } from '../../formats/payloads/search.ts';
import type { WordsData } from '../../shared/search-data.ts';

export const GET: APIRoute = async () => {
  // The annotation holds what is written to what the scripts of the page read.
  const data: WordsData = wordsData(await getCatalog());
  return Response.json(data);
};
