import { attribute, type BuiltPage, type BuiltSite } from '../built-site.ts';

/** What the checks need to know of a page. */
export interface PageFacts {
  /** The file's path in the output folder: `499.html`. */
  readonly file: string;
  readonly html: string;
  /** Every id, in document order. */
  readonly ids: readonly string[];
  /** The ids of headings, samples and advice, to which tickets link. */
  readonly anchors: readonly string[];
  /** How many meanings an article has. */
  readonly meanings: number;
  /** Every address that the page leads to or loads, each once. */
  readonly addresses: readonly string[];
  /** Where the page sends its reader on to, if it does. */
  readonly redirect: string | undefined;
  /** The addresses of its scripts. */
  readonly scripts: readonly string[];
  /** How many other files keep the browser from painting the page. */
  readonly blocking: number;
}

/** A built site as the checks see it. */
export type SiteFacts = Omit<BuiltSite, 'pages'> & { readonly pages: readonly PageFacts[] };

type Element = BuiltPage['elements'][number];

const ADDRESSES = ['href', 'src', 'action'];

/** Reads what the checks need from every page of a site. */
export function readFacts(site: BuiltSite): SiteFacts {
  return { ...site, pages: site.pages.map(factsOf) };
}

function factsOf({ file, html, elements }: BuiltPage): PageFacts {
  const valuesOf = (name: string, among: readonly Element[] = elements) =>
    among.flatMap((element) => attribute(element, name) ?? []);
  const refresh = elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
  return {
    file,
    html,
    ids: valuesOf('id'),
    anchors: valuesOf(
      'id',
      elements.filter(({ tagName }) => /^(h[1-6]|figure|dt)$/.test(tagName)),
    ),
    meanings: elements.filter((element) => attribute(element, 'class') === 'meaning').length,
    addresses: [...new Set(ADDRESSES.flatMap((name) => valuesOf(name)))],
    redirect: refresh && attribute(refresh, 'content')?.replace(/^0;\s*url=/i, ''),
    scripts: valuesOf(
      'src',
      elements.filter(({ tagName }) => tagName === 'script'),
    ),
    blocking: elements.filter(blocks).length,
  };
}

function blocks(element: Element): boolean {
  if (element.tagName === 'link') {
    const isStyleSheet = attribute(element, 'rel')?.split(/\s+/).includes('stylesheet') ?? false;
    return isStyleSheet && attribute(element, 'media') !== 'print';
  }
  if (element.tagName !== 'script' || attribute(element, 'src') === undefined) return false;
  return (
    attribute(element, 'type') !== 'module' &&
    attribute(element, 'async') === undefined &&
    attribute(element, 'defer') === undefined
  );
}
