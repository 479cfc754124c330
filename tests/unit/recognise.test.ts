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
  ],
  registered: [
    {
      code: 404,
      name: 'Not Found',
      reference: 'RFC 9110, section 15.5.5',
      url: 'https://example.com/404',
    },
  ],
  treatedAs: { 4: 400, 7: 500 },
};

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
  ['/4XX', '/4xx'],
  ['/404', 'https://example.com/404'],
  ['/733', 'https://www.rfc-editor.org/rfc/rfc9110#section-15'],
] as const)('%s is about %s', ([path, url]) => {
  expect(recognise(path, known)?.link.url).toBe(url);
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
  '/ssd-500gb',
  '/1e530',
  '/7xx',
])('%s holds neither a number nor a name of a code', (path) => {
  expect(recognise(path, known)).toBeUndefined();
});

test('numbers in the base path are ignored', () => {
  expect(recognise('/499/nope', { ...known, base: '/499' })).toBeUndefined();
  expect(recognise('/499/530', { ...known, base: '/499' })?.link.url).toBe('/530');
});

test('a registered code is explained by its name, an unregistered one by what a client makes of it', () => {
  expect(recognise('/404', known)?.before).toBe('404 is a registered status code: Not Found (');
  expect(recognise('/733', known)?.before).toContain('a client treats it as 500');
  // Cloudflare and nginx use these.
  for (const path of ['/520', '/444']) {
    expect(recognise(path, known)?.before).toMatch(
      /^\d{3} is not registered, and the guide has no/,
    );
  }
  expect(recognise('/433', known)?.before).toContain('a client treats it as 400');
});
