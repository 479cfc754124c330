import { Feed } from 'feed';
import type { Article, Catalog } from '../catalog/model.ts';
import { LICENCE_URL, SITE_NAME, SITE_SUMMARY } from '../config.ts';
import { day, lastChange } from './days.ts';
import { uuidUrn } from './uuid.ts';

/** The guide, wherever it is published: what makes the same feed and entries of it at each address. */
const GUIDE = 'e8434613-4a9a-42b0-a807-6ecb4c94a059';

/** `/feed.xml`: what changed for readers, as an Atom feed (RFC 4287), the newest first. */
export function atomFeed({ articles, urls }: Catalog): string {
  const home = urls.absolute(urls.home);
  const feed = new Feed({
    id: uuidUrn(GUIDE, 'feed'),
    title: SITE_NAME,
    description: SITE_SUMMARY,
    link: home,
    language: 'en',
    updated: lastChange(articles),
    author: { name: SITE_NAME, link: home },
    copyright: `CC BY 4.0, ${LICENCE_URL}`,
    generator: false,
    feedLinks: { atom: urls.absolute(urls.feed) },
  });
  const entries = articles
    .flatMap(changesByDay)
    .sort((a, b) => b.date.getTime() - a.date.getTime() || a.article.code - b.article.code);
  for (const { article, date, what } of entries) {
    const { code, title, summary } = article;
    const link = urls.absolute(article.url);
    feed.addItem({
      // Neither its address nor the title nor the wording of a change is part of its identity.
      id: uuidUrn(GUIDE, `${code}/${day(date)}`),
      title: asHtml(`${code} ${title}`),
      link,
      date,
      description: asHtml(what.join(' ')),
      content: [what.join(' '), summary].map((text) => `<p>${asHtml(text)}</p>`).join(''),
    });
  }
  return feed.atom1();
}

interface DaysChanges {
  readonly article: Article;
  readonly date: Date;
  readonly what: readonly string[];
}

function changesByDay(article: Article): DaysChanges[] {
  const byDay = Map.groupBy(article.changes, ({ date }) => date.getTime());
  return [...byDay].map(([time, changes]) => ({
    article,
    date: new Date(time),
    what: changes.map(({ what }) => `${what}.`),
  }));
}

/** The library declares every text to be HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
