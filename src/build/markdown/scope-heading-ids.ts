import Slugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';
import { productOf } from './product-of.ts';

const sluggers = new WeakMap<object, Slugger>();

/**
 * Gives the headings in a meaning’s file ids of their own, such as `nginx-usual-causes`: the meanings of a code share a
 * page, and an anchor must not depend on how many others there are.
 */
export const scopeHeadingIds = defineHastPlugin({
  name: 'scope-heading-ids',
  element: {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      const product = productOf(context.fileURL);
      if (product === undefined) return;
      const slugger = sluggers.get(context.data) ?? new Slugger();
      sluggers.set(context.data, slugger);
      context.setProperty(node, 'id', `${product}-${slugger.slug(context.textContent(node))}`);
    },
  },
});
