import { loadDetails } from '../common/guide-data.ts';

/** A part of an article that a reader can cite. */
export interface Cited {
  /** What it is: `499 from nginx`. */
  readonly name: string;
  /** The address in full. */
  readonly url: string;
  /** What to send to a customer, with code in `backticks` and without the link. */
  readonly customer: string;
  /** What to send to a colleague, if that is something else. */
  readonly colleague: string | undefined;
  /**
   * Loads the note for a ticket, with code in `backticks` and without the link.
   *
   * @throws {Error} if it cannot be loaded
   */
  readonly note: () => Promise<string>;
  /** What a ticket should quote below the note and the link, if anything. */
  readonly quotation?: () => Promise<string>;
}

/** A part of the article on this page, by its id; the article itself has none. */
export function citedAt(id: string, texts: Pick<Cited, 'name' | 'customer' | 'colleague'>): Cited {
  // The address in the browser can be another name for the same file, such as `/499.html`.
  const link = document.querySelector<HTMLLinkElement | HTMLAnchorElement>(
    'link[rel=canonical], .permalink',
  );
  const url = new URL(link?.href ?? location.href);
  url.hash = id;
  return {
    ...texts,
    url: url.href,
    note: async () => {
      const { meanings, codes } = await loadDetails();
      const known =
        meanings[url.pathname + url.hash.replace(/-what-to-do$/, '')] ?? codes[url.pathname];
      if (!known) throw new Error(url.href);
      return known.note;
    },
  };
}
