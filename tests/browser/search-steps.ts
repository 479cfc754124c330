import { expect, type Locator, type Page } from '@playwright/test';

/** The search box of a page or of its dialog. */
export const box = 'input[type=search]';

/** The list of the results, which assistive technology knows only while it has some. */
export function answered(page: Page): Locator {
  return page.locator('.results');
}

/** The options of a search, once the answer is complete. */
export async function options(page: Page) {
  await expect(answered(page)).toHaveAttribute('aria-busy', 'false');
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option');
}

/** Opens the dialog on an article, with the keyboard. */
export async function openDialog(page: Page): Promise<void> {
  await page.goto('/561');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
}

/** Keeps what matches from arriving; returns what lets it through. */
export async function hold(page: Page, files: string): Promise<() => void> {
  const released = Promise.withResolvers<undefined>();
  await page.route(files, async (route) => {
    await released.promise;
    await route.continue();
  });
  return () => released.resolve(undefined);
}
