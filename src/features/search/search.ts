import type { RegistryData } from '../../shared/number-without-article.ts';
import { readJson } from '../../shared/read-json.ts';
import type { NumbersData, Result, WordsData } from '../../shared/search-data.ts';
import { answerNumbers } from './numbers.ts';
import { parseQuery, type Query } from './query.ts';
import type { WordSearch } from './words.ts';

/** An answer, which may still grow. */
export interface Answer {
  readonly results: readonly Result[];
  readonly complete: boolean;
  /** What could not be loaded, once the answer is complete. */
  readonly missing?: 'words' | 'numbers' | undefined;
}

/** The search of the guide. What it needs is loaded when it is needed, once. */
export class Search {
  readonly #base: string;
  readonly #loadNumbers: () => Promise<NumbersData>;
  readonly #loadRegistry: () => Promise<(number: number) => Result[]>;
  #words: Promise<WordSearch> | undefined;

  /** @param base address of the guide, with a slash at the end */
  constructor(base: string) {
    this.#base = base;
    this.#loadNumbers = once(async () =>
      readJson<NumbersData>(await fetch(`${base}data/search-numbers.json`)),
    );
    this.#loadRegistry = once(async () => {
      const [{ foreignResults }, data] = await Promise.all([
        import('./foreign-result.ts'),
        fetch(`${base}data/search-registry.json`).then(readJson<RegistryData>),
      ]);
      return (number) => foreignResults(number, data);
    });
  }

  /** Begins to load what the first question will need. */
  prepare(): void {
    // The question itself tries again, and tells what is wrong.
    this.#loadNumbers().catch(() => undefined);
    this.#loadWords().catch(() => undefined);
  }

  /**
   * Answers what was typed or pasted: numbers at once, words as soon as the index has come.
   *
   * @param fits which results are wanted
   */
  async *answer(input: string, fits: (result: Result) => boolean): AsyncGenerator<Answer> {
    const query = parseQuery(input);
    if (query.text === '') {
      yield { results: [], complete: true };
      return;
    }
    let missing: Answer['missing'];
    let numbers: Result[] = [];
    try {
      numbers = await this.#answerNumbers(query);
    } catch (error) {
      console.error(error);
      missing = 'numbers';
    }
    let results = numbers.filter(fits);
    // The article of a number is not what is wanted where a product is: then words find its meaning.
    const isNarrowedAway = results.length === 0 && numbers.length > 0;
    if (!query.isNumber || isNarrowedAway) {
      yield { results, complete: false };
      try {
        const words = await this.#loadWords();
        for await (const found of words.answer(query, results, fits)) {
          if (found.length > 0) yield { results: (results = found), complete: false };
        }
      } catch (error) {
        console.error(error);
        missing ??= 'words';
      }
    }
    yield { results, complete: true, missing };
  }

  async #answerNumbers(query: Query): Promise<Result[]> {
    const results = answerNumbers(query, await this.#loadNumbers());
    const number = /^0\d\d$/.test(query.prefix ?? '')
      ? Number(query.prefix)
      : query.statuses.find((status) => status >= 100 && status <= 999);
    if (results.length > 0 || number === undefined) return results;
    const foreign = await this.#loadRegistry();
    return foreign(number);
  }

  /** Browsers remember a module that could not be loaded: only a new document can try again. */
  #loadWords(): Promise<WordSearch> {
    return (this.#words ??= (async () => {
      const [{ WordSearch }, data] = await Promise.all([
        import('./words.ts'),
        fetch(`${this.#base}data/search-words.json`).then(readJson<WordsData>),
      ]);
      return WordSearch.load(data, `${this.#base}pagefind/`);
    })());
  }
}

/** Loads when it is first called, and again only after a failure. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
