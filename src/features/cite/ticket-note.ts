import { readJson } from '../../shared/read-json.ts';

/** The part of `/499.json` that is needed here; src/schemas/published.ts describes all of it. */
interface ArticleNotes {
  readonly ticketNote: string;
  readonly meanings: readonly { readonly url: string; readonly ticketNote: string }[];
}

let loaded: Promise<ArticleNotes> | undefined;

/**
 * The note about one meaning of this article, or about the article as a whole, without its last line,
 * the permalink.
 *
 * @param meaning the anchor of the meaning; empty for the article
 * @throws {Error} if the article’s data cannot be loaded
 */
export async function readNote(meaning: string): Promise<string> {
  loaded ??= load();
  try {
    const article = await loaded;
    const found = article.meanings.find(({ url }) => url.endsWith(`#${meaning}`));
    return withoutLastLine((found ?? article).ticketNote);
  } catch (error) {
    // The network may be back next time.
    loaded = undefined;
    throw error;
  }
}

async function load(): Promise<ArticleNotes> {
  const address = document.querySelector<HTMLLinkElement>(
    'link[rel=alternate][type="application/json"]',
  )?.href;
  if (address === undefined) throw new Error('This page has no link to its data.');
  return readJson<ArticleNotes>(await fetch(address));
}

function withoutLastLine(text: string): string {
  return text.slice(0, text.lastIndexOf('\n'));
}
