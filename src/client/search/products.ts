import type { WordsData } from './data.ts';

/** Names of fewer letters must be spelled right: one letter more or less makes another word of them. */
const SHORTEST_FUZZY = 5;

/** How sure it is that a product is meant. */
export type Certainty = 'spelled' | 'misspelt';

/**
 * The products that a text names, also where a letter is wrong, missing, doubled or swapped, or where
 * a name of one word is written in two.
 *
 * @param words of the text in lower case, in order
 * @returns by the product's place in the list, how sure it is
 */
export function productsNamed(
  words: readonly string[],
  products: WordsData['products'],
): Map<number, Certainty> {
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ''}${word}`);
  const runs = [...words, ...pairs];
  const text = ` ${words.join(' ')} `;
  const found = new Map<number, Certainty>();
  products.forEach(({ spellings }, product) => {
    if (
      spellings.some(
        (spelling) => text.includes(` ${spelling} `) || runs.includes(joined(spelling)),
      )
    ) {
      found.set(product, 'spelled');
    } else if (
      spellings.some((spelling) => runs.some((run) => isMisspelt(run, joined(spelling))))
    ) {
      found.set(product, 'misspelt');
    }
  });
  return found;
}

function joined(spelling: string): string {
  return spelling.replace(/[^\p{L}\p{N}]+/gu, '');
}

function isMisspelt(word: string, name: string): boolean {
  if (name.length < SHORTEST_FUZZY || word.length < SHORTEST_FUZZY) return false;
  const allowed = name.length >= 9 ? 2 : 1;
  return Math.abs(word.length - name.length) <= allowed && distance(word, name) <= allowed;
}

/** How many letters must be added, dropped, changed or swapped with the next (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j++) {
      const above = rows[i - 1];
      if (i === 0 || !above) {
        row.push(j);
        continue;
      }
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? i) + 1,
        (above[j - 1] ?? i - 1) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(j === 0 ? i : least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
