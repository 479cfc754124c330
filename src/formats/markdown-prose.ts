import { mdxToMdast, type MdastNode } from 'satteri';

/** The prose of one file. */
interface Source {
  readonly text: string;
  readonly file: string;
}

export type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>;

/** How an article prints what its prose only refers to. */
export interface ProseWriter {
  /** The address in full of a link of the guide, such as `/530` or `#nginx`. */
  address(url: string): string;
  /** The blocks of one of the guide’s own elements; undefined if it has no Markdown form. */
  element(element: JsxElement, inside: () => string[]): string[] | undefined;
}

/**
 * The blocks of one file’s prose: what the author wrote, unchanged except that the guide’s own elements are written out
 * and links to its pages are in full.
 *
 * @throws {Error} if something in it has no Markdown form, or if a link cannot be rewritten
 */
export function proseBlocks(body: string, file: string, writer: ProseWriter): string[] {
  return blocks(childrenOf(mdxToMdast(body)), { text: body, file }, writer);
}

/** The text of an attribute; empty if there is none. */
export function valueOf({ attributes }: JsxElement, name: string): string {
  const value = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )?.value;
  return typeof value === 'string' ? value : '';
}

function blocks(nodes: readonly MdastNode[], source: Source, writer: ProseWriter): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') return [];
    if (node.type !== 'mdxJsxFlowElement') return [block(node, source, writer)];
    const written = writer.element(node, () => blocks(node.children, source, writer));
    if (!written) throw cannotWrite(source, `<${node.name ?? ''}> has no Markdown form`);
    return written;
  });
}

function block(node: MdastNode, source: Source, writer: ProseWriter): string {
  const { start, end } = positionOf(node);
  let text = '';
  let written = start;
  for (const part of partsOf(node)) {
    if (part.type.startsWith('mdx')) {
      throw cannotWrite(
        source,
        `“${sliceOf(source, part)}” inside a paragraph or a list has no Markdown form`,
      );
    }
    if (!('url' in part) || !/^[/#]/.test(part.url)) continue;
    const { start: from, end: to } = positionOf(part);
    const found = sliceOf(source, part);
    const rewritten = found.replace(`](${part.url}`, `](${writer.address(part.url)}`);
    if (part.type !== 'link' || rewritten === found) {
      throw cannotWrite(
        source,
        `“${found}” leads to a page of the guide, but is not written like [text](/499)`,
      );
    }
    text += source.text.slice(written, from) + rewritten;
    written = to;
  }
  return text + source.text.slice(written, end);
}

function cannotWrite({ file }: Source, problem: string): Error {
  return new Error(
    `${file}: ${problem}. Write it differently, or give it a Markdown form in src/formats/markdown.ts.`,
  );
}

/** A node and all its descendants, in the order of the source. */
function* partsOf(node: MdastNode): Iterable<MdastNode> {
  yield node;
  for (const child of childrenOf(node)) yield* partsOf(child);
}

function sliceOf({ text }: Source, node: MdastNode): string {
  const { start, end } = positionOf(node);
  return text.slice(start, end);
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** The start and end of a node in its source, as character offsets. */
function positionOf({ type, position }: MdastNode): { start: number; end: number } {
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`The parser gave no position for a ${type}.`);
  }
  return { start: position.start.offset, end: position.end.offset };
}
