/** What of `/499.json` is read here. */
interface ArticleNotes {
  readonly ticketNote: string;
  readonly meanings: readonly { readonly url: string; readonly ticketNote: string }[];
}

let loaded: Promise<ArticleNotes> | undefined;

/**
 * The note about one meaning of this article, or about the article as a whole, without the permalink
 * in its last line.
 *
 * @param meaning the anchor of the meaning, if there is one
 * @throws {Error} if the data of the article cannot be loaded
 */
export async function readNote(meaning: string | undefined): Promise<string> {
  loaded ??= load();
  try {
    const article = await loaded;
    const found = article.meanings.find(({ url }) => url.endsWith(`#${meaning ?? ''}`));
    return withoutLastLine((found ?? article).ticketNote);
  } catch (error) {
    // The next time the network may be there.
    loaded = undefined;
    throw error;
  }
}

async function load(): Promise<ArticleNotes> {
  const address = document.querySelector<HTMLLinkElement>(
    'link[rel=alternate][type="application/json"]',
  )?.href;
  if (address === undefined) throw new Error('This page names no data of its own.');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data: unknown = await response.json();
  if (!isNotes(data)) throw new Error(`${address} holds no notes.`);
  return data;
}

/** The build holds the data to their schema; here it is enough that they are there. */
function isNotes(value: unknown): value is ArticleNotes {
  return (
    typeof value === 'object' && value !== null && 'ticketNote' in value && 'meanings' in value
  );
}

function withoutLastLine(text: string): string {
  return text.slice(0, text.lastIndexOf('\n'));
}
