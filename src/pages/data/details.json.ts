import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { detailsData } from '../../formats/payloads/recognise.ts';

export const GET: APIRoute = async () => Response.json(detailsData(await getCatalog()));
