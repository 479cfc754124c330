import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { summaryData } from '../../formats/payloads/recognise.ts';

export const GET: APIRoute = async () => Response.json(summaryData(await getCatalog()));
