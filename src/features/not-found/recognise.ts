import { foreignNumber, type RegistryData } from '../../shared/number-without-article.ts';

/** What the guide can tell about addresses that have no page. */
export interface Known extends RegistryData {
  /** The path below which the site is served. */
  readonly base: string;
  /** The articles, each with the products whose meanings it tells apart. */
  readonly codes: readonly {
    readonly code: number;
    readonly title: string;
    readonly url: string;
    readonly products: readonly string[];
  }[];
  /** The classes that have a page, such as `4xx`. */
  readonly classes: readonly {
    readonly name: string;
    readonly title: string;
    readonly url: string;
  }[];
  /** Other names, such as `client-closed-request` or `1033`, and what they name. */
  readonly aliases: readonly {
    readonly alias: string;
    readonly title: string;
    readonly url: string;
  }[];
}

/** Plain sentences around one link. */
export interface Finding {
  readonly before: string;
  readonly link: { readonly text: string; readonly url: string };
  readonly after: string;
}

/**
 * Finds what somebody was looking for in an address without a page: the name or the number of a code.
 *
 * @param path of the address, as the browser shows it: `/codes/499`, `/Client%20Closed%20Request`
 * @returns what the guide knows of it, or undefined if the path holds neither
 */
export function recognise(path: string, known: Known): Finding | undefined {
  const text = decoded(path.startsWith(known.base) ? path.slice(known.base.length) : path)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.html?$/, '');
  const slug = `-${text.replace(/[^\p{L}\p{N}]+/gu, '-')}-`;
  const named = known.aliases
    .filter(({ alias }) => slug.includes(`-${alias}-`))
    .sort((a, b) => b.alias.length - a.alias.length)[0];
  if (named) return finding(`“${named.alias}” leads to `, named.title, named.url, '.');
  const numbers = numbersIn(text);
  for (const number of numbers) {
    const article = known.codes.find(({ code }) => code === number);
    if (!article) continue;
    const product = article.products.find((id) => slug.includes(`-${id}-`));
    const url = product === undefined ? article.url : `${article.url}#${product}`;
    return finding('The number in this address has an article: ', article.title, url, '.');
  }
  const group = known.classes.find(({ name }) => slug.includes(`-${name}-`));
  if (group) return finding('The codes of this class are at ', group.title, group.url, '.');
  const [number] = numbers;
  if (number === undefined) return undefined;
  const { text: told, reference, url } = foreignNumber(number, known);
  return finding(`${told} (`, reference, url, ').');
}

/** The numbers that can be a status, in order: whole words, not parts of versions, sizes or addresses. */
function numbersIn(text: string): number[] {
  const words = text.matchAll(
    /(?<![\p{L}\p{N}]|\d\.)(?:http|error|status|code)?([1-9]\d\d)(?![\p{L}\p{N}]|\.\d)/gu,
  );
  return [...words].map(([, digits]) => Number(digits));
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
