import { anchorsOfArticle } from '../anchors.ts';
import { codesOf } from '../codes.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { anchorRules, anchorsOfGuide, readable } from './anchors.ts';

/** Where a look-alike names the heading that says more about it, that heading is on the page. */
export function* lookAlikeRules(content: Content): Iterable<Problem> {
  const pages = [
    ...codesOf(content).map((code) => ({ ...code, anchors: () => anchorsOfArticle(code) })),
    ...content.guides.map((guide) => ({
      ...guide,
      anchors: () => anchorsOfGuide(guide, content),
    })),
  ];
  for (const { file, data, anchors } of pages) {
    if (data.lookAlikes.every(({ anchor }) => anchor === undefined)) continue;
    const known = readable(anchors);
    for (const [i, { anchor }] of data.lookAlikes.entries()) {
      if (anchor !== undefined) yield* anchorRules(file, `lookAlikes[${i}].anchor`, anchor, known);
    }
  }
}
