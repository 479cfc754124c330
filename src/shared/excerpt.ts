/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A longer sentence, such as a line of a log, is cut around its first match, in words. */
const MOST_WORDS = 40;

/** A word that ends a sentence. What is short or has a dot inside, such as `e.g.`, may be an abbreviation. */
const ENDS = /(?:^|[^.]{3})[.!?…]["'”’)\]]*$/;

/** A word without the punctuation around it. */
const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;

/**
 * The sentence of a text with the most matches, the first one if there are several.
 *
 * @param matches places of words in the text, counted from 0, as Pagefind counts them
 */
export function excerpt(text: string, matches: readonly number[]): Piece[] {
  const words = text.split(/[\r\n\s]+/g);
  const isMatch = words.map(() => false);
  for (const at of matches) isMatch[at] = true;
  let [best, most, from, count] = [[0, 0], 0, 0, 0];
  words.forEach((word, i) => {
    if (isMatch[i]) count += 1;
    if (i + 1 < words.length && !ENDS.test(word)) return;
    if (count > most) [best, most] = [[from, i + 1], count];
    [from, count] = [i + 1, 0];
  });
  const [start = 0, end = 0] = best;
  const first = Math.max(start, end - start > MOST_WORDS ? isMatch.indexOf(true, start) - 8 : 0);
  const last = Math.min(end, first + MOST_WORDS);
  const pieces = words
    .slice(first, last)
    .flatMap((word, i) => piecesOf(i === 0 ? word : ` ${word}`, isMatch[first + i] === true));
  return [
    ...(first > start ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(last < end ? [{ text: ' …', marked: false }] : []),
  ];
}

function piecesOf(text: string, marked: boolean): Piece[] {
  const word = marked ? WORD.exec(text) : null;
  if (!word) return [{ text, marked: false }];
  const end = word.index + word[0].length;
  return [
    { text: text.slice(0, word.index), marked: false },
    { text: word[0], marked: true },
    { text: text.slice(end), marked: false },
  ].filter((piece) => piece.text !== '');
}
