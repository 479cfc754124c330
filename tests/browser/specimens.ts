import { attribute, type BuiltPage } from '../../src/build/integrations/built-site.ts';
import { fileOf, site, sitePaths } from '../support/dist.ts';
import { TEMPLATES, templateOf } from './templates.ts';

/** The pages of the site map and the one for what is missing, the smallest first. */
const pages = [...sitePaths, '/no-such-page']
  .flatMap((path) => {
    const page = site.pages.find(({ file }) => file === fileOf(path));
    return page ? [{ path, kinds: kindsOn(page), size: page.elements.length }] : [];
  })
  .sort((a, b) => a.size - b.size);

/**
 * Small pages that together have every kind of element of the site, in every kind of parent, and at least one page
 * of each template. What depends on markup and styles, and not on the words in them, is tested on these.
 */
export const SPECIMENS: readonly string[] = chosen();

function chosen(): string[] {
  const holders = new Map<string, (typeof pages)[number][]>();
  for (const page of pages) {
    for (const kind of page.kinds) holders.set(kind, [...(holders.get(kind) ?? []), page]);
  }
  const found = new Set<(typeof pages)[number]>();
  const seen = new Set<string>();
  // A page with a rare kind has most of the common ones too.
  for (const [kind, [smallest]] of [...holders].sort((a, b) => a[1].length - b[1].length)) {
    if (seen.has(kind) || !smallest) continue;
    found.add(smallest);
    for (const other of smallest.kinds) seen.add(other);
  }
  const paths = [...found].map(({ path }) => path);
  const templates = new Set(paths.map(templateOf));
  return [...paths, ...TEMPLATES.filter((path) => !templates.has(templateOf(path)))];
}

/** The elements on a page, by their names and classes and those of their parents. */
function kindsOn({ elements }: BuiltPage): Set<string> {
  const nameOf = (element: BuiltPage['elements'][number]) =>
    `${element.tagName}.${attribute(element, 'class') ?? ''}`;
  return new Set(
    elements.map((element) => {
      const parent = element.parentNode;
      return `${parent && 'tagName' in parent ? nameOf(parent) : ''} > ${nameOf(element)}`;
    }),
  );
}
