import { editDistance } from './edit-distance.ts';

/** Shorter words must be spelled right: one letter more or less makes another word of them. */
const SHORTEST_MISSPELT = 5;

/** Words that appear beside any code, and so tell nothing. */
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
    'api call access denied exist exists'
  ).split(' '),
);

/** Words of scripts that put no spaces between them and other words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';

const WORD = new RegExp(`${UNSPACED}+|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_])+`, 'gu');

/** A negative number of four digits or more, which no response and no page has: Apple’s -1003 is not Cloudflare’s. */
export const NEGATIVE = /(?<![\w)\]-])[-−](\d{4,5})(?!\d)/g;

/** A text as words in lower case between single spaces. */
export function plain(text: string): string {
  const words = text.toLowerCase().replaceAll('_', ' ').replace(NEGATIVE, 'minus$1');
  return wordsOf(words).join(' ');
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
export function withoutAddresses(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bhttps?:\/\/([^\s/"']*)[^\s"']*/g, ' $1 ')
    .replace(/\b[0-9a-f]{8,}(?:-[0-9a-f]{4,})*\b/g, (run) => (/\d/.test(run) ? ' ' : run));
}

/** Names and texts are taken apart in the same way; `http_get` is a name, and `HTTP GET` is not. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word without the endings of English, so that *cancelled* finds *cancel*. */
export function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/u, '');
  return (bare.length < 4 ? word : bare).replace(/(\p{L})\1$/u, '$1');
}

/** Each two words that follow each other, as one; a single letter begins no name. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, i) => {
    const before = words[i] ?? '';
    return before.length > 1 && word.length > 1 ? [before + word] : [];
  });
}

/** Whether a word may be a misspelt name: by one letter, in a long name by two. */
export function isMisspelling(word: string, name: string): boolean {
  if (Math.min(name.length, word.length) < SHORTEST_MISSPELT) return false;
  const allowed = name.length >= 9 ? 2 : 1;
  return Math.abs(word.length - name.length) <= allowed && editDistance(word, name) <= allowed;
}
