import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** The address that all sites are built for, so that all of them write the same absolute links. */
export const SITE_URL = 'https://guide.example';

/** The article that is opened, searched from and served. */
export const MEASURED_CODE = 499;

/** What is searched for, and the code of the article that answers it: a word, a number on the screen, a code. */
export const QUERIES = [
  { query: 'tunnel', code: 530 },
  { query: '1033', code: 530 },
  { query: '499', code: 499 },
] as const;

/** One article as the generators of documentation take it. */
export interface Article {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  /** Markdown that begins with a heading of the first level. */
  readonly body: string;
}

/** How many codes the guide has, without synthetic ones. */
export function countCodes(root: string): number {
  return readdirSync(join(root, 'content/codes')).length;
}

/** The articles that the guide publishes as Markdown, from a folder with those files. */
export function readArticles(folder: string): Article[] {
  return markdownFiles(folder).map((file) =>
    readArticle(join(folder, file), Number.parseInt(file)),
  );
}

/** The names of the articles' Markdown files in a built guide. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => /^\d{3}\.md$/.test(file));
}

function readArticle(file: string, code: number): Article {
  const [, yaml = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const data: unknown = load(yaml);
  return {
    code,
    title: `${code} ${textIn(data, 'title', file)}`,
    summary: textIn(data, 'summary', file),
    body: body.trimStart(),
  };
}

function textIn(data: unknown, field: string, file: string): string {
  const facts = new Map(Object.entries(data ?? {}));
  const value: unknown = facts.get(field);
  if (typeof value !== 'string') throw new Error(`${file}: the front matter has no ${field}.`);
  return value;
}
