import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

/** The limits that need a browser; bytes are counted after brotli. */
const NUMBER_BYTES = 4_000;
const FULL_TEXT_BYTES = 100_000;

/** Files of the built site that the page has asked for, beside itself, in the order of the requests. */
function requestedFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() !== 'document' && pathname !== '/favicon.svg') files.push(pathname);
  });
  return files;
}

function bytes(files: readonly string[]): number {
  return [...new Set(files)]
    .map((file) => readFileSync(`dist${file}`))
    .reduce(
      (sum, content) => sum + Math.min(content.length, brotliCompressSync(content).length),
      0,
    );
}

/** What every page asks for, whether or not anybody searches: its numerals and its small script. */
async function filesOfAnyPage(page: Page): Promise<Set<string>> {
  const files = requestedFiles(page);
  await page.goto('/about', { waitUntil: 'networkidle' });
  return new Set(files);
}

test('a number is answered with little more than the page', async ({ page }) => {
  const anyway = await filesOfAnyPage(page);
  const files = requestedFiles(page);
  await page.goto('/search');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) throw new Error('There is no search box.');
    input.value = '499';
    input.dispatchEvent(new Event('input'));
  });
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', '/499');
  const needed = files.filter((file) => !anyway.has(file) && !file.startsWith('/pagefind/'));
  expect(bytes(needed)).toBeLessThanOrEqual(NUMBER_BYTES);
});

for (const query of ['linkedin', 'frozen', 'tunnel']) {
  test(`the first full-text answer to “${query}” keeps its budget`, async ({ page }) => {
    const anyway = await filesOfAnyPage(page);
    const files = requestedFiles(page);
    // What is asked for after the first fragment belongs to the other results.
    const first = page.waitForRequest(/\.pf_fragment$/).then(() => [...files]);
    await page.goto(`/search?q=${query}`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    const needed = (await first).filter((file) => !anyway.has(file));
    console.log(`${query}: ${bytes(needed)} bytes until the first full-text answer`);
    expect(needed.some((file) => file.includes('wasm'))).toBe(true);
    expect(bytes(needed)).toBeLessThanOrEqual(FULL_TEXT_BYTES);
  });
}

test('the layout of an article does not shift', async ({ page }) => {
  await page.goto('/499', { waitUntil: 'networkidle' });
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'layout-shift', buffered: true });
        // Buffered entries come before the next task; without any, nothing comes.
        setTimeout(() => resolve(observer.takeRecords().length), 0);
      }),
  );
  expect(shifts).toBe(0);
});

test('no cookie is set and nothing is stored', async ({ page, context }) => {
  await page.goto('/search?q=tunnel');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
