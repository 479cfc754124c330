import { describe, expect, test } from 'vitest';
import { ownNumbersOf } from '../../../src/catalog/numbers.ts';
import { codeText, isOnScreen } from '../../../src/shared/code-text.ts';
import {
  ask,
  catalog,
  fingerprints,
  guide,
  nameOf,
  partsOf,
  shownBy,
} from '../../support/recognise.ts';

/** The numbers that are shown on screen, without those that a meaning explains. */
const numbers = ownNumbersOf(catalog.numberLists);

test.for(numbers.map(({ number, url }) => [number, url] as const))(
  '%s leads to its own place in the guide',
  ([number, url]) => {
    for (const question of [String(number), `error ${number}`, `cloudflare ${number}`]) {
      const { answers, decided } = ask(question);
      expect([question, nameOf(answers[0]), decided]).toEqual([question, url.slice(1), true]);
    }
  },
);

test('a number that a meaning explains leads to that meaning', () => {
  const explained = catalog.numberLists
    .flatMap((list) => list.numbers)
    .flatMap(({ number, explained: by }) => (by ? [[String(number), by.url] as const] : []));
  expect(explained.length).toBeGreaterThan(0);
  for (const [number, url] of explained) expect(nameOf(ask(number).answers[0])).toBe(url.slice(1));
});

test('every number has what a text must show for it to be certain', () => {
  for (const { url, number } of numbers) {
    const part = guide.parts.findIndex((known) => known.url === url);
    const conclusive = (fingerprints.parts[part] ?? []).filter((one) => one.conclusive);
    expect([number, conclusive.length > 0]).toEqual([number, true]);
  }
});

/** Texts that show 1020, with another status or none beside it. */
const SHOWN = [
  'error code: 1020',
  'HTTP/2 403\nserver: cloudflare\ncf-ray: 8f1b2c3d4e5f6071-FRA\n\nerror code: 1020',
  '403 Forbidden: error code: 1020',
  'StatusCodeError: 403 - "error code: 1020"',
  '{"level":"error","time":"2026-11-01T10:00:00Z","status":403,"body":"error code: 1020\\n"}',
  'time=2026-11-01T10:00:00Z level=error msg="403 Forbidden: error code: 1020" status=403',
  '{"type":"about:blank","title":"Error 1020: Access denied","status":403,"error_code":1020,"timestamp":"2026-08-09T16:21:55Z","cloudflare_error":true}',
  'HTTP/2 403\ncf-error-type: 1020',
];

describe('the status beside a number does not matter:', () => {
  test.for(SHOWN)('%s', (text) => {
    const { answers } = shownBy(text);
    expect(answers.map((answer) => [nameOf(answer), 'sure' in answer && answer.sure])).toEqual([
      ['guides/cloudflare-numbers#1020', 'certain'],
    ]);
  });
});

/** Texts in which 1020 is something else, or nobody’s in particular. */
const NOT_SHOWN = [
  '203.0.113.9 - - [01/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 403 1020 "-" "curl/8.5.0"',
  '{"success":false,"error_code":1020,"error_string":"Login required."}',
  'Error: could not parse the config file of the build. Error Code: 1020 in plugin loader',
  'It took 1020 ms',
];

describe('a number alone is not certain:', () => {
  test.for(NOT_SHOWN)('%s', (text) => {
    const sure = [...shownBy(text).answers, ...ask(text).answers].filter(
      (answer) =>
        nameOf(answer).endsWith('#1020') && 'sure' in answer && answer.sure !== 'possible',
    );
    expect(sure).toEqual([]);
  });
});

test('beside words that it does not know, a number does not decide', () => {
  expect(ask('error 1009 netflix').decided).toBe(false);
  expect(ask('error 1015 you are being rate limited').decided).toBe(true);
});

test('a number on screen is never taken for a code', () => {
  for (const part of partsOf('code')) expect(isOnScreen(part.code ?? 0)).toBe(false);
  expect(codeText(0)).toBe('000');
});

describe('a registered number that has an article is what the standard says,', () => {
  // 418 is registered so that nobody uses it: no standard says what it means. The standard itself may be a meaning.
  const both = guide.registry.registered.filter(
    ({ code, name }) =>
      name !== '(Unused)' &&
      catalog.articles.some(
        (article) =>
          article.code === code &&
          !article.meanings.some((meaning) => name.startsWith(meaning.name)),
      ),
  );

  test('unless something shows the product', () => {
    expect(both.length).toBeGreaterThan(0);
    for (const { code, name } of both) {
      const [first] = shownBy(
        `HTTP/1.1 ${code} ${name}\ndate: Fri, 27 Nov 2026 10:00:00 GMT`,
      ).answers;
      expect(nameOf(first)).toBe(`number ${code}`);
      expect(first?.kind === 'number' && first.also.map(({ link }) => link.url)).toContain(
        `/${codeText(code)}`,
      );
    }
  });
});

describe('from 000 to 999, search and Identify say what the page of the number says:', () => {
  const { articles, standards, mentions } = catalog;
  const all = Array.from({ length: 1000 }, (_, number) => number);
  const has = (number: number) => articles.some(({ code }) => code === number);

  test('an article answers, and where a standard has the number, it does beside it', () => {
    for (const { code, url, registered } of articles) {
      const page = url.slice(1);
      expect(nameOf(ask(codeText(code)).answers[0])).toBe(page);
      const [seen] = shownBy(
        `HTTP/1.1 ${codeText(code)} X\r\ndate: Fri, 27 Nov 2026 10:00:00 GMT`,
      ).answers;
      const isStandard = registered !== undefined && registered.name !== '(Unused)';
      if (isStandard) expect(nameOf(seen)).toBe(`number ${code}`);
      else expect(nameOf(seen).replace(/#.*/, '')).toBe(page);
    }
  });

  test('any other number is registered, mentioned, or not known yet', () => {
    for (const number of all.filter((number) => !has(number))) {
      const standard = standards.find(({ code }) => code === number);
      const mention = mentions.find((one) => one.number === number);
      const unknown = number < 100 ? 'is not an HTTP status' : 'is not in this guide yet';
      const says = mention?.sentence ?? standard?.name ?? (number === 404 ? 'Not Found' : unknown);
      for (const { answers } of [
        ask(codeText(number)),
        shownBy(`HTTP/1.1 ${codeText(number)} X`),
      ]) {
        const [first] = answers;
        expect(first?.kind === 'number' && first.text).toContain(says);
        expect(first?.kind === 'number' && first.text).toMatch(new RegExp(`^0*${number} `));
      }
    }
  });
});
