import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import type { Article } from '../content.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the benchmark. */
export const BENCH = join(ROOT, 'bench');

/** What the other sites take from the built guide: the texts of its articles, and its icon. */
export const TEXTS = join(BENCH, 'dist/texts');

/** The icon of every site. */
export const ICON = 'favicon.svg';

/** What the start page of each peer says; the lists of codes are in their sidebars. */
export const HOME = 'The HTTP status codes that are in no standard.\n';

/** The name of every site. */
export const TITLE = 'HTTP Status Field Guide';

/**
 * Copies the guide into a temporary folder.
 *
 * @returns the folder
 */
export function copyGuide(): string {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-bench-'));
  for (const name of [
    'LICENSE',
    'astro.config.mjs',
    'content',
    'package.json',
    'public',
    'scripts',
    'src',
    'tsconfig.json',
  ]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  // Links to the packages, in a folder of its own: Astro and Vite keep their caches there.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

/**
 * Writes a peer's project, in place of the one of an earlier run. It is in the benchmark's folder, so that
 * Node finds its packages.
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

/** The icon, without which each visit would count a request that fails. */
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
