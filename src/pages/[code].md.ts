import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../catalog/index.ts';
import type { Article } from '../catalog/model.ts';
import { articleMarkdown } from '../formats/markdown.ts';
import { codeText } from '../shared/code-text.ts';

interface Props extends Record<string, unknown> {
  article: Article;
}

export const getStaticPaths = (async () => {
  const { articles } = await getCatalog();
  return articles.map((article) => ({
    params: { code: codeText(article.code) },
    props: { article },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { article } }) => {
  const { urls } = await getCatalog();
  return new Response(articleMarkdown(article, urls), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
