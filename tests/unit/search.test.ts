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
      ? [{ product: 'Cloudflare', name: 'Tunnel Error', url: '/530#cloudflare', numbers: [1033] }]
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

test('a page whose words stand in one meaning is linked to that meaning', () => {
  const page = {
    url: '/530.html',
    excerpt: 'whole',
    meta: { title: '530 Some name', code: '530' },
    sub_results: [
      {
        title: 'Introduction',
        url: '/530.html#introduction',
        excerpt: 'a',
        weighted_locations: [{ balanced_score: 1 }],
      },
      {
        title: 'Cloudflare: Tunnel Error',
        url: '/530.html#cloudflare',
        excerpt: 'a <mark>tunnel</mark> &amp; b',
        weighted_locations: [{ balanced_score: 2 }, { balanced_score: 3 }],
      },
    ],
  };
  expect(pageResult(page, new Set(['/530#cloudflare']))).toEqual({
    url: '/530#cloudflare',
    title: '530 Cloudflare: Tunnel Error',
    excerpt: [
      { text: 'a ', marked: false },
      { text: 'tunnel', marked: true },
      { text: ' & b', marked: false },
    ],
  });
  expect(pageResult(page, new Set()).url).toBe('/530');
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
