import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { guideData } from '../../formats/payloads/recognise.ts';

export const GET: APIRoute = async () => Response.json(guideData(await getCatalog()));
