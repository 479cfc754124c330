import { expect, test } from 'vitest';
import type { NumbersData, WordsData } from '../../src/shared/search-data.ts';
import { markedParts } from '../../src/features/search/full-text.ts';
import { answerNumbers } from '../../src/features/search/numbers.ts';
import { productsNamed } from '../../src/features/search/products.ts';
import { editDistance } from '../../src/shared/edit-distance.ts';
import { parseQuery } from '../../src/features/search/query.ts';
import { rank } from '../../src/features/search/rank.ts';
import { tellingWords } from '../../src/features/search/telling-words.ts';

const NUMBERS: NumbersData = {
  codes: [499, 530, 598, 599, 999].map((code) => ({
    code,
    title: 'Some name',
    url: `/${code}`,
    class: `${String(code).charAt(0)}xx`,
    seenIn: ['response'],
  })),
  shown: [
    {
      number: 1033,
      code: 530,
      title: 'Cloudflare: Tunnel Error',
      url: '/530#cloudflare',
      product: 'cloudflare',
      seenIn: ['response'],
    },
  ],
};

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
  ['a 5xx of nginx', ['/530', '/598', '/599']],
  ['404', []],
  ['client closed', []],
  ['', []],
] as const)('the numbers in “%s” are answered without the full-text index', ([input, urls]) => {
  expect(answerNumbers(parseQuery(input), NUMBERS).map(({ url }) => url)).toEqual(urls);
});

test.for([
  ['10.0.0.1 - - [x] "GET /a HTTP/1.1" 502 157 "-" "curl/7.88.1"', [502]],
  ['HTTP/1.1 530 <none>', [530]],
  ['"statusCode": 561, "took": 120', [561]],
  ['https 2026-11-19 app/alb/1 10.0.1.5:8080 0.001 0.002 -1 502 - 1272 1277 "GET"', [502]],
  ['connect to port 443 took 250.12 ms', []],
  ['version 5.10.530 of a', []],
  ['ORA-00942', []],
  ['{"httpStatus":530,"serverRouted":"10.0.0.4"}', [530]],
  ['{"EdgeResponseStatus":504,"RayID":"99bab003ad3211f1"}', [504]],
  ['{"DownstreamStatus":499,"OriginStatus":200,"Duration":1226037}', [499, 200]],
  ['{"status_code": "499"}', [499]],
  ['404: Not Found', [404]],
  [`404: Not Found ${'and so on '.repeat(20)}`, [404]],
  ['nginx 499: client closed', [499]],
  ['at=error code=H12 service=30000ms status=503 bytes=0', [503]],
  [`Ошибка 499 ${'и так далее '.repeat(20)}`, [499]],
  ['tornado timeout after 120 seconds', []],
  ['returned 512 bytes in 300 ms', []],
  ['failed after 120s at 100% of 250.125 s', []],
  ['lots of 499s', [499]],
  ['"GET /slow HTTP/1.0" 499 120 ms', [499]],
  ['10:499', []],
] as const)('the statuses in “%s”', ([input, statuses]) => {
  expect(parseQuery(input).statuses).toEqual(statuses);
});

test.for([
  ['5xx', true],
  ['HTTP 5xx status codes', true],
  ['499', true],
  ['59', true],
  ['cloudflare tunnel 5xx', false],
  ['upstream_rq_5xx: 12', false],
  ['error 499', false],
] as const)('whether “%s” is only a number or a class', ([input, isNumber]) => {
  expect(parseQuery(input).isNumber).toBe(isNumber);
});

test.for([
  ['token required', ['token', 'required']],
  ['HTTP error 499', ['499', 'http', 'error']],
  ['client-closed_request', ['client', 'closed', 'request']],
  ['H27 on heroku', ['h27', 'heroku']],
  ['http status code', ['http', 'status', 'code']],
  ['see https://example.com/a/b?c=d 1f4e9c2a77b0', ['example']],
  ['deadbeef 99bab003-ad32-11f1 facade', ['deadbeef', 'facade']],
] as const)('the telling words in “%s”', ([input, words]) => {
  expect(tellingWords(parseQuery(input))).toEqual(words);
});

test('a page of log lines keeps its words as well as its numbers', () => {
  const lines = Array.from({ length: 80 }, (_, i) => `GET /${i} HTTP/1.1" ${200 + i} ${1000 + i}`);
  const words = tellingWords(parseQuery(`${lines.join(' ')} upstream prematurely closed`));
  expect(words).toEqual(expect.arrayContaining(['200', 'upstream', 'prematurely', 'closed']));
});

test('a very long paste is cut and still answered', () => {
  const query = parseQuery(`499 ${'word '.repeat(100_000)}`);
  expect(query.numbers).toEqual([499]);
  expect(tellingWords(query).length).toBeLessThan(100);
});

test('characters that expand to many are cut like others', () => {
  expect(parseQuery('\uFDFA'.repeat(20_000)).text.length).toBeLessThanOrEqual(20_000);
});

test.for([
  ['spaces', `error${' '.repeat(19_000)}x`],
  ['dashes', 'a-'.repeat(9_900)],
  ['digits', '1'.repeat(19_000)],
  ['points', '1.'.repeat(9_900)],
] as const)('a long run of %s is parsed without delay', ([, input]) => {
  const start = performance.now();
  tellingWords(parseQuery(input));
  expect(performance.now() - start).toBeLessThan(100);
});

test.for([
  ['nginx', 'nginx', 0],
  ['ngnix', 'nginx', 1],
  ['cloudfare', 'cloudflare', 1],
  ['tornadoo', 'tornado', 1],
  ['abc', 'xyz', 3],
  ['', 'ab', 2],
] as const)('“%s” becomes “%s” with %i edits', ([typed, name, edits]) => {
  expect(editDistance(typed, name)).toBe(edits);
});

const PRODUCTS: WordsData['products'] = [
  { id: 'cloudflare', spellings: ['cloudflare'] },
  { id: 'linkedin', spellings: ['linkedin'] },
  { id: 'aws-alb', spellings: ['aws application load balancer', 'alb', 'elastic load balancing'] },
  { id: 'aspnet-core', spellings: ['asp.net core', 'asp.net', 'aspnetcore'] },
  { id: 'http-tiny', spellings: ['http::tiny', 'http-tiny'] },
  { id: 'anyevent-http', spellings: ['anyevent::http', 'http_get'] },
];

test.for([
  ['cloudfare error', [[0, 'misspelt']]],
  ['Linked In returns', [[1, 'spelled']]],
  ['linkedin', [[1, 'spelled']]],
  ['why does ALB', [[2, 'spelled']]],
  ['elastic load balancing', [[2, 'spelled']]],
  ['al in cloud', []],
  ['asp.net 499', [[3, 'spelled']]],
  ['ASP.NET Core', [[3, 'spelled']]],
  ['HTTP::Tiny 599', [[4, 'spelled']]],
  ['use AnyEvent::HTTP; # 595', [[5, 'spelled']]],
  ['http_get', [[5, 'spelled']]],
  ['HTTP GET failed', []],
  ['cloudflare_edge', [[0, 'spelled']]],
  ['https://example.com/alb/logs', []],
] as const)('the products in “%s”', ([text, named]) => {
  const query = parseQuery(text);
  expect([...productsNamed(query.text, tellingWords(query), PRODUCTS)]).toEqual(named);
});

const WORDS: WordsData = {
  products: PRODUCTS,
  records: [
    {
      kind: 'article',
      url: '/530',
      fragment: 'a',
      code: 530,
      class: '5xx',
      title: 'Site Frozen',
      seenIn: [],
      names: ['site-frozen'],
    },
    {
      kind: 'meaning',
      url: '/530#cloudflare',
      fragment: 'b',
      code: 530,
      class: '5xx',
      title: 'Cloudflare: Tunnel error',
      product: 0,
      seenIn: [],
      names: [],
      fingerprints: [['^error code: 1033$', true]],
    },
  ],
};

test.for([
  ['the number alone leads to the article', '530', [], '/530'],
  ['a product singles out its meaning', '530 cloudflare', [], '/530#cloudflare'],
  [
    'a conclusive fingerprint is enough without a number or a product',
    'error code: 1033',
    [],
    '/530#cloudflare',
  ],
  ['a name is as good as a number', 'site frozen', [], '/530'],
  ['words in the text decide', '530 tunnel', [['b', 25]], '/530#cloudflare'],
] as const)('%s', ([, input, found, url]) => {
  const query = parseQuery(input);
  const ranked = rank(query, tellingWords(query), WORDS, [new Map(found)]);
  expect(ranked[0]?.record.url).toBe(url);
});

test('without any evidence there is no answer', () => {
  expect(rank(parseQuery('sourdough'), ['sourdough'], WORDS, [])).toEqual([]);
});

test('an excerpt is highlighted text, never markup', () => {
  expect(markedParts('a <mark>tunnel</mark> &lt;b&gt; &amp; c')).toEqual([
    { text: 'a ', marked: false },
    { text: 'tunnel', marked: true },
    { text: ' <b> & c', marked: false },
  ]);
});

test('an excerpt marks words without the punctuation around them', () => {
  expect(markedParts('error <mark>(1033).</mark> <mark>&quot;error_code&quot;:</mark>')).toEqual([
    { text: 'error ', marked: false },
    { text: '(', marked: false },
    { text: '1033', marked: true },
    { text: ').', marked: false },
    { text: ' ', marked: false },
    { text: '"', marked: false },
    { text: 'error_code', marked: true },
    { text: '":', marked: false },
  ]);
});
