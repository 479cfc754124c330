import { editDistance } from '../../shared/edit-distance.ts';
import type { WordsData } from '../../shared/search-data.ts';
import { withoutAddresses } from './telling-words.ts';

/** Names of fewer letters must be spelled right: one letter more or less makes another word of them. */
const SHORTEST_FUZZY = 5;

/** Names are looked for among so many words at the beginning of a text. */
const MAX_WORDS = 200;

/** How sure it is that a product is meant. */
type Certainty = 'spelled' | 'misspelt';

/**
 * The products that a text names, also where a letter is wrong, missing, doubled or swapped, or where
 * a name of one word is written in two.
 *
 * @param telling the words of the text that tell something: only these may be misspelt names
 * @returns by the product's place in the list, how sure it is
 */
export function productsNamed(
  text: string,
  telling: readonly string[],
  products: WordsData['products'],
): Map<number, Certainty> {
  const words = wordsOf(withoutAddresses(text))
    .flatMap((word) => (word.includes('_') ? [word, ...word.split('_')] : [word]))
    .slice(0, MAX_WORDS);
  const spelled = ` ${words.join(' ')} `;
  const runs = new Set([...words, ...pairs(words)]);
  const tellingRuns = [...telling, ...pairs(telling)];
  const found = new Map<number, Certainty>();
  products.forEach(({ spellings }, product) => {
    const names = spellings.map(wordsOf);
    if (names.some((name) => spelled.includes(` ${name.join(' ')} `) || runs.has(name.join('')))) {
      found.set(product, 'spelled');
    } else if (names.some((name) => tellingRuns.some((run) => isMisspelt(run, name.join(''))))) {
      found.set(product, 'misspelt');
    }
  });
  return found;
}

/** Names and texts are taken apart in the same way; `http_get` is a name, and `HTTP GET` is none. */
function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** Each two words that follow each other, as one; a single letter begins no name. */
function pairs(words: readonly string[]): string[] {
  return words
    .slice(1)
    .map((word, i) => [words[i] ?? '', word] as const)
    .filter((pair) => pair.every(({ length }) => length > 1))
    .map((pair) => pair.join(''));
}

function isMisspelt(word: string, name: string): boolean {
  if (name.length < SHORTEST_FUZZY || word.length < SHORTEST_FUZZY) return false;
  const allowed = name.length >= 9 ? 2 : 1;
  return Math.abs(word.length - name.length) <= allowed && editDistance(word, name) <= allowed;
}
