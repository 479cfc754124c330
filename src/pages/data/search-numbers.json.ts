import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { numbersData } from '../../formats/payloads/search.ts';

export const GET: APIRoute = async () => Response.json(numbersData(await getCatalog()));
