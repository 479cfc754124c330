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

/** What a heading makes citable: the article, a meaning, or what to do about it; undefined for other headings. */
export function citedBy(heading: HTMLElement): Cited | undefined {
  const { customer, colleague } = heading.closest<HTMLElement>('[data-customer]')?.dataset ?? {};
  if (customer === undefined) return undefined;
  const url = new URL(articleAddress());
  url.hash = heading.id;
  const ofMeaning = url.hash.replace(/-what-to-do$/, '');
  return {
    name: `${subjectOf(customer).replace(/^HTTP /, '')}${ofMeaning === url.hash ? '' : ': What to do'}`,
    url: url.href,
    customer,
    colleague,
    note: async () => {
      const { meanings, codes } = await loadDetails();
      const known = meanings[url.pathname + ofMeaning] ?? codes[url.pathname];
      if (!known) throw new Error(url.href);
      return known.note;
    },
  };
}

/** How a citation begins: `HTTP 499 from nginx`. */
export function subjectOf(citation: string): string {
  return citation.slice(0, citation.indexOf(': '));
}

/**
 * The address of this article in full, with the guide’s public address if the build knows it. The address
 * in the browser can be another name for the same file, such as `/499.html`.
 */
export function articleAddress(): string {
  const link = document.querySelector<HTMLLinkElement | HTMLAnchorElement>(
    'link[rel=canonical], .permalink',
  );
  return link?.href ?? location.href;
}
