import { Feed } from 'feed';
import type { Catalog } from '../catalog/model.ts';
import { LICENCE_URL, SITE_NAME, SITE_SUMMARY } from '../config.ts';
import { codeText } from '../shared/code-text.ts';
import { day, lastChange } from './days.ts';
import { uuidUrn } from './uuid.ts';

/** The guide’s own UUID, so that the feed and its entries keep their ids wherever the guide is published. */
const GUIDE = 'e8434613-4a9a-42b0-a807-6ecb4c94a059';

/** A page whose changes the feed reports. */
interface ChangedPage {
  /** The page’s permanent name within the guide: its code or its path. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly changes: readonly { readonly date: Date; readonly what: string }[];
}

/** `/feed.xml`: what changed for readers, as an Atom feed (RFC 4287), newest first. */
export function atomFeed({ articles, guides, urls }: Catalog): string {
  const home = urls.absolute(urls.home);
  const feed = new Feed({
    id: uuidUrn(GUIDE, 'feed'),
    title: SITE_NAME,
    description: SITE_SUMMARY,
    link: home,
    language: 'en',
    updated: lastChange([...articles, ...guides]),
    author: { name: SITE_NAME, link: home },
    copyright: `CC BY 4.0, ${LICENCE_URL}`,
    generator: false,
    feedLinks: { atom: urls.absolute(urls.feed) },
  });
  const pages: ChangedPage[] = [
    ...articles.map((article) => ({
      ...article,
      id: codeText(article.code),
      title: `${codeText(article.code)} ${article.title}`,
    })),
    ...guides.map((guide) => ({ ...guide, id: `guides/${guide.id}` })),
  ];
  const entries = pages
    .flatMap(changesByDay)
    .sort((a, b) => b.date.getTime() - a.date.getTime() || (a.page.id < b.page.id ? -1 : 1));
  for (const { page, date, what } of entries) {
    feed.addItem({
      // The id does not depend on the address, the title or the wording of the change.
      id: uuidUrn(GUIDE, `${page.id}/${day(date)}`),
      title: asHtml(page.title),
      link: urls.absolute(page.url),
      date,
      description: asHtml(what.join(' ')),
      content: [what.join(' '), page.summary].map((text) => `<p>${asHtml(text)}</p>`).join(''),
    });
  }
  return feed.atom1();
}

interface DaysChanges {
  readonly page: ChangedPage;
  readonly date: Date;
  readonly what: readonly string[];
}

function changesByDay(page: ChangedPage): DaysChanges[] {
  const byDay = Map.groupBy(page.changes, ({ date }) => date.getTime());
  return [...byDay].map(([time, changes]) => ({
    page,
    date: new Date(time),
    what: changes.map(({ what }) => `${what}.`),
  }));
}

/** Escapes plain text, because the library declares every text to be HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
