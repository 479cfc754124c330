import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/shared/edit-distance.ts';
import { codeText } from '../../../src/shared/code-text.ts';
import { isPasted } from '../../../src/recognise/index.ts';
import { ask, fingerprints, guide, nameOf, partsOf } from '../../support/recognise.ts';

/** The addresses of the first answers, in order. */
function urlsFor(question: string, most = 3): string[] {
  return ask(question)
    .answers.slice(0, most)
    .map((answer) => (answer.kind === 'number' ? answer.link.url : answer.part.url));
}

/** There are many numbers, and many ways to write one: each way is tried on a share of the numbers. */
function turnOf<T>(list: readonly T[], way: number, ways: number): T[] {
  return list.filter((_, i) => i % ways === way % ways);
}

const codes = partsOf('code');
const numbers = codes.map(({ code = 0 }) => code);
/** As readers write them: 0 is 000. */
const written = numbers.map(codeText);

describe('a number leads to its article, however it is written:', () => {
  const forms = [
    ' %s ',
    '(%s)',
    '%s?',
    'HTTP%s',
    'HTTP %s',
    'HTTP/%s',
    'HTTP/1.1 %s',
    'HTTP/2 %s',
    'http error %s',
    'error %s',
    'Error: %s',
    'status=%s',
    'status code %s',
    'code: %s',
    '#%s',
    '状态码%s',
    '%sエラー',
    'Fehler %s',
    'what does %s mean',
    'what is http status %s?',
  ];
  test.for(forms.map((form, way) => [form, way] as const))('%s', ([form, way]) => {
    const wrong = turnOf(written, way, 4).filter(
      // A status line can show which of its meanings it is.
      (number) =>
        !new RegExp(`^/${number}(?:#|$)`).test(urlsFor(form.replace('%s', number), 1)[0] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('in full-width digits', () => {
    expect(urlsFor('４９９', 1)).toEqual(['/499']);
  });
});

test('a bare number is decided, and shows no other article', () => {
  for (const number of written) {
    const { answers, decided } = ask(number);
    expect(decided).toBe(true);
    // A number on screen may begin with the same digits.
    const [first, ...others] = answers.map(nameOf);
    expect(first).toBe(number);
    expect(others.filter((name) => !name.startsWith('guides/'))).toEqual([]);
  }
});

test.for(['0', '-1', 'status 0', 'http status 0', 'response code 0', 'error code: 0'])(
  '%s leads to 000',
  (question) => {
    expect(urlsFor(question, 1)).toEqual(['/000']);
  },
);

test('the beginning of a number leads to every code that begins so', () => {
  for (const prefix of new Set(
    written.flatMap((number) => [number.slice(0, 1), number.slice(0, 2)]),
  )) {
    // A 0 by itself is a status.
    if (prefix === '0') continue;
    const wanted = written
      .filter((number) => number.startsWith(prefix))
      .map((number) => `/${number}`);
    const codes = urlsFor(prefix, Infinity).filter((url) => !url.startsWith('/guides/'));
    expect(codes).toEqual(wanted.slice(0, 24));
  }
});

test.for(['%sxx', '%sXX', '%s**', '%sxx errors', 'HTTP %sxx status codes'])(
  'a class leads to its codes: %s',
  (form) => {
    for (const digit of new Set(written.map((number) => number.charAt(0)))) {
      const wanted = written
        .filter((number) => number.startsWith(digit))
        .map((number) => `/${number}`);
      expect(urlsFor(form.replace('%s', digit), wanted.length)).toEqual(wanted);
    }
  },
);

test('a registered number is said to be one, and any other number is not said to be an HTTP status of the guide', () => {
  for (const { code, name } of guide.registry.registered.filter(
    (entry) => !numbers.includes(entry.code),
  )) {
    const [first] = ask(String(code)).answers;
    expect(first).toMatchObject({ kind: 'number' });
    if (guide.registry.mentions.some(({ number }) => number === code)) continue;
    expect(first?.kind === 'number' ? first.text : '').toContain(name);
  }
});

test('a number that a page explains in passing leads there', () => {
  for (const { number, url } of guide.registry.mentions) {
    if (number === undefined || numbers.includes(number)) continue;
    const [first] = ask(codeText(number)).answers;
    if (first?.kind !== 'number') throw new Error(`${number} is no number`);
    expect([first, ...first.also].map(({ link }) => link.url)).toContain(url);
  }
});

test('a number that is shown on screen leads to its meaning', () => {
  for (const { names, url } of partsOf('meaning')) {
    for (const shown of names.filter((name) => /^\d{4,5}$/.test(name))) {
      for (const form of [
        shown,
        `error ${shown}`,
        `error code: ${shown}`,
        `Error ${shown} cloudflare`,
      ])
        expect(urlsFor(form, 1)).toEqual([url]);
    }
  }
});

test('every product is found by every spelling', () => {
  const missing = partsOf('product').flatMap(({ title, names, product, url }) =>
    [title, ...names].filter(
      (spelling) =>
        !ask(spelling).answers.some(
          (answer) =>
            answer.kind === 'part' && (answer.part.product === product || answer.part.url === url),
        ),
    ),
  );
  expect(missing).toEqual([]);
});

/** A name with two neighbouring letters swapped, one left out, and one doubled. */
function misspellings(name: string): string[] {
  const at = Math.floor(name.length / 2);
  return [
    name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + name.charAt(at) + name.slice(at),
  ];
}

test('a product is found although its name is misspelt', () => {
  const names = partsOf('product').map(({ title }) => title.toLowerCase());
  const missing = partsOf('product')
    .filter(({ title }) => /^[A-Za-z]{6,}$/.test(title))
    .flatMap(({ title, product }) =>
      misspellings(title.toLowerCase()).filter(
        (typed) =>
          typed !== title.toLowerCase() &&
          // Some misspellings are nearer to another name.
          names.every((other) => other === title.toLowerCase() || editDistance(typed, other) > 2) &&
          !ask(typed).answers.some(
            (answer) => answer.kind === 'part' && answer.part.product === product,
          ),
      ),
    );
  expect(missing).toEqual([]);
});

test('a number and a product lead to what the product means by it', () => {
  const wrong = ['%n %p', '%p %n', '%p error %n'].flatMap((form, way, { length }) =>
    turnOf(partsOf('meaning'), way, length).flatMap(({ code = 0, title, url }) => {
      const product = title.split(': ')[0] ?? '';
      const question = form.replace('%n', codeText(code)).replace('%p', product);
      return urlsFor(question, 2).includes(url) ? [] : [question];
    }),
  );
  expect(wrong).toEqual([]);
});

/** The share of questions that have one of the wanted addresses among that many first answers, for each such number. */
function shares(
  questions: readonly (readonly [question: string, urls: readonly string[]])[],
  ...most: readonly number[]
): number[] {
  const places = questions.map(([question, urls]) =>
    urlsFor(question).findIndex((url) => urls.includes(url)),
  );
  return most.map(
    (many) => places.filter((place) => place !== -1 && place < many).length / questions.length,
  );
}

const named = (kind: 'code' | 'meaning' | 'look-alike' | 'guide') =>
  guide.parts.flatMap(({ kind: own, names, url, code }, i) =>
    // The same message can be another meaning’s of the code too.
    (own === kind ? [...names, ...(fingerprints.terms[i] ?? [])] : []).map(
      (words) => [words, [url, ...(kind === 'meaning' ? [`/${code ?? ''}`] : [])]] as const,
    ),
  );

test('names and search terms lead to what they belong to', () => {
  // A share of them tells the share.
  const meanings = turnOf(named('meaning'), 0, 3);
  expect(meanings.length).toBeGreaterThan(100);
  const [third, first] = shares(meanings, 3, 1);
  expect(third).toBeGreaterThanOrEqual(0.99);
  expect(first).toBeGreaterThanOrEqual(0.97);
  expect(shares(named('code'), 3)[0]).toBeGreaterThanOrEqual(0.95);
  expect(shares(named('look-alike'), 3)[0]).toBeGreaterThanOrEqual(0.9);
  expect(shares(named('guide'), 3)[0]).toBeGreaterThanOrEqual(0.9);
});

test('the titles of guides and the names of meanings lead to them', () => {
  const guides = partsOf('guide').map(({ title, url }) => [title, [url]] as const);
  expect(shares(guides, 2)).toEqual([1]);
  const meanings = partsOf('meaning').map(
    ({ title, code, url }) => [title.replace(': ', ' '), [url, `/${code ?? ''}`]] as const,
  );
  expect(shares(meanings, 3)[0]).toBeGreaterThanOrEqual(0.92);
});

/** Questions about events that the guide explains under another number or name. */
const ELSEWHERE: readonly (readonly [question: string, url: RegExp])[] = [
  ['curl: (67) Access denied: 530', /^\/530#look-alikes$/],
  ['FTPError: 530 Login incorrect', /^\/530#look-alikes$/],
  ['ftp 530', /^\/530#look-alikes$/],
  ['smtp 530 5.7.57', /^\/530#look-alikes$/],
  ['530 5.7.0 Must issue a STARTTLS command first', /^\/530#look-alikes$/],
  ['NSURLErrorDomain -999', /^\/999#look-alikes$/],
  ['cuda error 999', /^\/999#look-alikes$/],
];

describe('what the guide explains elsewhere is found:', () => {
  test.for(ELSEWHERE)('%s', ([question, url]) => {
    expect(urlsFor(question, 1)[0]).toMatch(url);
  });
});

/** Apple’s errors are negative, and Cloudflare shows the same digits. */
const NEGATIVE: readonly (readonly [question: string, url: string])[] = [
  ['-1003', '/guides/look-alikes#apple'],
  ['−1003', '/guides/look-alikes#apple'],
  ['error -1009', '/guides/look-alikes#apple'],
  ['Code=-1001', '/guides/look-alikes#apple'],
  ['NSURLErrorDomain -1003', '/guides/look-alikes#apple'],
  ['binance -1003', '/418#binance'],
  ['1003', '/guides/cloudflare-numbers#1003'],
  ['error 1003', '/guides/cloudflare-numbers#1003'],
  ['Cloudflare - 1003', '/guides/cloudflare-numbers#1003'],
  ['-999', '/999'],
];

describe('a negative number is told from the same digits without a sign:', () => {
  test.for(NEGATIVE)('%s', ([question, url]) => {
    expect(urlsFor(question, 1)).toEqual([url]);
  });
});

describe('words that say nothing by themselves are answered with nothing:', () => {
  test.for([
    'request',
    'server error',
    'timeout',
    'client',
    'the site is closed',
    'sourdough',
    'hello',
    '?',
    '   ',
    'a b c',
  ])('%s', (question) => {
    expect(ask(question).decided).toBe(false);
  });
});

test('a text of several lines, or a long one, is a pasted text', () => {
  expect(isPasted('499 nginx')).toBe(false);
  expect(isPasted('499 nginx\n')).toBe(false);
  expect(isPasted('HTTP/1.1 530 <none>\nServer: cloudflare')).toBe(true);
  expect(isPasted('word '.repeat(100))).toBe(true);
});
