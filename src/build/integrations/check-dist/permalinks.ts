import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../built-site.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** A list of permalinks: each line an address that the guide has published, an alias with where it leads. */
export interface PermalinkList {
  /** Path from the project’s root. */
  readonly file: string;
  readonly lines: readonly string[];
}

/** The list in which an address belongs: that of its code, or the one for everything else. */
export function listOf(line: string): string {
  const [from = '', target = from] = line.split(' ');
  const code = /^\/(?:samples\/)?(\d{3})(?=$|[.#])/.exec(target)?.[1];
  return code === undefined ? 'content/permalinks.txt' : `content/codes/${code}/permalinks.txt`;
}

/**
 * Reads every list: `content/permalinks.txt`, and one for each code.
 *
 * @param root the project’s root
 */
export function readPermalinks(root: string): PermalinkList[] {
  return globSync(['content/permalinks.txt', 'content/codes/*/permalinks.txt'], { cwd: root })
    .sort()
    .map((file) => ({
      file: file.replaceAll('\\', '/'),
      lines: readFileSync(join(root, file), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== ''),
    }));
}

/** Files that pages, hosts or programs load, and nobody links to. */
const INTERNAL = /^(_|\.well-known\/|pagefind\/|data\/|404\.html$)/;

/**
 * Every address that the built site publishes, as the lines of the list: pages, the anchors of their
 * headings and samples, files of data, and aliases, each with the address it leads to.
 */
export function publishedAddresses({ base, files, pages }: SiteFacts): string[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return [...files]
    .filter((file) => !INTERNAL.test(file))
    .flatMap((file) => {
      const page = byFile.get(file);
      return page ? pageAddresses(page, base) : [`/${file}`];
    })
    .sort();
}

function pageAddresses({ file, anchors, redirect }: PageFacts, base: string): string[] {
  const path = `/${file.replace(/(^index)?\.html$/, '')}`;
  if (redirect !== undefined) return [`${path} ${redirect.slice(base.length)}`];
  return [path, ...anchors.map((anchor) => `${path}#${anchor}`)];
}

/**
 * The promise to everyone who linked to the guide: every address in the lists still resolves, an alias to what it has
 * always led to, and everything published is in a list.
 */
export function checkPermalinks(site: SiteFacts, lists: readonly PermalinkList[]): Fault[] {
  const published = new Set(publishedAddresses(site));
  const known = new Set(lists.flatMap(({ lines }) => lines));
  const broken = lists.flatMap(({ file, lines }) =>
    lines
      .filter((line) => !published.has(line))
      .map((line) => ({
        file,
        problem: `“${line}” no longer resolves; bring it back, because tickets link to it: a page as an alias, an anchor by the old wording of its heading`,
      })),
  );
  const unlisted = Map.groupBy(
    [...published].filter((line) => !known.has(line)),
    listOf,
  );
  const missing = [...unlisted].map(([file, lines]) => ({
    file,
    problem: `lacks what is published for the first time (${lines.slice(0, 3).join(', ')}${lines.length > 3 ? ` and ${lines.length - 3} more` : ''}); if it is to stay for good, run “npm run permalinks”`,
  }));
  return [...broken, ...missing];
}
