import { codeText } from '../../shared/code-text.ts';
import { nearest } from '../../shared/edit-distance.ts';
import { anchorsOfArticle, anchorsOfProse } from '../anchors.ts';
import { codesOf } from '../codes.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/**
 * A number that a page mentions has no page of its own and is not registered, and the anchor of the explanation is on
 * the page.
 */
export function* mentionRules(content: Content): Iterable<Problem> {
  const codes = codesOf(content);
  const articles = new Set(codes.map(({ code }) => code));
  const registered = new Map(content.registry.map(({ code, name }) => [code, name]));
  const pages = [
    ...codes.map((code) => ({ ...code, anchors: () => anchorsOfArticle(code) })),
    ...content.guides.map((guide) => ({ ...guide, anchors: () => anchorsOfProse(guide.body) })),
  ];
  for (const { file, data, anchors } of pages) {
    if (data.mentions.length === 0) continue;
    const known = readable(anchors);
    for (const [i, { number, anchor }] of data.mentions.entries()) {
      const field = `mentions[${i}].number`;
      const name = registered.get(number);
      if (articles.has(number)) {
        yield {
          file,
          field,
          problem: `${codeText(number)} has an article`,
          remedy: 'Remove the mention: the number already leads to its article.',
        };
      } else if (name !== undefined) {
        yield {
          file,
          field,
          problem: `${number} is registered, as ${name}`,
          remedy: 'Remove the mention: its registered meaning comes first.',
        };
      }
      if (known && !known.includes(anchor)) {
        const near = nearest(anchor, known);
        yield {
          file,
          field: `mentions[${i}].anchor`,
          problem: `there is no heading or meaning #${anchor} on the page`,
          remedy: near
            ? `Did you mean ${near}?`
            : 'Copy the anchor from the address of the heading.',
        };
      }
    }
  }
}

/** The anchors, or undefined if the prose is not valid MDX, which another rule reports. */
function readable(anchors: () => string[]): string[] | undefined {
  try {
    return anchors();
  } catch {
    return undefined;
  }
}
