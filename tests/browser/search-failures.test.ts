import { expect, test } from '@playwright/test';
import { box, openDialog, options } from './search-steps.ts';

test.describe('when things fail', () => {
  for (const [files, what] of [
    ['**/pagefind/**', 'the index'],
    ['**/*.pf_index', 'a piece of the index'],
    [/\/words[^/]*\.js$/, 'the code that searches it'],
    ['**/data/search-words.json', 'the names and terms'],
  ] as const) {
    test(`without ${what}, numbers get an answer, and a link tries again`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await page.goto('/search?q=530 pantheon');
      await expect(page.getByRole('status')).toContainText('could not be loaded');
      await expect((await options(page)).first()).toHaveAttribute('href', '/530');
      await page.unroute(files);
      await page.getByRole('link', { name: 'Try again' }).click();
      await expect((await options(page)).first()).toHaveAttribute('href', '/530#pantheon');
      await expect(page.getByRole('status')).not.toContainText('could not be loaded');
    });
  }

  test('“Try again” in the dialog leads to the search page', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openDialog(page);
    await page.keyboard.type('tunnel error');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(page).toHaveURL(/\/search\?q=tunnel(\+|%20)error$/);
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
  });

  test('numbers get an answer as soon as the network is back', async ({ page }) => {
    await page.goto('/search');
    await page.route('**/search-*.json', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('data/search-numbers.json'),
    );
    await page.locator(box).focus();
    await failed;
    await page.unroute('**/search-*.json');
    await page.locator(box).fill('499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
  });

  test('what has loaded stays when something else fails', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search?q=499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    await page.locator(box).fill('tunnel');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await page.route('**/data/search-numbers.json', (route) => route.abort());
    await page.locator(box).fill('530');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
  });

  test('words get an answer without the registry of numbers', async ({ page }) => {
    await page.route('**/data/search-registry.json', (route) => route.abort());
    await page.goto('/search?q=404 cloudflare tunnel');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(page.getByRole('status')).toContainText('numbers could not be looked up');
  });

  test('a result without its excerpt is still a result', async ({ page }) => {
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await page.goto('/search?q=tunnel error');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(page.getByRole('status')).toHaveText(/^\d+ results$/);
  });

  test('without WebAssembly, numbers still get an answer', async ({ page }) => {
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
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await page.locator(box).fill('499 tunnel');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    // What the browser cannot run it is not given again at every letter.
    expect(asked).toHaveLength(1);
  });

  test('without any data, a sentence says so, and nothing throws', async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/search-*.json', (route) => route.abort());
    await page.goto('/search?q=499');
    await expect(page.getByRole('status')).toContainText('The search could not be loaded');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    expect(thrown).toEqual([]);
  });

  test('a slow old answer does not replace a newer one', async ({ page }) => {
    const asked = Promise.withResolvers<undefined>();
    await page.route('**/data/search-words.json', async (route) => {
      await asked.promise;
      await route.continue();
    });
    await page.goto('/search?q=tunnel error');
    await page.locator(box).fill('499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    asked.resolve(undefined);
    await page.waitForResponse('**/data/search-words.json');
    await expect(await options(page)).toHaveCount(1);
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
  });

  test('a paste of a hundred thousand characters with markup is only text', async ({ page }) => {
    await page.goto('/search');
    await page.locator(box).fill(`<img src=x onerror=alert(1)> 499 ${'<b>x</b> '.repeat(11_000)}`);
    await expect((await options(page)).first()).toBeVisible();
    await expect(page.locator('field-guide-search img, field-guide-search [onerror]')).toHaveCount(
      0,
    );
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
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
    await expect(page.locator(box)).toHaveValue('530');
  });
});
