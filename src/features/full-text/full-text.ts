import { ROOT } from '../common/guide-data.ts';
import { excerpt, type Piece } from '../../shared/excerpt.ts';

/** The part of Pagefind's interface that is used here (pagefind.app/docs/api). */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(term: string): Promise<{ results: Result[] }>;
}

interface Result {
  readonly id: string;
  /** The places of the matches in its text, in words. */
  readonly words: readonly number[];
  data(): Promise<{ readonly raw_url: string; readonly content: string }>;
}

/** A part of the guide in whose text words were found. */
export interface Mention {
  /** The part, as src/formats/index-records.ts names it. */
  readonly part: string;
  readonly excerpt: readonly Piece[];
}

/** More parts are not worth showing. */
const MOST_MENTIONS = 8;

const BUNDLE = `${ROOT}pagefind/`;

/** The pieces of the index, without which Pagefind answers as if they held nothing. */
const PIECES = /\/pagefind\/.*\.(?:pf_(?:index|meta|filter)|pagefind)(?:\?|$)/;

let index: Promise<{ readonly pagefind: Pagefind; readonly lost: ReadonlySet<string> }> | undefined;

/**
 * The parts whose text has at least half of some words. Each word is looked for by itself, so that one which is nowhere
 * does not hide the others; rare ones tell more.
 *
 * @throws if a piece of the index could not be loaded: “nothing found” would hide that
 */
export async function mentions(words: readonly string[]): Promise<Mention[]> {
  // Browsers remember a module that could not be loaded: only a new document can try again.
  const { pagefind, lost } = await (index ??= loadIndex());
  const found = new Map<string, { result: Result; worth: number; matches: number[][] }>();
  for (const word of words) {
    // In quotes, it is not also the beginning of a longer word.
    const { results } = await pagefind.search(`"${word}"`);
    for (const result of results) {
      const { worth = 0, matches = [] } = found.get(result.id) ?? {};
      const more = worth + 1 / results.length;
      found.set(result.id, { result, worth: more, matches: [...matches, [...result.words]] });
    }
  }
  const made = await Promise.all(
    [...found.values()]
      .filter(({ matches }) => matches.length >= words.length / 2)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_MENTIONS)
      .map(async ({ result, matches }) => {
        const { raw_url: part, content: text } = await result.data();
        return { part, excerpt: excerpt(text, matches.flat()) };
      }),
  );
  if (lost.size > 0) throw new Error(`${[...lost].join(', ')} could not be loaded.`);
  return made;
}

async function loadIndex(): Promise<{ pagefind: Pagefind; lost: ReadonlySet<string> }> {
  // Pagefind starts by itself when it is imported, and nobody could catch what it throws if it has no index.
  const entry = await fetch(`${BUNDLE}pagefind-entry.json`);
  await entry.json();
  const lost = watchFetches();
  const pagefind: unknown = await import(/* @vite-ignore */ `${BUNDLE}pagefind.js`);
  if (!isPagefind(pagefind)) throw new Error(`${BUNDLE}pagefind.js is not Pagefind.`);
  // A worker would cost more bytes than it saves time at this size.
  await pagefind.options({ noWorker: true });
  return { pagefind, lost };
}

/**
 * Notices which pieces of the index cannot be loaded. Pagefind 1.5 only logs it, and answers without them.
 *
 * @returns a set that grows with each piece that is lost, and shrinks when one arrives after all
 */
function watchFetches(): ReadonlySet<string> {
  const lost = new Set<string>();
  const { fetch: original } = globalThis;
  globalThis.fetch = async (input, init) => {
    const response = original(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (!PIECES.test(address)) return response;
    const isThere = await response.then(isPiece).catch(() => false);
    if (isThere) lost.delete(address);
    else lost.add(address);
    return response;
  };
  return lost;
}

/**
 * Whether a response holds a whole piece, and not nothing, a part of it, or the login page of a guest network. A piece is
 * packed, unless a host unpacks it on the way.
 */
async function isPiece(response: Response): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer();
  const isPacked = new Uint8Array(bytes)[0] === 0x1f;
  const stream = new Blob([bytes]).stream();
  const unpacked = isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  return response.ok && (await new Response(unpacked).text()).startsWith('pagefind');
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'options' in module && 'search' in module;
}
