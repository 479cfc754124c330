import type { Answer, Knowledge } from '../../recognise/index.ts';
import { nameOf, type Found } from './entry.ts';
import type { Filters, Mention } from './full-text.ts';

type Parts = Knowledge['words']['parts'];

/** The answers that fit; of a code that does not fit as a whole, the meanings that do. */
export function narrowed(answers: readonly Answer[], filters: Filters, parts: Parts): Answer[] {
  const fitting = answers.flatMap((answer) => {
    if (fits(answer, filters, parts)) return [answer];
    if (answer.kind !== 'code') return [];
    const meanings = parts.filter(({ product, code }) => product && code === answer.code.code);
    return meanings.map((part) => part.answer).filter((of) => fits(of, filters, parts));
  });
  return [...new Map(fitting.map((answer) => [nameOf(answer), answer])).values()];
}

function fits(answer: Answer, filters: Filters, parts: Parts): boolean {
  const part = parts.find((known) => nameOf(known.answer) === nameOf(answer));
  const { seenIn = [] } =
    answer.kind === 'meaning' ? answer.meaning : answer.kind === 'code' ? answer.code : {};
  return Object.entries(filters).every(([name, value]) =>
    name === 'seen'
      ? seenIn.some((place) => place === value)
      : value === (name === 'class' ? part?.class : part?.product),
  );
}

/** The parts of the guide that mention something, as answers, without those that are answers already. */
export function othersIn(
  mentions: readonly Mention[],
  answers: readonly Answer[],
  parts: Parts,
): Found[] {
  const names = new Set(answers.map(nameOf));
  return mentions.flatMap(({ part, excerpt }) => {
    const [url, place = '1'] = part.split(' ');
    const known = parts.filter((entry) => entry.url === url)[Number(place) - 1];
    return known && !names.has(nameOf(known.answer)) ? [{ ...known.answer, excerpt }] : [];
  });
}
