import { expect, test } from '@playwright/test';
import { CODES } from './templates.ts';

for (const code of CODES) {
  test(`/${code} is served and complete without JavaScript`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const response = await page.goto(`/${code}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(code));
    for (const name of [
      'Introduction',
      'In action',
      'Sample',
      'Search engines',
      'Conclusion',
      'Related articles',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    }
    await expect(page.locator('.meaning .advice dd').first()).toBeVisible();
    await expect(page.locator('.sample pre mark').first()).toBeVisible();
    await expect(page.locator('.related a').nth(2)).toBeVisible();
    await context.close();
  });
}

test('an article is complete before its font and its scripts have arrived', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto('/499', { waitUntil: 'networkidle' });
  expect(problems).toEqual([]);
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto('/499');
  await expect(page.locator('.sample pre mark').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the table of meanings leads to each meaning', async ({ page }) => {
  await page.goto('/530');
  await page.getByRole('table').getByRole('link', { name: 'Pantheon' }).first().click();
  await expect(page).toHaveURL(/\/530#pantheon$/);
  await expect(page.locator('#pantheon')).toBeInViewport();
});

test('previous and next lead through the codes', async ({ page }) => {
  await page.goto('/499');
  const nav = page.getByRole('navigation', { name: 'Previous and next code' });
  await nav.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/530$/);
  await nav.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL(/\/499$/);
});

test('the keyboard reaches the content with the first stop', async ({ page }) => {
  await page.goto('/499');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.closest('main')?.id);
  expect(focused).toBe('content');
});

test('an address without a page answers 404 and offers the codes', async ({ page }) => {
  const response = await page.goto('/498');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: '499', exact: true })).toBeVisible();
});
