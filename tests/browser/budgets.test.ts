import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

/** How many bytes, after brotli, a page may ask for until it shows the first answer. */
const LIMITS = { number: 6_000, words: 130_000 };

function bytes(files: readonly string[]): number {
  return [...new Set(files)]
    .map((file) => readFileSync(`dist${file}`))
    .reduce(
      (sum, content) => sum + Math.min(content.length, brotliCompressSync(content).length),
      0,
    );
}

/** Opens the search above an article and types; returns the files that the page then asked for. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.goto('/561', { waitUntil: 'networkidle' });
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const list = page.getByRole('listbox', { name: 'Results' });
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(list.getByRole('option').first()).toBeVisible();
  return files;
}

test('a number gets its answer with little more than the page', async ({ page }) => {
  // The page fetches what words need at the same time, but a number does not wait for it.
  const files = await search(page, '499');
  const needed = files.filter((file) => !/pagefind|\/words|search-words/.test(file));
  console.log(`${bytes(needed)} bytes until a number is answered`);
  expect(needed.length).toBeGreaterThan(1);
  expect(bytes(needed)).toBeLessThanOrEqual(LIMITS.number);
});

for (const query of ['linkedin', 'frozen', 'tunnel']) {
  test(`the first answer to “${query}” keeps its budget`, async ({ page }) => {
    const files = await search(page, query);
    // The answer is there before its excerpts.
    const needed = files.filter((file) => !file.endsWith('.pf_fragment'));
    console.log(`${query}: ${bytes(needed)} bytes until the first answer`);
    expect(needed.some((file) => file.includes('wasm'))).toBe(true);
    expect(bytes(needed)).toBeLessThanOrEqual(LIMITS.words);
  });
}

test('a search sets no cookie and stores nothing', async ({ page, context }) => {
  await page.goto('/search?q=tunnel');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
