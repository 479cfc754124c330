import { foreignNumber, type RegistryData } from '../registry/foreign-number.ts';
import type { NumbersData, Result, WordsData } from './data.ts';
import { answerNumbers } from './numbers.ts';
import { parseQuery, type Query } from './query.ts';
import type { WordSearch } from './words.ts';

/** An answer, which may still grow. */
export interface Answer {
  readonly results: readonly Result[];
  readonly complete: boolean;
  /** What could not be loaded: nothing, the words or even the numbers. */
  readonly missing?: 'words' | 'numbers';
}

/** The search of the guide. What it needs is loaded when it is needed, once; what failed, again. */
export class Search {
  readonly #base: string;
  #failures = 0;
  #numbers: Promise<NumbersData> | undefined;
  #registry: Promise<RegistryData> | undefined;
  #words: Promise<WordSearch> | undefined;

  /** @param base address of the guide, with a slash at the end */
  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load what the first question will need. */
  prepare(): void {
    // The question itself tries again, and tells what is wrong.
    this.#loadNumbers().catch(() => undefined);
    this.#loadWords().catch(() => undefined);
  }

  /** Answers what was typed or pasted: numbers at once, words as soon as the index has come. */
  async *answer(input: string): AsyncGenerator<Answer> {
    const query = parseQuery(input);
    if (query.text === '') {
      yield { results: [], complete: true };
      return;
    }
    let numbers: Result[];
    try {
      numbers = await this.#answerNumbers(query);
    } catch (error) {
      this.#fail(error);
      yield { results: [], complete: true, missing: 'numbers' };
      return;
    }
    const isNumber =
      query.prefix !== undefined || (query.class !== undefined && numbers.length > 0);
    yield { results: numbers, complete: isNumber };
    if (isNumber) return;
    try {
      const words = await this.#loadWords();
      for await (const results of words.answer(query, numbers)) {
        yield { results, complete: false };
        numbers = results;
      }
      yield { results: numbers, complete: true };
    } catch (error) {
      this.#fail(error);
      yield { results: numbers, complete: true, missing: 'words' };
    }
  }

  async #answerNumbers(query: Query): Promise<Result[]> {
    const results = answerNumbers(query, await this.#loadNumbers());
    const number = query.statuses.find((status) => status >= 100 && status <= 999);
    if (results.length > 0 || number === undefined) return results;
    const { text, reference, url } = foreignNumber(number, await this.#loadRegistry());
    return [
      {
        url,
        code: number,
        class: `${String(number).charAt(0)}xx`,
        title: text,
        seenIn: [],
        excerpt: [{ text: reference, marked: false }],
      },
    ];
  }

  #loadNumbers(): Promise<NumbersData> {
    return (this.#numbers ??= loadJson(`${this.#base}search-numbers.json`, isNumbers));
  }

  #loadRegistry(): Promise<RegistryData> {
    return (this.#registry ??= loadJson(`${this.#base}search-registry.json`, isRegistry));
  }

  #loadWords(): Promise<WordSearch> {
    return (this.#words ??= (async () => {
      const [{ WordSearch }, data] = await Promise.all([
        import('./words.ts'),
        loadJson(`${this.#base}search-words.json`, isWords),
      ]);
      return WordSearch.load(data, `${this.#base}pagefind/`, this.#failures);
    })());
  }

  /** Lets the next question load anew. */
  #fail(error: unknown): void {
    console.error(error);
    this.#failures++;
    this.#numbers = this.#registry = this.#words = undefined;
  }
}

/** The pages that write the data hold them to be of their types; here it is enough that they are there. */
async function loadJson<T>(url: string, isData: (value: unknown) => value is T): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const data: unknown = await response.json();
  if (!isData(data)) throw new Error(`${url} is not what the search needs.`);
  return data;
}

function isNumbers(value: unknown): value is NumbersData {
  return hasList(value, 'codes');
}

function isRegistry(value: unknown): value is RegistryData {
  return hasList(value, 'registered');
}

function isWords(value: unknown): value is WordsData {
  return hasList(value, 'records');
}

function hasList(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, name));
}
