import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** A part of an article that the search finds by itself, as a page for the indexer. */
export interface IndexRecord {
  /** Which part it is: `/530`, `/530#cloudflare`, `/530#look-alikes 1`. */
  readonly part: string;
  readonly html: string;
}

/**
 * Cuts the page of an article into what a search should find: each meaning with its samples, each
 * look-alike, and the rest. A page as a whole would be found for words that stand far apart in it,
 * and would have to be loaded as a whole to show one line of it.
 *
 * @param html of the built page, with the attributes that Pagefind reads
 * @param url of the page, with which the names of its parts begin
 * @throws {Error} if the page is none of an article
 */
export function indexRecords(html: string, url: string): IndexRecord[] {
  const page = fromHtml(html);
  const body = find(page, ({ properties }) => properties['dataPagefindBody'] !== undefined);
  const title = body && find(body, ({ tagName }) => tagName === 'h1');
  if (!body || !title) throw new Error(`The page of ${url} has no body or no title to index.`);
  const samples = takeAll(body, (element) => hasClass(element, 'sample'));
  const meanings = takeAll(body, (element) => hasClass(element, 'meaning'));
  const [lookAlikes] = takeAll(body, (element) => hasClass(element, 'look-alikes'));
  return [
    record(url, textOf(title), body.children),
    ...meanings.map((meaning) => {
      const heading = find(meaning, ({ tagName }) => tagName === 'h3');
      const anchor = `#${String(heading?.properties['id'])}`;
      const own = samples.filter((sample) => leadsTo(sample, anchor));
      return record(url + anchor, textOf(heading ?? meaning), [meaning, ...own]);
    }),
    ...(lookAlikes?.children ?? [])
      .filter((entry) => entry.type === 'element')
      .map((entry, i) =>
        record(
          `${url}#look-alikes ${i + 1}`,
          textOf(find(entry, ({ tagName }) => tagName === 'dt') ?? entry),
          [entry],
        ),
      ),
  ];
}

function record(part: string, title: string, content: readonly Nodes[]): IndexRecord {
  const heading = toHtml({
    type: 'element',
    tagName: 'h1',
    properties: { dataPagefindMeta: 'title', dataPagefindIgnore: '' },
    children: [{ type: 'text', value: title.trim() }],
  });
  const inner = content.map((node) => toHtml(node)).join('');
  return {
    part,
    html: `<!doctype html><html lang="en"><body data-pagefind-body>${heading}${inner}</body></html>`,
  };
}

function leadsTo(sample: Element, address: string): boolean {
  return find(sample, ({ properties }) => properties['href'] === address) !== undefined;
}

function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}

function find(node: Nodes, matches: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && matches(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** Takes the outermost matching elements out of what an element holds. */
function takeAll(element: Element, matches: (element: Element) => boolean): Element[] {
  const taken: Element[] = [];
  const kept: ElementContent[] = [];
  for (const child of element.children) {
    if (child.type === 'element' && matches(child)) {
      taken.push(child);
      continue;
    }
    if (child.type === 'element') taken.push(...takeAll(child, matches));
    kept.push(child);
  }
  element.children = kept;
  return taken;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
