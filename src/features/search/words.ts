import type { Result, WordsData } from '../../shared/search-data.ts';
import { FullText, type Found } from './full-text.ts';
import { editDistance } from '../../shared/edit-distance.ts';
import type { Query } from './query.ts';
import { tellingWords } from './telling-words.ts';
import { rank, type Ranked } from './rank.ts';

/** As many results as are shown for words. */
const MOST_RESULTS = 8;

/** The second tier of the search: words, log lines and messages. */
export class WordSearch {
  readonly #data: WordsData;
  readonly #fullText: FullText;
  /** The words of the titles, after which misspelt ones are corrected. */
  readonly #vocabulary: ReadonlySet<string>;

  private constructor(data: WordsData, fullText: FullText) {
    this.#data = data;
    this.#fullText = fullText;
    this.#vocabulary = new Set(
      data.records.flatMap(({ title }) => title.toLowerCase().match(/\p{L}{5,}/gu) ?? []),
    );
  }

  /**
   * @param bundle where Pagefind's bundle is served, with a slash at the end
   * @throws if the index cannot be loaded
   */
  static async load(data: WordsData, bundle: string): Promise<WordSearch> {
    return new WordSearch(data, await FullText.load(bundle, data.records.length));
  }

  /**
   * What a query is about, the likeliest first: once without and then with excerpts.
   *
   * @param numbers what its numbers answer
   * @param fits which results are wanted
   */
  async *answer(
    query: Query,
    numbers: readonly Result[],
    fits: (result: Result) => boolean,
  ): AsyncGenerator<Result[]> {
    const codes = new Set(this.#data.records.map(({ code }) => String(code)));
    // The number of a code says nothing about its meanings; the ranking counts it by itself.
    const words = tellingWords(query);
    const found = await this.#fullText.search(
      words.filter((word) => !codes.has(word)),
      (word) => correction(word, this.#vocabulary),
    );
    const ranked = unique(rank(query, words, this.#data, found.scores))
      .filter((entry) => fits(this.#result(entry, [])))
      .slice(0, MOST_RESULTS);
    const [first] = ranked;
    // A number that is not of this guide is the answer, unless a mark proves something else.
    const foreign = numbers.filter(({ code }) => !codes.has(String(code)));
    const arrange = (results: readonly Result[]) =>
      first?.proved ? [...results, ...foreign] : [...foreign, ...results];
    yield arrange(ranked.map((entry) => this.#result(entry, [])));
    yield arrange(await Promise.all(ranked.map((entry) => this.#withExcerpt(entry, found))));
  }

  /** A result whose excerpt cannot be loaded is shown without one. */
  async #withExcerpt(entry: Ranked, found: Found): Promise<Result> {
    try {
      return this.#result(entry, await found.excerpt(entry.record.fragment));
    } catch (error) {
      console.error(error);
      return this.#result(entry, []);
    }
  }

  #result({ record }: Ranked, excerpt: Result['excerpt']): Result {
    const { url, code, class: name, title, seenIn, product } = record;
    const id = product === undefined ? undefined : this.#data.products[product]?.id;
    return {
      url,
      title,
      seenIn,
      excerpt,
      ...(code === undefined ? {} : { code }),
      ...(name === undefined ? {} : { class: name }),
      ...(id === undefined ? {} : { product: id }),
    };
  }
}

/** The word of a title that somebody meant who wrote a word that stands nowhere. */
function correction(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  if (word.length < 5) return undefined;
  return [...vocabulary].find((known) => editDistance(word, known) === 1);
}

function unique(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ record: { url } }) => !seen.has(url) && seen.add(url));
}
