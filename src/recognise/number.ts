import { codeText } from '../shared/code-text.ts';
import { numberWithoutArticle, type RegistryData } from '../shared/number-without-article.ts';
import { CLASSES_RFC } from '../shared/status-class.ts';
import type { NumberAnswer, Seen } from '../shared/recognition.ts';
import type { Knowledge } from './knowledge.ts';

const RFC = { text: 'RFC 9110, section 15', url: CLASSES_RFC };

/** What is known of a number that has no article, or that is registered and means nothing else where it was seen. */
export function numberAnswer(
  number: number,
  { guide, codes }: Knowledge,
  seen: Seen | undefined,
): NumberAnswer {
  if (number > 999 || (number < 100 && number !== 0)) {
    const text = `${number} is not an HTTP status: a status has three digits, and the highest valid one is 599`;
    return { kind: 'number', text, more: undefined, link: RFC, also: [], seen };
  }
  const [first, ...also] = numberWithoutArticle(number, guide.registry);
  const answer = ({ text, more, link }: typeof first) => ({
    text: `${codeText(number)} ${text}`,
    more,
    link,
  });
  const unofficial = codes.get(number);
  const ofArticle = unofficial && {
    text: `Some products use it for something else: ${unofficial.title}`,
    link: { text: `The article on ${codeText(number)}`, url: unofficial.url },
  };
  return {
    kind: 'number',
    ...answer(first),
    also: [...also.map(answer), ...(ofArticle ? [ofArticle] : [])],
    seen,
    ...(first.kind === 'registered' ? { registered: number } : {}),
  };
}

/**
 * An event that the guide explains under another number.
 *
 * @param status what the text gives as a status
 */
export function mentionAnswer(
  { number, by, sentence, url, page }: RegistryData['mentions'][number],
  status: number | undefined,
  seen: Seen | undefined,
): NumberAnswer {
  const given = number ?? status;
  const text = `${given === undefined ? by : `${given <= 0 ? given : codeText(given)} (${by})`}: ${sentence}`;
  const where = typeof page === 'number' ? `the article on ${codeText(page)}` : `“${page}”`;
  return {
    kind: 'number',
    text,
    more: undefined,
    link: { text: `Explained in ${where}`, url },
    also: [],
    seen,
  };
}
