import { expect, type Page } from '@playwright/test';

/** The search box of a page or of its dialog. */
export const box = 'input[type=search]';

/** The options of a search, once the answer is complete. */
export async function options(page: Page) {
  const list = page.getByRole('listbox', { name: 'Results' });
  await expect(list).toHaveAttribute('aria-busy', 'false');
  return list.getByRole('option');
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
