import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { wordsData } from '../../formats/payloads/search.ts';

export const GET: APIRoute = async () => Response.json(wordsData(await getCatalog()));
