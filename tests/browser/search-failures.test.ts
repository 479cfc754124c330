import { expect, test } from '@playwright/test';
import { answers, box, gist, openDialog, results } from './search-steps.ts';

test.describe('when things fail', () => {
  test('without one of its files, the first answer stays, and a link tries again', async ({
    page,
  }) => {
    const ask = () => page.goto('/search?q=530 pantheon');
    const askAgain = () => page.getByRole('link', { name: 'Try again' }).click();
    const first = async () =>
      expect((await answers(page)).first()).toHaveAttribute('href', '/530#pantheon');
    let isFirst = true;
    for (const files of [
      '**/pagefind/**',
      '**/*.pf_index',
      '**/*.pf_fragment',
      '**/data/summaries.json',
      '**/data/fingerprints.json',
    ]) {
      await test.step(files, async () => {
        await page.route(files, (route) => route.abort());
        await (isFirst ? ask() : askAgain());
        await expect(gist(page)).toContainText('could not be loaded');
        await first();
        await page.unroute(files);
      });
      isFirst = false;
    }
    await askAgain();
    await first();
    await expect(gist(page)).not.toContainText('could not be loaded');
  });

  test('without the summaries, a pasted text is recognised', async ({ page }) => {
    await page.route('**/data/summaries.json', (route) => route.abort());
    await page.goto('/search');
    await page.locator(box).fill('HTTP/2 530\nserver: cloudflare\n\nerror code: 1033');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(results(page).locator('mark').first()).toBeVisible();
  });

  test('without the advice and the citations, the answer is the same', async ({ page }) => {
    await page.route('**/data/details.json', (route) => route.abort());
    await page.goto('/search?q=error 1033');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await page.locator(box).fill('HTTP/2 530\nserver: cloudflare\n\nerror code: 1033');
    await expect(results(page).locator('mark').first()).toBeVisible();
    await expect(results(page)).toContainText('advice could not be loaded');
  });

  test('“Try again” in the dialog leads to the search page', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openDialog(page);
    await page.keyboard.type('cloudflare tunnel');
    await expect(gist(page)).toContainText('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(page).toHaveURL(/\/search\?q=cloudflare(\+|%20)tunnel$/);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
  });

  test('a question gets an answer as soon as the network is back', async ({ page }) => {
    await page.route('**/data/*.json', (route) => route.abort());
    await page.goto('/');
    const failed = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('data/guide.json'),
    );
    await page.locator(box).focus();
    await failed;
    await page.unroute('**/data/*.json');
    await page.locator(box).fill('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
  });

  test('what has loaded stays when something else fails', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search?q=499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    await page.locator(box).fill('cloudflare tunnel');
    await expect(gist(page)).toContainText('could not be loaded');
    await page.route('**/data/*.json', (route) => route.abort());
    await page.locator(box).fill('530');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
  });

  test('without WebAssembly, a question still gets an answer', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(WebAssembly, 'instantiate', {
        value: () => Promise.reject(new Error('blocked by policy')),
      });
      Object.defineProperty(WebAssembly, 'instantiateStreaming', {
        value: () => Promise.reject(new Error('blocked by policy')),
      });
    });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/pagefind\.js/.test(request.url())) asked.push(request.url());
    });
    await page.goto('/search?q=530 pantheon');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#pantheon');
    await expect(gist(page)).toContainText('could not be loaded');
    await page.locator(box).fill('linkedin');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/999#linkedin');
    // What the browser cannot run it is not given again at every letter.
    expect(asked).toHaveLength(1);
  });

  test('without any data, a sentence says so, and nothing throws', async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/data/*.json', (route) => route.abort());
    await page.goto('/search?q=499');
    await expect(gist(page)).toContainText('The search could not be loaded');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    expect(thrown).toEqual([]);
  });

  test('a slow old answer does not replace a newer one', async ({ page }) => {
    const asked = Promise.withResolvers<undefined>();
    await page.route('**/pagefind-entry.json', async (route) => {
      await asked.promise;
      await route.continue();
    });
    const needed = page.waitForRequest('**/pagefind-entry.json');
    await page.goto('/search?q=cloudflare tunnel');
    await needed;
    await page.locator(box).fill('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    const loaded = page.waitForResponse('**/*.pf_meta');
    asked.resolve(undefined);
    await loaded;
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    await expect(page.locator('a[href="/530#cloudflare"]')).toHaveCount(0);
  });

  test('what somebody typed before the script arrived gets an answer', async ({ page }) => {
    const typed = Promise.withResolvers<undefined>();
    await page.route('**/_astro/*.js', async (route) => {
      await typed.promise;
      await route.continue();
    });
    await page.goto('/search', { waitUntil: 'commit' });
    await page.locator(box).fill('530');
    typed.resolve(undefined);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
    await expect(page.locator(box)).toHaveValue('530');
  });
});
