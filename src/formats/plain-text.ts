import { mdxToMdast, type MdastNode } from 'satteri';

/** The nodes at whose end a sentence ends. */
const BLOCKS = new Set(['heading', 'paragraph', 'listItem', 'tableCell', 'code']);

/** The prose of an MDX body as plain text, one block after the other, without the guide’s own elements. */
export function markdownToText(body: string): string {
  return textOf(mdxToMdast(body)).replaceAll(/\s+/g, ' ').trim();
}

function textOf(node: MdastNode): string {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') return '';
  const text =
    'value' in node && typeof node.value === 'string'
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
  if (!BLOCKS.has(node.type)) return text;
  return /[.!?:;]\s*$/.test(text) || text.trim() === '' ? `${text} ` : `${text}. `;
}
