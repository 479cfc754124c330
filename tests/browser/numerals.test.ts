import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

declare global {
  /** The parts that moved when this page opened; set by the test. */
  var movedParts: Promise<string[]> | undefined;
}

test('the numerals are one small font file of this site', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
  });
  await page.goto('/499', { waitUntil: 'networkidle' });
  expect(fonts).toHaveLength(1);
  expect(readFileSync(`dist${fonts[0] ?? ''}`).length).toBeLessThan(4000);
  expect(await page.evaluate(() => document.fonts.check('700 20px Numerals', '499'))).toBe(true);
});

test.describe('a number that the reader follows', () => {
  /** The parts that a transition to the open page moved, or undefined if there was no transition. */
  function movedParts(page: Page): Promise<string[] | undefined> {
    return page.evaluate(() => globalThis.movedParts);
  }

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.addEventListener('pagereveal', ({ viewTransition }) => {
        globalThis.movedParts = viewTransition?.ready.then(() =>
          document
            .getAnimations()
            .map(({ effect }) => (effect instanceof KeyframeEffect && effect.pseudoElement) || ''),
        );
      });
    });
  });

  test('becomes the number of the article, and nothing else moves', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '530', exact: true }).click();
    await page.waitForURL('/530');
    const moved = await movedParts(page);
    expect(moved).toContain('::view-transition-old(numeral)');
    expect(moved?.filter((part) => !part.includes('numeral'))).toEqual([]);
  });

  test('does not move where the reader wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await page.getByRole('link', { name: '530', exact: true }).click();
    await page.waitForURL('/530');
    expect(await movedParts(page)).toBeUndefined();
  });
});
