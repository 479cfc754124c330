import type { APIRoute } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import { codesDocument } from '../formats/json.ts';

export const GET: APIRoute = async () => Response.json(codesDocument(await getCatalog()));
