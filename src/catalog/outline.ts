import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { sampleView } from '../schemas/sample.ts';
import type { SampleView } from '../shared/vocabulary.ts';

/** A section of an MDX body: everything below one `##` heading. */
export interface Section {
  /** The heading’s text; empty for what comes before the first heading. */
  readonly heading: string;
  /** Whether there is nothing below the heading that a reader would see. */
  readonly isEmpty: boolean;
  /** The smaller headings in the section, in order. */
  readonly subheadings: readonly Subheading[];
  /** The guide’s own elements in the section, in order. */
  readonly elements: readonly BodyElement[];
}

/** A heading inside a section. */
interface Subheading {
  readonly text: string;
  /** 3 for `###`, and so on. */
  readonly depth: number;
}

/** An element that an author may write: `<Meanings />`, `<Sample id="…" />`, `<LookAlikes />`. */
export interface BodyElement {
  readonly name: string;
  /** The value of its `id`; empty if it has none. */
  readonly key: string;
}

const cache = new Map<string, readonly Section[]>();

/**
 * Reads the structure of an MDX body with the parser that also renders it. The result is cached, because several
 * rules and pages read the same body.
 *
 * @throws {Error} if the body is not valid MDX
 */
export function readSections(body: string): readonly Section[] {
  const sections = cache.get(body) ?? parseSections(body);
  cache.set(body, sections);
  return sections;
}

function parseSections(body: string): Section[] {
  const sections: SectionDraft[] = [draft('')];
  for (const node of childrenOf(mdxToMdast(body))) {
    if (node.type === 'heading' && node.depth <= 2) {
      sections.push(draft(textOf(node)));
      continue;
    }
    const section = sections.at(-1);
    if (!section || node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') continue;
    section.isEmpty = false;
    if (node.type === 'heading') {
      section.subheadings.push({ text: textOf(node), depth: node.depth });
    }
    for (const element of elementsOf(node)) section.elements.push(bodyElement(element));
  }
  return sections.filter(
    ({ heading, elements, subheadings }) =>
      heading !== '' || elements.length > 0 || subheadings.length > 0,
  );
}

/** All elements with a given name, in order. */
export function elementsNamed(sections: readonly Section[], name: string): BodyElement[] {
  return sections.flatMap(({ elements }) => elements.filter((element) => element.name === name));
}

/** One transcript of a sample. */
export interface Transcript {
  readonly view: SampleView;
  /** Whose transcript it is, if the view does not make that clear. */
  readonly caption: string | undefined;
  /** The raw text, unchanged. */
  readonly text: string;
}

/**
 * The transcripts in the body of a sample’s file, which must consist of fenced blocks only. After the opening
 * fence of each comes its view and, if it needs one, a caption.
 *
 * @returns undefined if the body is anything else
 */
export function readTranscripts(body: string): Transcript[] | undefined {
  const nodes = childrenOf(markdownToMdast(body));
  const transcripts = nodes.flatMap((node) => {
    if (node.type !== 'code' || node.value.trim() === '') return [];
    const view = sampleView.safeParse(node.lang);
    return view.success
      ? [{ view: view.data, caption: node.meta?.trim() || undefined, text: node.value }]
      : [];
  });
  return nodes.length > 0 && transcripts.length === nodes.length ? transcripts : undefined;
}

interface SectionDraft extends Section {
  isEmpty: boolean;
  readonly subheadings: Subheading[];
  readonly elements: BodyElement[];
}

function draft(heading: string): SectionDraft {
  return { heading, isEmpty: true, subheadings: [], elements: [] };
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function bodyElement(element: JsxElement): BodyElement {
  const key = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )?.value;
  return { name: element.name ?? '', key: typeof key === 'string' ? key : '' };
}

function* elementsOf(node: MdastNode): Iterable<JsxElement> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') yield node;
  for (const child of childrenOf(node)) yield* elementsOf(child);
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(textOf).join('');
}
