import { defineHastPlugin } from 'satteri';

declare module 'hast' {
  interface ElementData {
    /** The language after a fence, and the words after it. */
    lang?: string;
    meta?: string;
  }
}

/** What a block is if its author says nothing more, by its language. */
const LANGUAGES = new Map([
  ['sh', 'Command'],
  ['json', 'JSON'],
  ['toml', 'TOML'],
]);

/** Says what each fenced block is: with the words after its language (` ```toml lychee.toml `), or else by its language. */
export const labelCode = defineHastPlugin({
  name: 'label-code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const [code] = node.children;
      const { lang = '', meta } = (code?.type === 'element' && code.data) || {};
      const label = meta ?? LANGUAGES.get(lang);
      if (label !== undefined) context.setProperty(node, 'ariaLabel', label);
    },
  },
});
