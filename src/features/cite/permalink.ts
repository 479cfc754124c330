/** A reference to a part of an article. */
export interface Permalink {
  /** The address in full. */
  readonly url: string;
  /** What it is: `499 nginx: Client Closed Request`. */
  readonly label: string;
  /** The anchor of the meaning it belongs to, or undefined outside the meanings. */
  readonly meaning: string | undefined;
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

/** The permalink of the section below a heading, or of the whole article for the main heading. */
export function permalinkOf(heading: HTMLElement): Permalink {
  const url = new URL(articleAddress());
  url.hash = heading.id;
  const title = textOf(heading);
  const code = textOf(document.querySelector('h1')).slice(0, 3);
  const owner = heading.closest('.meaning')?.querySelector('h3');
  const parts = [owner === heading ? '' : textOf(owner).split(': ')[0], title];
  const named = parts.filter((part) => part !== '').join(': ');
  return {
    url: url.href,
    label: title.startsWith(code) ? title : `${code} ${named}`,
    meaning: owner?.id,
  };
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
