import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { identifyData } from '../../formats/payloads/identify.ts';

export const GET: APIRoute = async () => Response.json(identifyData(await getCatalog()));
