import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaints } from './console.ts';

test.use({ colorScheme: 'light' });

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

function themeOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Theme' });
}

test('the theme is the system’s until the reader chooses one', async ({ page }) => {
  await page.goto('/499');
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await themeOf(page).selectOption('Dark');
  expect(await background(page)).not.toBe(light);
});

test('the next page remembers the theme, and choosing the system’s forgets it', async ({
  page,
}) => {
  await page.goto('/499');
  const light = await background(page);
  await themeOf(page).selectOption('Dark');
  const dark = await background(page);
  await page.goto('/about');
  await expect(themeOf(page)).toHaveValue('dark');
  expect(await background(page)).toBe(dark);
  await themeOf(page).selectOption('System');
  expect(await background(page)).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the theme applies before the scripts of the page arrive', async ({ page }) => {
  await page.goto('/499');
  await themeOf(page).selectOption('Dark');
  const dark = await background(page);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/530');
  expect(await background(page)).toBe(dark);
});

test('a theme chosen in one tab applies in the others', async ({ page, context }) => {
  await page.goto('/499');
  const light = await background(page);
  const other = await context.newPage();
  await other.goto('/530');
  await themeOf(other).selectOption('Dark');
  await expect(themeOf(page)).toHaveValue('dark');
  expect(await background(page)).not.toBe(light);
});

test('a theme can be chosen where the browser stores nothing', async ({ page }) => {
  const found = complaints(page, ['error']);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/499');
  const light = await background(page);
  await themeOf(page).selectOption('Dark');
  expect(await background(page)).not.toBe(light);
  expect(found).toEqual([]);
});

test('a stored theme that does not exist counts as the system’s', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => {
    localStorage.setItem('field-guide-theme', 'blue');
  });
  await page.reload();
  await expect(themeOf(page)).toHaveValue('system');
});
