import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/index.ts';
import { registryData } from '../../formats/payloads/registry.ts';

export const GET: APIRoute = async () => Response.json(registryData(await getCatalog()));
