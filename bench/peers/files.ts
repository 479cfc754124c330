import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import type { Article } from '../content.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the benchmark. */
export const BENCH = join(ROOT, 'bench');

/** What the guide has written that the others take: the text of its articles, and its icon. */
export const TEXTS = join(BENCH, 'dist/texts');

/** The file of the icon of every site. */
export const ICON = 'favicon.svg';

/** What the start page of each peer says; the lists of codes are in their sidebars. */
export const HOME = 'The HTTP status codes that are in no standard.\n';

/** The name of every site. */
export const TITLE = 'HTTP Status Field Guide';

/**
 * Writes a peer's project anew. It lies below the benchmark's folder, so that Node finds its packages.
 *
 * @returns the folder
 */
export function writeProject(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(BENCH, 'dist', name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The icon, without which each visit would count a page that is not found. */
export function icon(): string {
  return readFileSync(join(TEXTS, ICON), 'utf8');
}

/** Markdown with front matter. */
export function withFrontMatter(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${dump(data)}---\n\n${body}`;
}

/** A file for each article. */
export function articleFiles(
  folder: string,
  articles: readonly Article[],
  text: (article: Article) => string,
): Record<string, string> {
  return Object.fromEntries(
    articles.map((article) => [join(folder, `${article.code}.md`), text(article)]),
  );
}

/** The path of a program that an npm package of the benchmark brings. */
export function program(path: string): string {
  return join(BENCH, 'node_modules', path);
}
