import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { startServer, type Server } from './server.ts';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await chromium.launch(await findChromium());
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens a page and does something on it, and returns what the browser complained of. */
async function complaints(path: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  page.on('console', (message) => found.push(message.text()));
  page.on('pageerror', ({ message }) => found.push(message));
  await page.goto(server.url + path);
  await act(page);
  await page.close();
  return found;
}

test('an article and its search work under the headers, and the console is silent', async () => {
  const found = await complaints('/499', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('tunnel error');
    const first = page.getByRole('listbox').getByRole('option').first();
    await first.and(page.locator('[href="/530#cloudflare"]')).waitFor();
    await page.locator('[role=listbox][aria-busy=false]').waitFor();
  });
  expect(found).toEqual([]);
});

test('the page of the search and Identify, which starts a worker, work too', async () => {
  const searched = await complaints('/search?q=tunnel+error', (page) =>
    page.locator('[role=option][href="/530#cloudflare"]').first().waitFor(),
  );
  expect(searched).toEqual([]);
  const identified = await complaints('/identify', async (page) => {
    await page.getByRole('textbox').first().fill('error code: 1033');
    await page.getByRole('status').filter({ hasText: 'Cloudflare' }).waitFor();
  });
  expect(identified).toEqual([]);
});

test('markup and scripts from text are refused, also on an article, whose own policy is silent on it', async () => {
  for (const path of ['/499', '/about', '/identify']) {
    await complaints(path, async (page) => {
      for (const code of [
        "document.body.innerHTML = '<b>x</b>'",
        "new Worker('/x.js')",
        "trustedTypes.createPolicy('other', {})",
      ]) {
        const run = page.evaluate(code).then(
          () => 'ran',
          () => 'refused',
        );
        expect(await run, `${path}: ${code}`).toBe('refused');
      }
    });
  }
});

test('no other page frames the guide', async () => {
  const page = await browser.newPage();
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.setContent(`<iframe src="${server.url}/499"></iframe>`);
  await refused;
  await page.close();
});
