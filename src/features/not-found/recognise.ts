import type { NotFoundData } from '../../shared/not-found-data.ts';
import { numberWithoutArticle } from '../../shared/number-without-article.ts';

/** Plain text around one link. */
export interface Finding {
  readonly before: string;
  readonly link: { readonly text: string; readonly url: string };
  readonly after: string;
}

/**
 * Looks for the name or the number of a code in an address that has no page.
 *
 * @param path of the address, as the browser shows it: `/codes/499`, `/Client%20Closed%20Request`
 * @returns what the guide knows about it, or undefined if the path holds neither
 */
export function recognise(path: string, known: NotFoundData): Finding | undefined {
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
  const { text: explanation, reference, url } = numberWithoutArticle(number, known);
  return finding(`${explanation} (`, reference, url, ').');
}

/** The numbers that could be a status, in order: whole words, not parts of versions, sizes or addresses. */
function numbersIn(text: string): number[] {
  const words = text.matchAll(
    /(?<![\p{L}\p{N}]|\d\.)(?:http|error|status|code)?([1-9]\d\d)(?![\p{L}\p{N}]|\.\d)/gu,
  );
  return [...words].map(([, digits]) => Number(digits));
}

/** The path without percent-encoding, or as it is if a percent sign in it encodes nothing. */
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
