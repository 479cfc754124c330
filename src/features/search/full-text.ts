import type { Result } from '../../shared/search-data.ts';
import type { WordScores } from './rank.ts';

/** The part of Pagefind's interface that is used here (pagefind.app/docs/api). */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** The id of the fragment. */
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly excerpt: string }>;
}

/** What the full text found for the words of a query. */
export interface Found {
  readonly scores: readonly WordScores[];
  /** Text around the matches in a fragment, or nothing where no word was found in it. */
  excerpt(fragment: string): Promise<Result['excerpt']>;
}

/** Weights of the metadata in Pagefind's ranking: words of titles and search terms stand above those of the text. */
const RANKING = { metaWeights: { title: 5, terms: 4 } };

/** A word in as few parts as these tells fully; one in more of them tells less. */
const TELLING_PARTS = 3;

/** The full-text index. */
export class FullText {
  readonly #pagefind: Pagefind;
  /** How many parts the index holds. */
  readonly #parts: number;

  /** The pieces of the index that could not be loaded. */
  readonly #lost: ReadonlySet<string>;

  private constructor(pagefind: Pagefind, parts: number, lost: ReadonlySet<string>) {
    this.#pagefind = pagefind;
    this.#parts = parts;
    this.#lost = lost;
  }

  /**
   * Loads the index.
   *
   * @param bundle where Pagefind's bundle is served, with a slash at the end
   * @param parts how many parts the index holds
   * @throws if the bundle cannot be loaded
   */
  static async load(bundle: string, parts: number): Promise<FullText> {
    // Pagefind starts by itself when it is imported, and nobody could catch what it throws if it has no index.
    const entry = await fetch(`${bundle}pagefind-entry.json`);
    if (!entry.ok) throw new Error(`${entry.url} answered ${entry.status}.`);
    await entry.json();
    const lost = watchFetches(bundle);
    const api: unknown = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
    if (!isPagefind(api)) throw new Error(`${bundle}pagefind.js is not Pagefind.`);
    await api.options({
      ranking: RANKING,
      // A worker of its own would cost more bytes than it saves time at this size.
      noWorker: true,
    });
    return new FullText(api, parts, lost);
  }

  /**
   * Searches each word by itself, so that one that stands nowhere does not hide the others.
   *
   * @param correct tells what to search for instead of a word that the index does not have
   * @throws if a piece of the index could not be loaded: “nothing found” would hide that
   */
  async search(
    words: readonly string[],
    correct: (word: string) => string | undefined,
  ): Promise<Found> {
    const found = (await Promise.all(words.map((word) => this.#searchWord(word, correct)))).flat();
    if (this.#lost.size > 0) throw new Error(`${[...this.#lost].join(', ')} could not be loaded.`);
    return {
      scores: found.map(({ scores }) => scores),
      excerpt: async (fragment) => {
        const best = found
          .flatMap(({ results, scores }) => {
            const result = results.find(({ id }) => id === fragment);
            return result ? [{ result, score: scores.get(fragment) ?? 0 }] : [];
          })
          .sort((a, b) => b.score - a.score)[0];
        return best ? markedParts((await best.result.data()).excerpt) : [];
      },
    };
  }

  async #searchWord(
    word: string,
    correct: (word: string) => string | undefined,
  ): Promise<{ results: readonly PagefindResult[]; scores: WordScores }[]> {
    // In quotes Pagefind takes the word as it is, without, also what begins like it; only the second
    // search weighs what it finds.
    const exact = (await this.#pagefind.search(`"${word}"`)).results;
    if (exact.length === 0) {
      const corrected = correct(word);
      return corrected === undefined ? [] : this.#searchWord(corrected, () => undefined);
    }
    const { results } = await this.#pagefind.search(word);
    const ids = new Set(exact.map(({ id }) => id));
    const telling = Math.log(this.#parts / exact.length) / Math.log(this.#parts / TELLING_PARTS);
    const scores = results
      .filter(({ id }) => ids.has(id))
      .map(({ id, score }) => [id, score * Math.min(1, telling)] as const);
    return [{ results, scores: new Map(scores) }];
  }
}

/** The pieces of the index, without which Pagefind answers as if they held nothing. */
const PIECES = /\.(?:pf_index|pf_meta|pagefind)$/;

/**
 * Notices which pieces of an index cannot be loaded. Pagefind 1.5 only logs it, and answers without them.
 *
 * @returns a set that grows with each piece that is lost, and shrinks when one arrives after all
 */
function watchFetches(bundle: string): ReadonlySet<string> {
  const lost = new Set<string>();
  const { fetch: original } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isForPiece = address.includes(bundle) && PIECES.test(address.replace(/\?.*/, ''));
    if (!isForPiece) return original(input, init);
    lost.add(address);
    const response = await original(input, init);
    if (response.ok && (await isPiece(response.clone()))) lost.delete(address);
    return response;
  };
  return lost;
}

/**
 * Whether a response holds a piece of the index, and not nothing, or the page with which a network greets
 * its guests. A piece begins as a gzip file, or, where a host unpacks it on the way, with a signature.
 */
async function isPiece(response: Response): Promise<boolean> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip || new TextDecoder().decode(bytes.subarray(0, 12)) === 'pagefind_dcd';
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'options' in module && 'search' in module;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * An excerpt, in which Pagefind marks the matches with `<mark>`, as plain text parts. Pagefind marks a word with
 * the punctuation around it; here only the word is marked.
 */
export function markedParts(excerpt: string): Result['excerpt'] {
  return excerpt
    .split(/<\/?mark>/)
    .flatMap((part, i) => {
      const text = part.replace(
        /&(?:lt|gt|quot|#39|amp);/g,
        (entity) => ENTITIES[entity] ?? entity,
      );
      const word = i % 2 === 1 ? /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text) : null;
      if (!word) return [{ text, marked: false }];
      const end = word.index + word[0].length;
      return [
        { text: text.slice(0, word.index), marked: false },
        { text: word[0], marked: true },
        { text: text.slice(end), marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
