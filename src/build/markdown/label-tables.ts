import { defineHastPlugin } from 'satteri';
import { productOf } from './product-of.ts';

/**
 * Names each table after the heading above it, or else after the product whose meaning the file is. A wide table
 * scrolls in a box of its own, and a box at which the keyboard stops needs a name.
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
      const label = heading ? context.textContent(heading) : productOf(context.fileURL);
      if (label !== undefined) context.setProperty(node, 'ariaLabel', label);
    },
  },
});
