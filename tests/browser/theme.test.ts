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
  await themeOf(page).selectOption('dark');
  expect(await background(page)).not.toBe(light);
});

test('the next page remembers the theme, and choosing the system’s forgets it', async ({
  page,
}) => {
  await page.goto('/499');
  const light = await background(page);
  await themeOf(page).selectOption('dark');
  const dark = await background(page);
  await page.goto('/about');
  await expect(themeOf(page)).toHaveValue('dark');
  expect(await background(page)).toBe(dark);
  await themeOf(page).selectOption('automatic');
  expect(await background(page)).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the theme applies before the scripts of the page arrive', async ({ page }) => {
  await page.goto('/499');
  await themeOf(page).selectOption('dark');
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
  await themeOf(other).selectOption('dark');
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
  await themeOf(page).selectOption('dark');
  expect(await background(page)).not.toBe(light);
  expect(found).toEqual([]);
});

test('a stored theme that does not exist counts as the system’s', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => {
    localStorage.setItem('field-guide-theme', 'blue');
  });
  await page.reload();
  await expect(themeOf(page)).toHaveValue('automatic');
});

test('the control says what it sets, in the header or, on a phone, in the footer', async ({
  page,
}) => {
  for (const [width, where] of [
    [1440, 'banner'],
    [768, 'banner'],
    [360, 'contentinfo'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/499');
    await expect(themeOf(page)).toHaveCount(1);
    const control = page.getByRole(where).getByRole('combobox', { name: 'Theme' });
    await expect(control.locator('option:checked')).toHaveText('Theme: automatic');
    // Otherwise some browsers draw it as a button of their own.
    await expect(control).toHaveCSS('appearance', 'none');
    expect(await control.evaluate((select) => select.scrollWidth - select.clientWidth)).toBe(0);
  }
});

test('a theme chosen in the footer holds in the header', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/499');
  await themeOf(page).selectOption('dark');
  await page.setViewportSize({ width: 1440, height: 740 });
  await expect(themeOf(page)).toHaveValue('dark');
});
