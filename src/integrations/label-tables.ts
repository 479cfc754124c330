import { defineHastPlugin } from 'satteri';

/**
 * Names each table of an article after the heading above it. A wide table scrolls in a box of its
 * own, and a box that the keyboard stops at needs a name.
 */
export const labelTables = defineHastPlugin({
  name: 'label-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      const above = context.parent(node).children.slice(0, context.indexOf(node));
      const heading = above.findLast(
        (sibling) => sibling.type === 'element' && /^h[2-6]$/.test(sibling.tagName),
      );
      if (heading) context.setProperty(node, 'ariaLabel', context.textContent(heading));
    },
  },
});
