import { expect, test, type Page } from '@playwright/test';
import { EVERYWHERE, MEDIA_TYPES_OF_FILES } from '../../src/build/hosts/headers.ts';
import { codes } from '../support/dist.ts';
import { complaints } from './console.ts';
import { ProxyServer } from './proxy-server.ts';

/** The first article, and the one that it names as the next. */
const [FIRST = '', NEXT = ''] = codes.map(({ code }) => `/${code}`);

/** Serves the site with the headers that hosts send. */
function withHeaders(origin: string): Promise<ProxyServer> {
  return ProxyServer.start(origin, {
    headers: (path): Record<string, string> => {
      const type = MEDIA_TYPES_OF_FILES[path];
      return type === undefined ? EVERYWHERE : { ...EVERYWHERE, 'content-type': type };
    },
  });
}

/** How the page that is shown was delivered. */
function delivery(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map((entry): unknown => Reflect.get(entry, 'deliveryType')),
  );
}

test('the next article is fetched before the click on its link, where the host sends the headers', async ({
  page,
  baseURL,
}) => {
  await using server = await withHeaders(baseURL ?? '');
  const found = complaints(page);
  await page.goto(server.address + FIRST, { waitUntil: 'networkidle' });
  const next = page.getByRole('link', { name: /^Next/ });
  await next.hover();
  await expect.poll(() => server.fetchedAhead).toEqual([NEXT]);
  await next.click();
  await expect(page).toHaveURL(server.address + NEXT);
  expect(await delivery(page)).toEqual(['navigational-prefetch']);
  expect(found).toEqual([]);
});

test('nothing is fetched ahead for a reader who saves data', async ({ page, context, baseURL }) => {
  await using server = await withHeaders(baseURL ?? '');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await page.goto(server.address + FIRST, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /^Next/ }).click({ delay: 300 });
  await expect(page).toHaveURL(server.address + NEXT);
  expect(await delivery(page)).toEqual(['']);
  expect(server.fetchedAhead).toEqual([]);
});
