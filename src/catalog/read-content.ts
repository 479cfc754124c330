import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { RawContent, RawEntry } from './parse.ts';
import type { Problem } from './problems.ts';

/** The files of each collection below `content/`, and the parts of their paths that make up the id. */
const COLLECTIONS = {
  articles: /^codes\/(?<id>\d{3})\/index\.mdx$/,
  meanings: /^codes\/(?<id>\d{3}\/(?!index\.)[^/]+)\.mdx$/,
  samples: /^codes\/(?<code>\d{3})\/samples\/(?<name>[^/]+)\.md$/,
  products: /^products\/(?<id>[^/]+)\.yaml$/,
  ranges: /^ranges\/(?<id>[^/]+)\.yaml$/,
  numbers: /^numbers\/(?<id>[^/]+)\.yaml$/,
  guides: /^guides\/(?<id>[^/]+)\.mdx$/,
  formats: /^formats\/(?<id>[^/]+)\.yaml$/,
};

/**
 * Reads a `content/` folder. Nothing in it is checked yet, except that its YAML can be parsed.
 *
 * @param root the path of the folder
 * @throws {Error} if the folder or its `registry.csv` cannot be read
 */
export function readContent(root: string): RawContent {
  const problems: Problem[] = [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const collect = (pattern: RegExp): RawEntry[] =>
    files
      .flatMap((path) => {
        const groups = pattern.exec(path)?.groups;
        if (!groups) return [];
        const id = groups['id'] ?? `${groups['code'] ?? ''}/${groups['name'] ?? ''}`;
        return readEntry(join(root, path), id, `content/${path}`, problems);
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    articles: collect(COLLECTIONS.articles),
    meanings: collect(COLLECTIONS.meanings),
    samples: collect(COLLECTIONS.samples),
    products: collect(COLLECTIONS.products),
    ranges: collect(COLLECTIONS.ranges),
    numbers: collect(COLLECTIONS.numbers),
    guides: collect(COLLECTIONS.guides),
    formats: collect(COLLECTIONS.formats),
    registry: readFileSync(join(root, 'registry.csv'), 'utf8'),
    problems,
  };
}

/** The entry in one file. If its YAML cannot be parsed, there is a problem instead of an entry. */
function readEntry(path: string, id: string, file: string, problems: Problem[]): RawEntry[] {
  const text = readFileSync(path, 'utf8');
  const matter = /^---\r?\n([^]*?\n)---\r?\n([^]*)$/.exec(text);
  try {
    const data: unknown = load(matter?.[1] ?? text);
    return [{ id, file, data, body: matter?.[2] ?? '' }];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Line 1 of the file is the `---` above the front matter.
    const line = error.mark.line + (matter ? 2 : 1);
    problems.push({
      file,
      field: `line ${line}`,
      problem: `is not valid YAML (${error.reason})`,
      remedy: 'Put text that contains “: ” or begins with a special character in single quotes.',
    });
    return [];
  }
}
