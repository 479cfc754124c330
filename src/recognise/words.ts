import { editDistance } from '../shared/edit-distance.ts';
import type { Part } from '../shared/guide-data.ts';

/** What a word is worth where it is rare: in a title, in a name or a search term, in a summary. */
const WORTH = { title: 25, term: 20, summary: 8 } as const;

/** A word in as few parts of the guide as these tells fully; one in more of them tells less. */
const TELLING_PARTS = 3;

/** Shorter words must be spelled right: one letter more or less makes another word of them. */
const SHORTEST_MISSPELT = 5;

/** Names are looked for among so many words at the beginning of a text. */
const MOST_WORDS = 200;

/** Words that are beside any code, so that they tell nothing. */
const NOISE = new Set(
  (
    'a an and are as at be by can could did do does for from get gets getting give gives got has have how i if in into is it its ' +
    'me mean means my no not of on or our says see should so than that the their them then there they this to us was we were what ' +
    'when where which who why will with without would you your about after again all also any been before but just one only out ' +
    'over up very more most some such these those too while ' +
    'http https www com org net html error errors status code codes response responses returns return returned ' +
    'message msg info warn warning debug null true false get post put head patch mozilla user agent ' +
    'mean meaning problem issue help fix fehler erreur ошибка 状态码 错误'
  ).split(' '),
);

/** Words that say nothing by themselves, however rare they are in the guide. */
const GENERIC = new Set(
  (
    'request requests server client timeout time connection closed failed failure page site web website log logs ' +
    'api call access denied'
  ).split(' '),
);

/** Words of scripts that put no spaces between them and other words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';

const WORD = new RegExp(`${UNSPACED}+|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_])+`, 'gu');

/** How sure it is that a product is meant. */
export type Certainty = 'spelled' | 'misspelt';

/** The words of the guide. */
export class Words {
  readonly #phrases = new Map<Part, readonly string[]>();
  /** The names of each product, as words. */
  readonly #products = new Map<string, readonly (readonly string[])[]>();
  /** For each word, what it is worth in which part. */
  readonly #index = new Map<string, Map<Part, number>>();

  constructor(parts: readonly Part[]) {
    for (const part of parts) {
      const { kind, title, summary, names, terms, product } = part;
      if (kind === 'product' && product !== undefined) {
        this.#products.set(
          product,
          [title, ...names].map((name) => wordsOf(name.toLowerCase())),
        );
        continue;
      }
      this.#phrases.set(
        part,
        [...names, ...terms].map((phrase) => ` ${plain(phrase)} `),
      );
      this.#add(part, title, WORTH.title);
      this.#add(part, [...names, ...terms].map(plain).join(' '), WORTH.term);
      this.#add(part, summary, WORTH.summary);
    }
  }

  #add(part: Part, text: string, worth: number): void {
    for (const word of wordsOf(text.toLowerCase())) {
      const key = stem(word);
      const parts = this.#index.get(key) ?? new Map<Part, number>();
      parts.set(part, Math.max(worth, parts.get(part) ?? 0));
      this.#index.set(key, parts);
    }
  }

  /** What a word, or the known word that somebody meant who misspelt it, is worth in which parts of the guide. */
  worthOf(word: string): ReadonlyMap<Part, number> {
    const parts = this.#index.get(stem(word)) ?? this.#misspelt(word);
    if (!parts) return new Map();
    const all = this.#phrases.size;
    const telling = Math.min(1, Math.log(all / parts.size) / Math.log(all / TELLING_PARTS));
    return new Map([...parts].map(([part, worth]) => [part, worth * telling]));
  }

  #misspelt(word: string): Map<Part, number> | undefined {
    if (word.length < SHORTEST_MISSPELT || !/^\p{L}+$/u.test(word)) return undefined;
    const key = stem(word);
    for (const [known, parts] of this.#index) {
      if (known.length >= SHORTEST_MISSPELT - 1 && editDistance(key, known) === 1) return parts;
    }
    return undefined;
  }

  /** Whether a text in plain words has another name of a part, or a whole message. */
  hasPhrase(text: string, part: Part): boolean {
    const phrases = this.#phrases.get(part) ?? [];
    return phrases.some((phrase) => phrase.length > 4 && ` ${text} `.includes(phrase));
  }

  /**
   * The products that a text names, also where a letter is wrong, missing, doubled or swapped, or where a name of one
   * word is written in two.
   *
   * @param telling the words of the text that tell something: only these may be misspelt names
   * @returns by the id of the product
   */
  productsNamed(text: string, telling: readonly string[]): Map<string, Certainty> {
    const words = wordsOf(withoutAddresses(text))
      .flatMap((word) => (word.includes('_') ? [word, ...word.split('_')] : [word]))
      .slice(0, MOST_WORDS);
    const spelled = ` ${words.join(' ')} `;
    const runs = new Set([...words, ...pairs(words)]);
    const tellingRuns = [...telling, ...pairs(telling)];
    const found = new Map<string, Certainty>();
    for (const [id, names] of this.#products) {
      const isNamed = names.some(
        (name) => spelled.includes(` ${name.join(' ')} `) || runs.has(name.join('')),
      );
      if (isNamed) found.set(id, 'spelled');
      else if (names.some((name) => tellingRuns.some((run) => isMisspelt(run, name.join('')))))
        found.set(id, 'misspelt');
    }
    return found;
  }
}

/** A text as words in lower case between single spaces. */
export function plain(text: string): string {
  return wordsOf(text.toLowerCase().replaceAll('_', ' ')).join(' ');
}

/**
 * The words of a text that tell something, in lower case, each once: neither noise nor part of an address, a hash or
 * a time, and no number.
 */
export function tellingWords(text: string): string[] {
  const words = wordsOf(withoutAddresses(text).replaceAll(/['’]\p{L}\b/gu, '')).flatMap(
    // `h27` is a word, `http499` is two.
    (word) => [word, ...(/\d/.test(word) ? (word.match(/\p{L}+|\d+/gu) ?? []) : [])],
  );
  const telling = words.filter((word) =>
    /\d/.test(word) ? /^\p{L}+\d{1,3}$/u.test(word) : word.length > 1 && !NOISE.has(word),
  );
  return [
    ...new Set(
      telling.length > 0 ? telling : words.filter((word) => word.length > 1 && !/\d/.test(word)),
    ),
  ];
}

/** Whether a word says something by itself. */
export function isTelling(word: string): boolean {
  return !GENERIC.has(word) && !NOISE.has(word);
}

/** A text in lower case, without the paths of addresses and without hashes. */
function withoutAddresses(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bhttps?:\/\/([^\s/"']*)[^\s"']*/g, ' $1 ')
    .replace(/\b[0-9a-f]{8,}(?:-[0-9a-f]{4,})*\b/g, (run) => (/\d/.test(run) ? ' ' : run));
}

/** Names and texts are taken apart in the same way; `http_get` is a name, and `HTTP GET` is none. */
function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without the endings of English, so that *cancelled* finds *cancel*. */
function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/u, '');
  return (bare.length < 4 ? word : bare).replace(/(\p{L})\1$/u, '$1');
}

/** Each two words that follow each other, as one; a single letter begins no name. */
function pairs(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, i) => {
    const before = words[i] ?? '';
    return before.length > 1 && word.length > 1 ? [before + word] : [];
  });
}

function isMisspelt(word: string, name: string): boolean {
  if (Math.min(name.length, word.length) < SHORTEST_MISSPELT) return false;
  const allowed = name.length >= 9 ? 2 : 1;
  return Math.abs(word.length - name.length) <= allowed && editDistance(word, name) <= allowed;
}
