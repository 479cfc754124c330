import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A built page. */
export interface BuiltPage {
  /** The file's path in the output folder: `499.html`. */
  readonly file: string;
  readonly html: string;
  /** All elements in document order. */
  readonly elements: readonly Element[];
}

/** The built site. */
export interface BuiltSite {
  /** The folder the site was built into. */
  readonly folder: string;
  /** The path below which the site is served, without a slash at the end. */
  readonly base: string;
  /** Every file's path in that folder, with forward slashes; no compressed copies. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly BuiltPage[];
}

/** One thing that is wrong in the built site. */
export interface Fault {
  readonly file: string;
  readonly problem: string;
  /** Whether it can wait: a warning does not stop the build. */
  readonly isWarning?: boolean;
}

/** Reads and parses every page of a built site. */
export function readSite(folder: string, base: string): BuiltSite {
  const files = filesOf(folder);
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, elements: elementsIn(html) };
    });
  return { folder, base: base.replace(/\/+$/, ''), files: new Set(files), pages };
}

/**
 * Every file's path in the folder of a built site. The compressed copies beside files are not files of
 * the site, but other forms of sending them.
 */
function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const present = new Set(all);
  return all.filter((file) => {
    const original = file.replace(/\.(?:br|gz)$/, '');
    return original === file || !present.has(original);
  });
}

/** The value of an element's attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text directly in an element, such as the code of an inline script. */
export function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** All elements of a page in document order, including those in templates. */
export function elementsIn(html: string): Element[] {
  return [...elementsOf(parse(html, { scriptingEnabled: false }))];
}

function* elementsOf(node: Node): Iterable<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) {
    for (const child of node.childNodes) yield* elementsOf(child);
  }
}

/** Whether a file of the built site is an article. The page of a registered code is published in no other form. */
export function isArticle(file: string, files: ReadonlySet<string>): boolean {
  return /^\d{3}\.html$/.test(file) && files.has(file.replace('.html', '.json'));
}
