import type { APIRoute } from 'astro';
import { icoOf, iconPng } from '../formats/card/icon.ts';

const SIZE = 48;

export const GET: APIRoute = async () =>
  new Response(icoOf(await iconPng(SIZE), SIZE), {
    headers: { 'Content-Type': 'image/vnd.microsoft.icon' },
  });
