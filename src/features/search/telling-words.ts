import type { Query } from './query.ts';

/** As many words as are searched for; a paste of more is cut to its first ones. */
const MAX_WORDS = 60;

/** As many of its numbers are among them, so that a page of log lines keeps room for its words. */
const MAX_NUMBERS = 12;

/** Words that stand beside any code, so that they tell nothing. */
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

/** A text in lower case, without the paths of addresses and without hashes. */
export function withoutAddresses(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bhttps?:\/\/([^\s/"']*)[^\s"']*/g, ' $1 ')
    .replace(/\b[0-9a-f]{8,}(?:-[0-9a-f]{4,})*\b/g, (run) => (/\d/.test(run) ? ' ' : run));
}

/**
 * The words of a query that tell something, in lower case, each once: its numbers, and what is neither
 * noise nor part of an address, a hash or a time.
 */
export function tellingWords({ text, numbers }: Query): string[] {
  const words = (
    withoutAddresses(text).match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  ).flatMap(
    // `h27` is a word, `http499` is two.
    (word) => [word, ...(/\d/.test(word) ? (word.match(/\p{L}+|\d+/gu) ?? []) : [])],
  );
  const telling = unique(words).filter((word) =>
    /\d/.test(word) ? /^\p{L}+\d{1,3}$/u.test(word) : word.length > 1 && !NOISE.has(word),
  );
  return unique([
    ...numbers.slice(0, MAX_NUMBERS).map(String),
    ...(telling.length > 0 ? telling : words),
  ]).slice(0, MAX_WORDS);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
