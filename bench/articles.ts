import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** The articles that answer what is searched for; the first is visited too. */
export const ANSWERS = { number: '499', words: '530' } as const;

/** What is searched for in each site, and the code of the article that answers it. */
export const QUERIES = [
  { query: '499', code: ANSWERS.number },
  { query: 'tunnel', code: ANSWERS.words },
] as const;

/** One article as the generators of documentation take it. */
export interface Article {
  /** Three digits. */
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown that begins with a heading of the first level. */
  readonly body: string;
}

/** The articles of a built guide, as it publishes them in Markdown. */
export function readArticles(folder: string): Article[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}\.md$/.test(file))
    .map((file) => readArticle(readFileSync(join(folder, file), 'utf8'), file.slice(0, 3)));
}

function readArticle(text: string, code: string): Article {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const facts = new Map<string, unknown>(Object.entries(load(yaml) ?? {}));
  const [title, summary] = [facts.get('title'), facts.get('summary')];
  if (typeof title !== 'string' || typeof summary !== 'string')
    throw new Error(`${code}.md has no title or no summary.`);
  return { code, title: `${code} ${title}`, summary, body: body.trimStart() };
}

/** The article in the middle, by length. */
export function medianArticle(articles: readonly Article[]): Article {
  const sorted = articles.toSorted((a, b) => a.body.length - b.body.length);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error('The guide has no articles.');
  return middle;
}

/** Some of the articles: those that are visited and searched for, then the first ones. */
export function someArticles(articles: readonly Article[], count: number): Article[] {
  const needed = new Set<string>([medianArticle(articles).code, ...Object.values(ANSWERS)]);
  const others = articles.filter(({ code }) => !needed.has(code)).slice(0, count - needed.size);
  return articles.filter((article) => needed.has(article.code) || others.includes(article));
}
