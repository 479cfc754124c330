import { expect, type Locator, type Page } from '@playwright/test';

/** The search box of a page or of its dialog. */
export const box = 'field-guide-search [name=q]';

/** The results of a search, which are hidden while there are none. */
export function results(page: Page): Locator {
  return page.locator('field-guide-search .results');
}

/** The answers of a search in order, once all have come: the large one, the list, and what is folded. */
export async function answers(page: Page): Promise<Locator> {
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  return results(page).locator(':is(.answer h2, .found) a');
}

/** What a screen reader hears of the results. */
export function gist(page: Page): Locator {
  return page.locator('field-guide-search').getByRole('status').first();
}

/** Opens the dialog on an article, with the keyboard. */
export async function openDialog(page: Page): Promise<void> {
  await page.goto('/561');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
}

/** Pastes a text where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
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
