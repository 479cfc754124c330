import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { load } from 'js-yaml';
import type { RawContent, RawEntry } from './parse.ts';

/** Reads a `content/` folder without Astro, as the loaders of src/content.config.ts would. */
export function readContent(root: string): RawContent {
  return {
    codes: readEntries(root, 'codes', '.mdx'),
    products: readEntries(root, 'products', '.yaml'),
    samples: readEntries(root, 'samples', '.md'),
    registry: readFileSync(join(root, 'registry.csv'), 'utf8'),
    scripts: readScripts(join(root, '../lab/samples')),
  };
}

function readScripts(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      `lab/samples/${name}`,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

function readEntries(root: string, collection: string, extension: string): RawEntry[] {
  return readdirSync(join(root, collection))
    .filter((name) => extname(name) === extension)
    .sort()
    .map((name) => readEntry(join(root, collection, name), `content/${collection}/${name}`));
}

function readEntry(path: string, file: string): RawEntry {
  const text = readFileSync(path, 'utf8');
  const id = basename(path, extname(path));
  const matter = /^---\n([^]*?\n)---\n([^]*)$/.exec(text);
  const data: unknown = load(matter?.[1] ?? text, { filename: file });
  return { id, file, data, body: matter?.[2] ?? '' };
}
