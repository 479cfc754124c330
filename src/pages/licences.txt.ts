import type { APIRoute } from 'astro';
import { licencesText } from '../formats/licences.ts';

export const GET: APIRoute = () =>
  new Response(licencesText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
