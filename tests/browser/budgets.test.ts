import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { guide } from '../support/dist.ts';
import { answers, hold, results } from './search-steps.ts';

/**
 * How many bytes, after brotli, a page may ask for until it shows the first answer to a number or to words: the code,
 * and the name of each meaning. With 250 meanings that is 32 kB.
 */
const LIMIT = 22_000 + 40 * guide.parts.filter(({ kind }) => kind === 'meaning').length;

function bytes(files: readonly string[]): number {
  return [...new Set(files)]
    .map((file) => readFileSync(`dist${file}`))
    .reduce(
      (sum, content) => sum + Math.min(content.length, brotliCompressSync(content).length),
      0,
    );
}

for (const question of ['499', 'linkedin', 'cloudflare tunnel']) {
  test(`the first answer to “${question}” keeps its budget`, async ({ page }) => {
    await page.goto('/561', { waitUntil: 'networkidle' });
    const release = await hold(page, '**/data/{summaries,fingerprints}.json');
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.keyboard.press('/');
    await page.keyboard.type(question);
    await expect(results(page).locator('.answer')).toBeVisible();
    // The answer is there before its summary, what it is checked with, and what can be cited of it.
    const needed = files.filter((file) => !/summaries|fingerprints|details/.test(file));
    console.log(`${question}: ${bytes(needed)} bytes until the first answer`);
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.some((file) => file.includes('pagefind'))).toBe(false);
    expect(bytes(needed)).toBeLessThanOrEqual(LIMIT);
    release();
  });
}

test('what the first answer needs is asked for at once', async ({ page }) => {
  await page.goto('/561', { waitUntil: 'networkidle' });
  const release = await hold(page, '**/{_astro,data}/**');
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  const wanted = page.waitForRequest(/search-box/);
  await page.keyboard.press('/');
  await wanted;
  await page.keyboard.type('linkedin');
  const atOnce = files.length;
  release();
  await expect(results(page).locator('.answer')).toBeVisible();
  const late = files.slice(atOnce).filter((file) => !/summaries|fingerprints|pagefind/.test(file));
  expect(late).toEqual([]);
});

test('a search sets no cookie and stores nothing', async ({ page, context }) => {
  await page.goto('/search?q=tunnel');
  await expect((await answers(page)).first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
