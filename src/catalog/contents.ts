import Slugger from 'github-slugger';
import type { Article, ContentsEntry } from './model.ts';
import { elementsNamed, readSections } from './outline.ts';

/** The section of related articles, which the layout adds below the author’s sections. */
export const RELATED = { text: 'Related articles', anchor: 'related-articles', children: [] };

/** The sections that the layout prints for an article without prose. */
export const SECTIONS_FROM_FACTS = {
  introduction: { text: 'Introduction', anchor: 'introduction' },
  meanings: { text: 'In action', anchor: 'in-action' },
  samples: { text: 'Sample', anchor: 'sample' },
  lookAlikes: { text: 'Look-alikes', anchor: 'look-alikes' },
} as const;

/**
 * The table of contents of an article: the sections of its prose, or those made from the facts if there is no
 * prose, and last the related articles. The meanings are listed under the section that shows them.
 */
export function contentsOf({
  body,
  meanings,
  samples,
  lookAlikes,
}: Pick<Article, 'body' | 'meanings' | 'samples' | 'lookAlikes'>): ContentsEntry[] {
  const products = meanings.map(({ product: { id, name } }) => ({
    text: name,
    anchor: id,
    children: [],
  }));
  if (body !== '') {
    const sections = sectionsOf(body, (hasMeanings) => (hasMeanings ? products : []));
    return [...sections, RELATED];
  }
  return [
    { ...SECTIONS_FROM_FACTS.introduction, children: [] },
    { ...SECTIONS_FROM_FACTS.meanings, children: products },
    ...(samples.length > 0 ? [{ ...SECTIONS_FROM_FACTS.samples, children: [] }] : []),
    ...(lookAlikes.length > 0 ? [{ ...SECTIONS_FROM_FACTS.lookAlikes, children: [] }] : []),
    RELATED,
  ];
}

/** The table of contents of a guide: its sections and their subheadings. */
export function contentsOfGuide(body: string): ContentsEntry[] {
  return sectionsOf(body, () => []);
}

function sectionsOf(
  body: string,
  childrenFirst: (hasMeanings: boolean) => readonly ContentsEntry[],
): ContentsEntry[] {
  // One slugger for the whole body, as in Astro, so that repeated headings get the same anchors as on the page.
  const slugger = new Slugger();
  return readSections(body)
    .filter(({ heading }) => heading !== '')
    .map((section) => {
      const anchor = slugger.slug(section.heading);
      const below = section.subheadings.map(({ text, depth }) => ({
        text,
        depth,
        anchor: slugger.slug(text),
      }));
      const children = [
        ...childrenFirst(elementsNamed([section], 'Meanings').length > 0),
        ...below
          .filter(({ depth }) => depth === 3)
          .map(({ text, anchor: childAnchor }) => ({ text, anchor: childAnchor, children: [] })),
      ];
      return { text: section.heading, anchor, children };
    });
}
