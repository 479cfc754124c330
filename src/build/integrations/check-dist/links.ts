import { contactUrl } from '../../../config.ts';
import type { Fault } from '../built-site.ts';
import type { PageFacts, SiteFacts } from './facts.ts';

/** Every address within the site leads to a file of it, and every anchor to an id on that page. */
export function checkLinks(site: SiteFacts): Fault[] {
  const ids = new Map(site.pages.map((page) => [page.file, new Set(page.ids)]));
  return site.pages.flatMap((page) =>
    page.addresses.flatMap((address) => {
      const problem = faultOf(address, page, site, ids);
      return problem === undefined ? [] : [{ file: page.file, problem }];
    }),
  );
}

function faultOf(
  address: string,
  page: PageFacts,
  { base, files }: SiteFacts,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^[a-z]+:/i.test(address)) {
    if (address === contactUrl && address.startsWith('mailto:')) return undefined;
    const isHttps = address.startsWith('https://') && URL.canParse(address);
    return isHttps ? undefined : `“${address}” is not an https address`;
  }
  const [path = '', anchor] = address.replace(/\?[^#]*/, '').split('#');
  let file: string | undefined = page.file;
  if (path !== '') {
    if (!path.startsWith('/')) return `“${address}” is relative; write it from the root`;
    if (!`${path}/`.startsWith(`${base}/`)) return `“${address}” leaves the base path ${base}`;
    const inside = path.slice(base.length + 1);
    file = [inside, `${inside}.html`, inside === '' ? 'index.html' : `${inside}/index.html`].find(
      (candidate) => files.has(candidate),
    );
  }
  if (/(\.html|\/index)$/.test(path)) return `“${address}” is not the page’s own address`;
  if (file === undefined) return `“${address}” leads to no page`;
  if (anchor && !ids.get(file)?.has(decodeURIComponent(anchor)))
    return `“${address}” leads to no id on ${file}`;
  return undefined;
}
