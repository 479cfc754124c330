import { codeText } from '../../shared/code-text.ts';
import type { NotFoundData } from '../../shared/not-found-data.ts';
import { classOf, destination, numberWithoutArticle } from '../../shared/number-without-article.ts';
import { statusClass } from '../../shared/status-class.ts';

/** Plain text, and the link that follows it. */
export interface Line {
  readonly text: string;
  readonly link: { readonly text: string; readonly url: string };
}

/** What the page says about its address. */
export interface Finding {
  /** What the headline begins with: `522`, or a name such as `client-closed-request`. */
  readonly about: string;
  /** The class of the number, such as `5xx`; undefined for a name. */
  readonly class: string | undefined;
  /** The rest of the headline. */
  readonly headline: string;
  readonly lines: readonly Line[];
  /** The articles of the nearest numbers, if the number has none. */
  readonly nearest: readonly Line['link'][];
}

/** How many codes near a number without an article are shown. */
const NEAREST = 3;

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
    .replace(/\.html?$/, '')
    // Some tools keep a status as a decimal number.
    .replace(/(?<![\p{L}\p{N}.])(\d{3})\.0+(?=\/|$)/u, '$1');
  const numbers = numbersIn(text);
  const slug = `-${text.replace(/[^\p{L}\p{N}]+/gu, '-')}-`;
  const named = known.aliases
    .filter(({ alias }) =>
      // Many addresses hold a small number, and few of them mean a status by it.
      /^\d{1,2}$/.test(alias)
        ? numbers.length === 0 && text.split('/').includes(alias)
        : slug.includes(`-${alias}-`),
    )
    .sort((a, b) => b.alias.length - a.alias.length)[0];
  if (named) return moved(named.alias, undefined, named.title, named.url);
  for (const number of numbers) {
    const article = known.codes.find(({ code }) => code === number);
    if (!article) continue;
    const product = article.products.find((id) => slug.includes(`-${id}-`));
    const url = product === undefined ? article.url : `${article.url}#${product}`;
    return moved(codeText(number), number, article.title, url);
  }
  const group = known.classes.find(({ name }) => slug.includes(`-${name}-`));
  if (group) return moved(group.name, undefined, group.title, group.url);
  const [number] = numbers;
  return number === undefined ? undefined : withoutArticle(number, known);
}

function moved(about: string, number: number | undefined, text: string, url: string): Finding {
  return {
    about,
    class: number === undefined ? undefined : statusClass(number),
    headline: 'is at another address',
    lines: [{ text: 'Go to', link: { text, url } }],
    nearest: [],
  };
}

function withoutArticle(number: number, known: NotFoundData): Finding {
  const [first, ...others] = numberWithoutArticle(number, known);
  const about = codeText(number);
  const { more, link } = classOf(number);
  const line = (text: string, to: typeof link): Line => ({
    text,
    link: { text: `${to.text} ${destination(to.url)}`, url: to.url },
  });
  return {
    about,
    class: statusClass(number),
    headline: first.text,
    lines: [
      ...(first.kind === 'unknown' ? [] : [line('', first.link)]),
      ...others.map((other) => line(`${about} ${other.text}.`, other.link)),
      ...(first.kind === 'registered' ? [] : [line(`${more}.`, link)]),
    ],
    nearest: nearest(number, known),
  };
}

function nearest(number: number, { codes }: NotFoundData): Finding['nearest'] {
  return codes
    .toSorted((a, b) => Math.abs(a.code - number) - Math.abs(b.code - number))
    .slice(0, NEAREST)
    .map(({ title, url }) => ({ text: title, url }));
}

/** The numbers that could be a status, in order: whole words, not parts of versions, sizes or addresses. */
function numbersIn(text: string): number[] {
  const words = text.matchAll(
    /(?<![\p{L}\p{N}]|\d\.)(?:http|error|status|code)?(000|[1-9]\d\d)(?![\p{L}\p{N}]|\.\d)/gu,
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
