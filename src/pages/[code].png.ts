import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng, type CardArticle } from '../formats/card/card.ts';
import { getCatalog } from '../catalog/index.ts';
import { codeText } from '../shared/code-text.ts';

interface Props {
  article: CardArticle;
}

export const getStaticPaths = (async () => {
  const { articles } = await getCatalog();
  return articles.map((article) => ({
    params: { code: codeText(article.code) },
    props: { article },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { article } }) =>
  new Response(await cardPng(article), { headers: { 'Content-Type': 'image/png' } });
