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
  for (const path of ['/about', '/561']) await page.goto(path, { waitUntil: 'networkidle' });
  return new Set(files);
}

/** Opens the search above an article and types; returns what was asked for since. */
async function search(page: Page, query: string): Promise<string[]> {
  const anyway = await filesOfAnyPage(page);
  await page.goto('/561', { waitUntil: 'networkidle' });
  const files = requestedFiles(page);
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const list = page.getByRole('listbox', { name: 'Results' });
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(list.getByRole('option').first()).toBeVisible();
  return files.filter((file) => !anyway.has(file));
}

test('a number is answered with little more than the page', async ({ page }) => {
  // What the words need is fetched beside it, and not waited for.
  const files = await search(page, '499');
  const needed = files.filter((file) => !/pagefind|\/words\.|search-words/.test(file));
  console.log(`${bytes(needed)} bytes until a number is answered`);
  expect(needed.length).toBeGreaterThan(1);
  expect(bytes(needed)).toBeLessThanOrEqual(NUMBER_BYTES);
});

for (const query of ['linkedin', 'frozen', 'tunnel']) {
  test(`the first full-text answer to “${query}” keeps its budget`, async ({ page }) => {
    const files = await search(page, query);
    // The answer stands before its excerpts are fetched.
    const needed = files.filter((file) => !file.endsWith('.pf_fragment'));
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
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
