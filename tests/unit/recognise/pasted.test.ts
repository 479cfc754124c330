import { expect, test } from 'vitest';
import type { Answer } from '../../../src/recognise/index.ts';
import { pastedTexts } from '../../support/pasted-texts.ts';
import { catalog, guide, fingerprints, shownBy } from '../../support/recognise.ts';

/** An answer in the format of these files, in the way in which they expect it. */
function outcomeOf(answer: Answer, wanted: object | undefined): Record<string, unknown> {
  const count = answer.seen?.count;
  if (wanted && 'code' in wanted && numberOf(answer) === wanted.code) {
    return { code: wanted.code, count };
  }
  if (answer.kind === 'number') {
    const code = numberOf(answer);
    return (wanted && 'mention' in wanted) || Number.isNaN(code)
      ? { mention: answer.link.url, count }
      : { code, count };
  }
  const { part, sure } = answer;
  switch (part.kind) {
    case 'meaning':
      return { meaning: part.url.slice(1), sure, count };
    case 'code':
      return { open: part.code };
    case 'look-alike':
      return { lookAlike: part.title };
    case 'product':
    case 'guide':
      return { kind: part.kind };
  }
}

/** The number in an answer, for files that expect only the number. */
function numberOf(answer: Answer): number | undefined {
  if (answer.kind === 'number') return parseInt(answer.text);
  return answer.part.kind === 'look-alike' ? undefined : answer.part.code;
}

test.for(pastedTexts.map((entry) => [entry.file, entry] as const))(
  '%s gets the right answer',
  ([, { text, expect: expected, maker }]) => {
    const outcomes = expected.filter((entry) => !('nothing' in entry));
    const { answers } = shownBy(text);
    const found = answers.map((answer, i) => {
      const wanted = outcomes[i];
      const entry = outcomeOf(answer, wanted);
      // The files give a count only if it is above one.
      if (wanted && 'count' in wanted) return entry;
      const { count: _count, ...rest } = { count: undefined, ...entry };
      return rest;
    });
    expect(found).toEqual(outcomes);
    if (maker !== undefined) expect(answers[0]?.maker?.by).toBe(maker);
  },
);

test('everything that shows who wrote a number has a pasted text', () => {
  const named = new Set(pastedTexts.flatMap(({ maker }) => maker ?? []));
  expect(fingerprints.makers.map(({ by }) => by).filter((by) => !named.has(by))).toEqual([]);
});

test('every meaning with a file and every look-alike with a pattern has a pasted text', () => {
  const all = pastedTexts.flatMap(({ expect: expected }) => expected);
  const meanings = new Set(all.flatMap((entry) => ('meaning' in entry ? [entry.meaning] : [])));
  const open = new Set(all.flatMap((entry) => ('open' in entry ? [entry.open] : [])));
  const missing = catalog.articles
    .flatMap(({ code, meanings: own }) => own.map((meaning) => ({ code, ...meaning })))
    .filter(({ isRow, url, code }) => !isRow && !meanings.has(url.slice(1)) && !open.has(code))
    .map(({ url }) => url);
  expect(missing).toEqual([]);
  const lookAlikes = new Set(
    all.flatMap((entry) => ('lookAlike' in entry ? [entry.lookAlike] : [])),
  );
  const withPattern = guide.parts.filter(
    ({ kind }, i) => kind === 'look-alike' && fingerprints.parts[i]?.length !== 0,
  );
  expect(withPattern.filter(({ title }) => !lookAlikes.has(title))).toEqual([]);
});
