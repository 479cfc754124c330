import Slugger from 'github-slugger';
import type { CodeContent } from './codes.ts';
import { RELATED } from './contents.ts';
import { readSections } from './outline.ts';

/** The anchors of an article’s meanings and of all headings in its prose. */
export function anchorsOfArticle({ body, meanings }: CodeContent): string[] {
  return [
    ...anchorsOfProse(body),
    ...meanings.flatMap((meaning) => [
      meaning.product,
      ...anchorsOfProse(meaning.body).map((anchor) => `${meaning.product}-${anchor}`),
    ]),
    RELATED.anchor,
  ];
}

/** The anchors of all headings in a body, in order. The same slugger as Astro’s, so that repeated headings agree. */
export function anchorsOfProse(body: string): string[] {
  const slugger = new Slugger();
  return readSections(body)
    .flatMap(({ heading, subheadings }) => [heading, ...subheadings.map(({ text }) => text)])
    .filter((text) => text !== '')
    .map((text) => slugger.slug(text));
}
