import Slugger from 'github-slugger';
import type { ArticleMeaning, ContentsEntry } from './model.ts';
import { readSections } from './outline.ts';

/** The anchor of the related articles, which the layout prints below the author's sections. */
export const RELATED = { text: 'Related articles', anchor: 'related-articles', children: [] };

/**
 * The table of contents: the sections of the body, below In action the meanings and what follows
 * them, and the related articles.
 */
export function contentsOf(body: string, meanings: readonly ArticleMeaning[]): ContentsEntry[] {
  // One slugger for the whole body, as in Astro, so that repeated headings get the same anchors.
  const slugger = new Slugger();
  const sections = readSections(body).map(({ heading, subheadings }) => {
    const anchor = slugger.slug(heading);
    const below = subheadings.map(({ text, depth }) => ({
      text,
      depth,
      anchor: slugger.slug(text),
    }));
    const children = [
      ...(heading === 'In action' ? meanings : []).map(({ product: { id, name } }) => ({
        text: name,
        anchor: id,
        children: [],
      })),
      ...below
        .filter(({ depth }) => depth === 3)
        .map(({ text, anchor: childAnchor }) => ({ text, anchor: childAnchor, children: [] })),
    ];
    return { text: heading, anchor, children };
  });
  return [...sections, RELATED];
}
