import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** The address that all sites are built for, so that all of them write the same absolute links. */
export const SITE_URL = 'https://guide.example';

/** The real articles. */
export const REAL_CODES = [499, 530, 561, 598, 599, 999];

/** The article that is opened, searched from and served. */
export const MEASURED_CODE = 499;

/** The article of which the synthetic ones are made: in the middle of the six by length. */
export const MODEL_CODE = 561;

/** A word, and the code of the article that answers it. */
export const QUERY = { word: 'tunnel', code: 530 } as const;

/** One article as the generators of documentation take it. */
export interface Article {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  /** Markdown that begins with a heading of the first level. */
  readonly body: string;
}

/**
 * The numbers of a site of that size: the real ones, and from 100 on those that neither the registry nor
 * an alias of the guide takes. Beyond 999 they are no status codes any more; only the weight matters.
 *
 * @param root the folder of the project
 */
export function codesOf(root: string, size: number): number[] {
  const codes = new Set(REAL_CODES);
  const taken = new Set(
    [
      ...readFileSync(join(root, 'content/registry.csv'), 'utf8').matchAll(/^(\d+)/gm),
      ...readFileSync(join(root, 'tests/permalinks.txt'), 'utf8').matchAll(/^\/(\d+)\b/gm),
    ].map(([, number]) => Number(number)),
  );
  for (let code = 100; codes.size < size; code++) {
    if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
}

/**
 * The articles of a site of that size, from the Markdown that the built guide publishes beside each page.
 *
 * @param built the folder of the built guide with its six codes
 */
export function articlesOf(root: string, built: string, size: number): Article[] {
  const model = readArticle(built, MODEL_CODE);
  return codesOf(root, size).map((code) =>
    existsSync(join(built, `${code}.md`)) ? readArticle(built, code) : renumbered(model, code),
  );
}

/** A text about the model article as one about another number. */
export function renumber(text: string, code: number): string {
  return text.replaceAll(new RegExp(String.raw`(?<!\d)${MODEL_CODE}(?!\d)`, 'g'), String(code));
}

function renumbered({ title, summary, body }: Article, code: number): Article {
  return {
    code,
    title: renumber(title, code),
    summary: renumber(summary, code),
    body: renumber(body, code),
  };
}

function readArticle(built: string, code: number): Article {
  const { data, body } = splitFrontMatter(readFileSync(join(built, `${code}.md`), 'utf8'));
  return {
    code,
    title: `${code} ${textIn(data, 'title')}`,
    summary: textIn(data, 'summary'),
    body: body.trimStart(),
  };
}

/** The front matter of a Markdown file as data, and what stands below it. */
export function splitFrontMatter(text: string): { data: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const data = load(yaml);
  if (typeof data !== 'object' || data === null) throw new Error('A file has no front matter.');
  return { data: Object.fromEntries(Object.entries(data)), body };
}

function textIn(data: Readonly<Record<string, unknown>>, field: string): string {
  const value = data[field];
  if (typeof value !== 'string') throw new Error(`The front matter has no text in ${field}.`);
  return value;
}
