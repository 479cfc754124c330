import type { Fault } from '../built-site.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** The list of everything that was ever published, from the project's root. */
export const PERMALINKS_FILE = 'tests/permalinks.txt';

/** Files that pages load and nobody links to. */
const INTERNAL = /^(_|pagefind\/|data\/|404\.html$)/;

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

/** The lines of the list, without its comments. */
export function readPermalinks(list: string): string[] {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The list with these addresses added to it, its comments first. */
export function withPermalinks(list: string, addresses: readonly string[]): string {
  const comments = list.split('\n').filter((line) => line.startsWith('#'));
  const lines = [...new Set([...readPermalinks(list), ...addresses])].sort();
  return `${[...comments, ...lines].join('\n')}\n`;
}

/**
 * The promise to whoever linked to the guide: every address in the list still resolves, an alias to
 * what it has always led to, and what is published is in the list.
 *
 * @param list the content of the list
 */
export function checkPermalinks(site: SiteFacts, list: string): Fault[] {
  const published = new Set(publishedAddresses(site));
  const promised = readPermalinks(list);
  const known = new Set(promised);
  const broken = promised
    .filter((line) => !published.has(line))
    .map((line) => ({
      file: PERMALINKS_FILE,
      problem: `“${line}” no longer resolves; bring it back, as an anchor or as an alias, because tickets link to it`,
    }));
  const unlisted = [...published]
    .filter((line) => !known.has(line))
    .map((line) => ({
      file: PERMALINKS_FILE,
      problem: `“${line}” is published for the first time; if it shall stay for ever, run “npm run permalinks”`,
    }));
  return [...broken, ...unlisted];
}
