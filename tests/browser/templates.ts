import { codes, fileOf, readBuilt, sitePaths } from '../support/dist.ts';

const byMeanings = codes.toSorted((a, b) => b.meanings.length - a.meanings.length);

/** The code with the most meanings, and the one with the fewest. */
export const [MOST, FEWEST] = [byMeanings.at(0)?.code ?? 0, byMeanings.at(-1)?.code ?? 0];

/** For each template, the pages with the most and the least on them, and the page for what is missing. */
export const TEMPLATES: readonly string[] = [
  ...[...Map.groupBy(sitePaths, templateOf).values()].flatMap(extremes),
  '/no-such-page',
];

/** A number without a page: no article has it, and it is not registered. */
export const UNKNOWN =
  [...Array(400).keys()]
    .map((i) => 999 - i)
    .find((number) => !codes.some(({ code }) => code === number)) ?? 0;

/** A path without what tells its page from others. A class keeps its name: each has an ink of its own. */
export function templateOf(path: string): string {
  return path.replace(/^\/\d{3}$/, '/code').replace(/(?<=^\/[^/]+\/).+/, 'name');
}

function extremes(paths: readonly string[]): string[] {
  const bySize = paths.toSorted(
    (a, b) => readBuilt(fileOf(b)).length - readBuilt(fileOf(a)).length,
  );
  return [...new Set([bySize.at(0) ?? '', bySize.at(-1) ?? ''])];
}

/** Cuts a list into parts of at most `most` entries, and keeps the order. */
export function partsOf<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) =>
    list.slice(i * most, (i + 1) * most),
  );
}
