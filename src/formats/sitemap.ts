import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Article, Catalog } from '../catalog/model.ts';
import { day, lastChange } from './days.ts';

/** `/sitemap-0.xml`: every page that a search engine may list (https://www.sitemaps.org/protocol.html). */
export async function sitemap(catalog: Catalog): Promise<string> {
  const { urls, articles, guides, classes, seenIn, products } = catalog;
  const pages = [
    listed(urls.home, articles),
    ...articles.map((article) => listed(article.url, [article])),
    ...articles
      .filter(({ samples }) => samples.length > 0)
      .map((article) => listed(article.samplesUrl, [article])),
    ...classes.map(({ url, entries }) => listed(url, articlesOf(entries))),
    ...seenIn.map(({ url, entries }) => listed(url, articlesOf(entries))),
    ...(guides.length > 0 ? [listed(urls.guides, guides)] : []),
    ...guides.map((guide) => listed(guide.url, [guide])),
    listed(urls.products, articles),
    ...products.map(({ url, uses }) => listed(url, articlesOf(uses))),
    listed(urls.search, articles),
    listed(urls.identify, articles),
    listed(urls.about, []),
  ].map(({ url, ...facts }) => ({ url: urls.absolute(url), ...facts }));
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, xhtml: false, image: false },
  });
  return text(Readable.from(pages).pipe(stream));
}

/** `/sitemap-index.xml`: where the site maps are. */
export async function sitemapIndex({ urls, articles }: Catalog): Promise<string> {
  const maps = [{ url: urls.absolute(urls.sitemap), lastmod: day(lastChange(articles)) }];
  return text(Readable.from(maps).pipe(new SitemapIndexStream({ lastmodDateOnly: true })));
}

/** A page, with the day of the newest change to the articles that it shows. */
function listed(
  url: string,
  articles: readonly Pick<Article, 'changes'>[],
): { url: string; lastmod?: string } {
  return articles.length === 0 ? { url } : { url, lastmod: day(lastChange(articles)) };
}

function articlesOf(entries: readonly { readonly article: Article }[]): Article[] {
  return entries.map(({ article }) => article);
}

async function text(stream: Readable): Promise<string> {
  return (await streamToPromise(stream)).toString();
}
