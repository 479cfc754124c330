import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { fingerprintData } from '../../formats/payloads/recognise.ts';

export const GET: APIRoute = async () => Response.json(fingerprintData(await getCatalog()));
