import { expect, test, type Page } from '@playwright/test';
import { EVERYWHERE, MEDIA_TYPES_OF_FILES } from '../../src/build/hosts/headers.ts';
import { ProxyServer } from './proxy-server.ts';

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

test('the next article is there when its link is clicked, where the host sends the headers', async ({
  page,
  baseURL,
}) => {
  await using server = await withHeaders(baseURL ?? '');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${server.address}/499`, { waitUntil: 'networkidle' });
  const next = page.locator('.prev-next a[rel=next]');
  await next.hover();
  await expect.poll(() => server.fetchedAhead).toEqual(['/530']);
  await next.click();
  await expect(page).toHaveURL(/\/530$/);
  expect(await delivery(page)).toEqual(['navigational-prefetch']);
  expect(complaints).toEqual([]);
});

test('nothing is fetched ahead for whoever saves data', async ({ page, context, baseURL }) => {
  await using server = await withHeaders(baseURL ?? '');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await page.goto(`${server.address}/499`, { waitUntil: 'networkidle' });
  await page.locator('.prev-next a[rel=next]').click({ delay: 300 });
  await expect(page).toHaveURL(/\/530$/);
  expect(await delivery(page)).toEqual(['']);
  expect(server.fetchedAhead).toEqual([]);
});
