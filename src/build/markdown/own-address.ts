import { defineHastPlugin } from 'satteri';

/** What authors write in code for the address of the site. */
const EXAMPLE = 'https://guide.example';

/**
 * Writes the site’s own address into code, in place of the example, so that readers can copy it as it is.
 *
 * @param address of the home page, without a slash at the end; undefined if the build does not know it
 */
export const ownAddress = (address: string | undefined) =>
  defineHastPlugin({
    name: 'own-address',
    element: {
      filter: ['code'],
      visit(node, context) {
        if (address === undefined) return;
        for (const child of node.children) {
          if (child.type !== 'text' || !child.value.includes(EXAMPLE)) continue;
          context.replaceNode(child, {
            type: 'text',
            // A function, because the address of a site may hold a dollar sign.
            value: child.value.replaceAll(EXAMPLE, () => address),
          });
        }
      },
    },
  });
