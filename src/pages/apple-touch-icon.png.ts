import type { APIRoute } from 'astro';
import { iconPng } from '../formats/card/icon.ts';

/** The size that Apple's devices scale down from. */
const SIZE = 180;

export const GET: APIRoute = async () =>
  new Response(await iconPng(SIZE), { headers: { 'Content-Type': 'image/png' } });
