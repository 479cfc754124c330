import Slugger from 'github-slugger';
import type { ArticleMeaning, ContentsEntry } from './model.ts';
import { readSections } from './outline.ts';

/** The anchor of the related articles, which the layout prints below the author's sections. */
export const RELATED = { text: 'Related articles', anchor: 'related-articles', children: [] };

/** The table of contents: the sections of the body, the meanings below In action, the related articles. */
export function contentsOf(body: string, meanings: readonly ArticleMeaning[]): ContentsEntry[] {
  const slugger = new Slugger();
  const sections = readSections(body).map(({ heading }) => ({
    text: heading,
    anchor: slugger.slug(heading),
    children:
      heading === 'In action'
        ? meanings.map(({ product }) => ({ text: product.name, anchor: product.id, children: [] }))
        : [],
  }));
  return [...sections, RELATED];
}
