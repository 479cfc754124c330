/** What the guide can tell about addresses that have no page. */
export interface Known {
  /** The articles. */
  readonly codes: readonly {
    readonly code: number;
    readonly title: string;
    readonly url: string;
  }[];
  /** Other names, such as `client-closed-request` or `1033`, and what they name. */
  readonly aliases: readonly {
    readonly alias: string;
    readonly title: string;
    readonly url: string;
  }[];
  /** The codes of the IANA registry. */
  readonly registered: readonly {
    readonly code: number;
    readonly name: string;
    readonly reference: string;
    readonly url: string;
  }[];
  /** By first digit, the code as which a client treats one that it does not know. */
  readonly treatedAs: Readonly<Record<string, number>>;
}

/** Plain sentences around one link. */
export interface Finding {
  readonly before: string;
  readonly link: { readonly text: string; readonly url: string };
  readonly after: string;
}

const UNKNOWN = 'https://www.rfc-editor.org/rfc/rfc9110#section-15';

/**
 * Finds what somebody was looking for in an address without a page: the name or the number of a code.
 *
 * @param path of the address, as the browser shows it: `/codes/499`, `/Client%20Closed%20Request`
 * @returns what the guide knows of it, or undefined if the path holds neither
 */
export function recognise(path: string, known: Known): Finding | undefined {
  const slug = `-${slugOf(path)}-`;
  const numbers = (slug.match(/(?<!\d)\d{3,5}(?!\d)/g) ?? []).map(Number);
  const article = known.codes.find(({ code }) => numbers.includes(code));
  const named = known.aliases
    .filter(({ alias }) => slug.includes(`-${alias}-`))
    .sort((a, b) => b.alias.length - a.alias.length)[0];
  if (named) {
    return finding(`“${named.alias}” leads to `, named.title, named.url, '.');
  }
  if (article) {
    return finding('The number in this address has an article: ', article.title, article.url, '.');
  }
  const number = numbers.find((candidate) => candidate >= 100 && candidate <= 999);
  if (number === undefined) return undefined;
  const registered = known.registered.find(({ code }) => code === number);
  if (registered) {
    return finding(
      `${number} is a registered status code, ${registered.name}: `,
      registered.reference,
      registered.url,
      '. This guide explains the codes that are not registered.',
    );
  }
  return finding(
    `This guide knows no product that uses ${number} as an HTTP status. A client treats a code that it does not know as ${known.treatedAs[String(number).charAt(0)] ?? 500} (`,
    'RFC 9110, section 15',
    UNKNOWN,
    ').',
  );
}

/** The words and numbers of a path, in lower case and joined by hyphens. */
function slugOf(path: string): string {
  return decoded(path)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** A path may hold percent signs that encode nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

function finding(before: string, text: string, url: string, after: string): Finding {
  return { before, link: { text, url }, after };
}
