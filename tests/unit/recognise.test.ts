import { expect, test } from 'vitest';
import { recognise } from '../../src/features/not-found/recognise.ts';
import type { NotFoundData } from '../../src/shared/not-found-data.ts';

const known: NotFoundData = {
  base: '/',
  codes: [
    { code: 499, title: '499 Client Closed Request', url: '/499', products: ['nginx', 'arcgis'] },
    { code: 530, title: '530 Site Frozen', url: '/530', products: ['cloudflare'] },
  ],
  classes: [{ name: '4xx', title: '4xx Client Error', url: '/4xx' }],
  aliases: [
    { alias: 'client-closed-request', title: '499 nginx', url: '/499#nginx' },
    { alias: 'request', title: 'the shorter one', url: '/499#request' },
    { alias: '1033', title: '530 Cloudflare', url: '/530#cloudflare' },
    { alias: '0', title: '000', url: '/000' },
  ],
  registered: [
    {
      code: 404,
      name: 'Not Found',
      reference: 'RFC 9110, section 15.5.5',
      url: 'https://example.com/404',
    },
  ],
  mentions: [
    {
      number: 522,
      terms: [],
      by: 'Cloudflare',
      sentence: 'the connection timed out',
      url: '/530#neighbours',
      page: 530,
    },
    {
      number: 460,
      terms: [],
      by: 'AWS ALB',
      sentence: 'the client left',
      url: '/561#own',
      page: 561,
    },
    {
      number: 460,
      terms: [],
      by: 'AWS ALB',
      sentence: 'somebody left',
      url: '/guides/who#x',
      page: 'Who?',
    },
    {
      number: 0,
      terms: [],
      by: 'AWS ALB',
      sentence: 'too many requests',
      url: '/561#own',
      page: 561,
    },
  ],
};

/** Where the first link of the answer leads. */
function leadsTo(path: string, data = known): string | undefined {
  return recognise(path, data)?.lines[0]?.link.url;
}

/** The headline of the answer as text. */
function headline(path: string): string | undefined {
  const found = recognise(path, known);
  return found && `${found.about} ${found.headline}`;
}

test.for([
  ['/499.html', '/499'],
  ['/499/', '/499'],
  ['/codes/499/index.html', '/499'],
  ['/guide/HTTP-499', '/499'],
  ['/http499', '/499'],
  ['/client-closed-request', '/499#nginx'],
  ['/Client_Closed%20Request/', '/499#nginx'],
  ['/499-client-closed-request', '/499#nginx'],
  ['/1033', '/530#cloudflare'],
  ['/errors/error-1033', '/530#cloudflare'],
  ['/530/cloudflare', '/530#cloudflare'],
  ['/530-vs-499', '/530'],
  ['/499.0', '/499'],
  ['/codes/499.00/', '/499'],
  ['/499/0', '/499'],
  ['/0/499', '/499'],
  ['/codes/0', '/000'],
  ['/4XX', '/4xx'],
  ['/404', 'https://example.com/404'],
  ['/522', '/530#neighbours'],
  ['/errors/000', '/561#own'],
  ['/733', 'https://www.rfc-editor.org/rfc/rfc9110#section-15'],
] as const)('%s is about %s', ([path, url]) => {
  expect(leadsTo(path)).toBe(url);
});

test.for([
  '/',
  '/nope',
  '/2026112',
  '/99',
  '/requests',
  '/%E0%A4%A',
  '/099',
  '/4990',
  '/499s',
  '/sha256',
  '/img/300x250.png',
  '/192.168.100.200',
  '/v1.200.3',
  '/499.0.1',
  '/499.05',
  '/http/2.0',
  '/part-0',
  '/ssd-500gb',
  '/1e530',
  '/7xx',
])('%s holds neither a number nor a name of a code', (path) => {
  expect(recognise(path, known)).toBeUndefined();
});

test('numbers in the base path are ignored', () => {
  expect(recognise('/499/nope', { ...known, base: '/499' })).toBeUndefined();
  expect(leadsTo('/499/530', { ...known, base: '/499' })).toBe('/530');
});

test('the headline is about the number or the name', () => {
  expect(headline('/404')).toBe('404 is a registered status code: Not Found');
  expect(headline('/522')).toBe('522 (Cloudflare): the connection timed out');
  expect(headline('/000')).toBe('000 (AWS ALB): too many requests');
  // Cloudflare and nginx use these.
  for (const path of ['/520', '/444', '/733']) {
    expect(headline(path)).toBe(`${path.slice(1)} is not in this guide yet`);
  }
  expect(headline('/codes/499')).toBe('499 is at another address');
  expect(headline('/Client_Closed%20Request')).toBe('client-closed-request is at another address');
});

test('a number without an article gets a sentence on its class and the nearest codes', () => {
  const linesOf = (path: string) => recognise(path, known)?.lines.map(({ text }) => text);
  expect(linesOf('/433')?.[0]).toContain('an unknown 4xx (Client Error) as 400');
  expect(linesOf('/733')?.[0]).toContain('outside HTTP’s range of 100 to 599');
  expect(linesOf('/522')?.[1]).toContain('an unknown 5xx (Server Error) as 500');
  expect(recognise('/522', known)?.nearest.map(({ url }) => url)).toEqual(['/530', '/499']);
  expect(recognise('/codes/499', known)?.nearest).toEqual([]);
});

test('every page that explains a number is named, and where a link leads that leaves the site', () => {
  const links = (path: string) => recognise(path, known)?.lines.map(({ link }) => link.text);
  expect(links('/460')).toEqual([
    'Explained in the article on 561 →',
    'Explained in “Who?” →',
    'RFC 9110, section 15 ↗ rfc-editor.org',
  ]);
  expect(links('/404')).toEqual(['RFC 9110, section 15.5.5 ↗ example.com']);
});
