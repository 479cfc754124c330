import { expect, test } from 'vitest';
import { cleanUrl, markedParts, pageResult } from '../../src/client/search/full-text.ts';
import { parseQuery } from '../../src/client/search/query.ts';
import { answerNumbers, mergeResults, type CodeRecord } from '../../src/client/search/rank.ts';

const RECORDS: CodeRecord[] = [499, 530, 598, 599, 999].map((code) => ({
  code,
  title: 'Some name',
  summary: 'Some summary',
  url: `/${code}`,
  class: `${String(code).charAt(0)}xx`,
  meanings:
    code === 530
      ? [
          {
            product: 'Cloudflare',
            name: 'Tunnel Error',
            summary: 'The `tunnel` is down.',
            url: '/530#cloudflare',
            numbers: [1033],
          },
        ]
      : [],
}));

function answer(input: string): string[] {
  return answerNumbers(parseQuery(input), RECORDS).map(({ url }) => url);
}

test.for([
  ['499', ['/499']],
  [' 499 ', ['/499']],
  ['HTTP499', ['/499']],
  ['HTTP/499', ['/499']],
  ['HTTP/1.1 499', ['/499']],
  ['HTTP/2 530', ['/530']],
  ['status=499', ['/499']],
  ['error 530', ['/530']],
  ['(599)', ['/599']],
  ['状态码499', ['/499']],
  ['499エラー', ['/499']],
  ['４９９', ['/499']],
  ['"GET /slow HTTP/1.1" 499 0', ['/499']],
  ['error code: 1033', ['/530#cloudflare']],
  ['1033', ['/530#cloudflare']],
  ['59', ['/598', '/599']],
  ['5', ['/530', '/598', '/599']],
  ['5xx', ['/530', '/598', '/599']],
  ['5XX errors', ['/530', '/598', '/599']],
  ['9**', ['/999']],
  ['499 vs 599', ['/499', '/599']],
  ['404', []],
  ['client closed', []],
  ['', []],
] as const)('a number in “%s” is answered without an index', ([input, urls]) => {
  expect(answer(input)).toEqual(urls);
});

test.for([
  ['token required', 'token required'],
  ['HTTP error 499', '499'],
  ['error code: 1033', '1033'],
  ['what is the 530 status', '530'],
  ['client-closed_request', 'client closed request'],
  ['http status code', 'http status code'],
] as const)('the words of “%s”', ([input, words]) => {
  expect(parseQuery(input).words).toBe(words);
});

test('a very long paste is cut and still answered', () => {
  const query = parseQuery(`499 ${'x'.repeat(100_000)}`);
  expect(query.numbers).toEqual([499]);
  expect(query.words.length).toBeLessThan(1000);
});

test('numbers come before words, and an article comes once', () => {
  const numbers = answerNumbers(parseQuery('1033'), RECORDS);
  const words = ['/599', '/530', '/530#cloudflare'].map((url) => ({
    url,
    title: url,
    excerpt: [],
  }));
  expect(mergeResults(numbers, words).map(({ url }) => url)).toEqual(['/530#cloudflare', '/599']);
});

function part(url: string, ...scores: number[]) {
  return {
    title: url,
    url,
    excerpt: '',
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  };
}

test.for([
  [
    'the words stand mostly in one meaning',
    [part('/530.html#introduction', 2), part('/530.html#cloudflare', 2, 3)],
    '/530#cloudflare',
  ],
  [
    'nearly as much stands in a meaning',
    [part('/530.html#introduction', 6), part('/530.html#cloudflare', 5)],
    '/530#cloudflare',
  ],
  [
    'a heading inside a meaning holds it',
    [part('/530.html#introduction', 2), part('/530.html#cloudflare-usual-causes', 2, 3)],
    '/530#cloudflare',
  ],
  [
    'a meaning holds little of it',
    [part('/530.html#introduction', 9), part('/530.html#cloudflare', 1)],
    '/530',
  ],
  ['no meaning holds it', [part('/530.html#introduction', 9)], '/530'],
] as const)('where a result leads when %s', ([, sub_results, url]) => {
  const page = {
    url: '/530.html',
    excerpt: 'a <mark>tunnel</mark> &amp; b',
    meta: { title: '530 Some name' },
    sub_results,
  };
  expect(pageResult(page, RECORDS)).toEqual(
    url === '/530'
      ? {
          url,
          title: '530 Some name',
          excerpt: [
            { text: 'a ', marked: false },
            { text: 'tunnel', marked: true },
            { text: ' & b', marked: false },
          ],
        }
      : {
          url,
          title: '530 Cloudflare: Tunnel Error',
          excerpt: [{ text: 'The tunnel is down.', marked: false }],
        },
  );
});

test('markup in an excerpt is text', () => {
  expect(markedParts('&lt;img src=x&gt; <mark>&lt;b&gt;</mark>')).toEqual([
    { text: '<img src=x> ', marked: false },
    { text: '<b>', marked: true },
  ]);
});

test('an address has no .html', () => {
  expect(cleanUrl('/530.html#cloudflare')).toBe('/530#cloudflare');
  expect(cleanUrl('/guide/530.html')).toBe('/guide/530');
});
