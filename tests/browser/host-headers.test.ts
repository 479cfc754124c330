import { expect, test, type Page } from '@playwright/test';
import { headersOf } from '../support/host-headers.ts';
import { ProxyServer } from './proxy-server.ts';

/** Serves the site with the headers that hosts send. */
function withHeaders(origin: string): Promise<ProxyServer> {
  return ProxyServer.start(origin, {
    headers: (path) =>
      Object.fromEntries(
        Object.entries(headersOf(path)).map(([name, value]) => [name.toLowerCase(), value]),
      ),
  });
}

/** What the browser reports from now on as an error or a warning. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

test('the next article is there when its link is clicked', async ({ page, baseURL }) => {
  await using server = await withHeaders(baseURL ?? '');
  const complaints = complaintsOf(page);
  await page.goto(`${server.address}/499`, { waitUntil: 'networkidle' });
  const next = page.locator('.prev-next a[rel=next]');
  const path = await next.getAttribute('href');
  await next.hover();
  await expect.poll(() => server.fetchedAhead).toEqual([path]);
  await next.click();
  await expect(page).toHaveURL(`${server.address}${path}`);
  const delivery = await page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map((entry): unknown => Reflect.get(entry, 'deliveryType')),
  );
  expect(delivery).toEqual(['navigational-prefetch']);
  expect(complaints).toEqual([]);
});

test('search and Identify work, and the worker that reads pasted text reaches no network', async ({
  page,
  baseURL,
}) => {
  await using server = await withHeaders(baseURL ?? '');
  const complaints = complaintsOf(page);
  await page.goto(`${server.address}/search?q=tunnel+error`);
  await page.locator('a[href="/530#cloudflare"]').first().waitFor();
  await page.goto(`${server.address}/identify`);
  const started = page.waitForEvent('worker');
  await page.getByRole('textbox').first().fill('error code: 1033');
  await page.getByRole('status').filter({ hasText: 'Cloudflare' }).waitFor();
  expect(complaints).toEqual([]);
  const answer = (await started).evaluate(
    (address) =>
      fetch(address).then(
        () => 'sent',
        () => 'refused',
      ),
    `${server.address}/499.json`,
  );
  expect(await answer).toBe('refused');
});

test('no other page frames the guide', async ({ page, baseURL }) => {
  await using server = await withHeaders(baseURL ?? '');
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.setContent(`<iframe src="${server.address}/499"></iframe>`);
  await refused;
});
