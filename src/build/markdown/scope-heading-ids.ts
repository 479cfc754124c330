import Slugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';

/**
 * Gives the headings inside a `<Meaning product="nginx">` ids of their own, such as
 * `nginx-usual-causes`, so that the anchor of one meaning does not depend on how many others there are.
 */
export const scopeHeadingIds = defineHastPlugin({
  name: 'scope-heading-ids',
  mdxJsxFlowElement: {
    filter: ['Meaning'],
    visit(node, context) {
      const product = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'product',
      );
      if (typeof product?.value !== 'string') return;
      const slugger = new Slugger();
      for (const child of node.children) {
        if (child.type !== 'element' || !/^h[2-6]$/.test(child.tagName)) continue;
        const slug = slugger.slug(context.textContent(child));
        context.setProperty(child, 'id', `${product.value}-${slug}`);
      }
    },
  },
});
