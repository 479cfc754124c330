import { defineHastPlugin } from 'satteri';

/**
 * Names each table of an article after the heading above it, or else after the product in whose
 * meaning it stands. A wide table scrolls in a box of its own, and a box that the keyboard stops at
 * needs a name.
 */
export const labelTables = defineHastPlugin({
  name: 'label-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      const parent = context.parent(node);
      const above = parent.children.slice(0, context.indexOf(node));
      const heading = above.findLast(
        (sibling) => sibling.type === 'element' && /^h[2-6]$/.test(sibling.tagName),
      );
      const product =
        parent.type === 'mdxJsxFlowElement' &&
        parent.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'product',
        )?.value;
      if (heading) context.setProperty(node, 'ariaLabel', context.textContent(heading));
      else if (typeof product === 'string') context.setProperty(node, 'ariaLabel', product);
    },
  },
});
