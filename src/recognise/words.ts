import { editDistance } from '../shared/edit-distance.ts';
import type { Part } from '../shared/guide-data.ts';
import { isMisspelling, pairsOf, plain, stem, withoutAddresses, wordsOf } from '../shared/words.ts';

/** What a word is worth where it is rare: in a title, in a name or a search term, in a summary. */
const WORTH = { title: 25, term: 20, summary: 8 } as const;

/** A word in as few parts of the guide as these tells fully; one in more of them tells less. */
const TELLING_PARTS = 3;

/** The number of words, from the beginning of a text, among which names are looked for. */
const MOST_WORDS = 200;

/** How sure it is that a product is meant. */
export type Certainty = 'spelled' | 'misspelt';

interface ProductName {
  readonly spaced: string;
  readonly joined: string;
}

/** The words of the guide. */
export class Words {
  readonly #phrases = new Map<Part, readonly string[]>();
  readonly #titles = new Map<Part, string>();
  /** The names of each product, with single spaces around the words and without any. */
  readonly #products = new Map<string, readonly ProductName[]>();
  /** For each word, what it is worth in which part. */
  readonly #index = new Map<string, Map<Part, number>>();

  /** @param terms what people search for, of each part; empty while it is not known */
  constructor(parts: readonly Part[], terms: readonly (readonly string[])[]) {
    for (const [i, part] of parts.entries()) {
      const { kind, title, summary, names, product } = part;
      if (kind === 'product' && product !== undefined) {
        this.#products.set(
          product,
          [title, ...names].map((name) => {
            const words = wordsOf(name.toLowerCase());
            return { spaced: ` ${words.join(' ')} `, joined: words.join('') };
          }),
        );
        continue;
      }
      this.#titles.set(part, plain(title));
      this.#phrases.set(
        part,
        [...names, ...(terms[i] ?? [])].map((phrase) => ` ${plain(phrase)} `),
      );
      this.#add(part, title, WORTH.title);
      this.#add(part, [...names, ...(terms[i] ?? [])].map(plain).join(' '), WORTH.term);
      this.#add(part, summary ?? '', WORTH.summary);
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
    if (!/^\p{L}{5,}$/u.test(word)) return undefined;
    const key = stem(word);
    for (const [known, parts] of this.#index) {
      const isNear = known.length > 3 && Math.abs(known.length - key.length) <= 1;
      if (isNear && editDistance(key, known) === 1) return parts;
    }
    return undefined;
  }

  /** Whether a text in plain words is the title of a part; a product has none. */
  isTitle(text: string, part: Part): boolean {
    return this.#titles.get(part) === text;
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
    const runs = new Set([...words, ...pairsOf(words)]);
    const tellingRuns = [...telling, ...pairsOf(telling)];
    const found = new Map<string, Certainty>();
    for (const [id, names] of this.#products) {
      const isNamed = names.some(
        ({ spaced, joined }) => spelled.includes(spaced) || runs.has(joined),
      );
      if (isNamed) found.set(id, 'spelled');
      else if (names.some(({ joined }) => tellingRuns.some((run) => isMisspelling(run, joined))))
        found.set(id, 'misspelt');
    }
    return found;
  }
}
