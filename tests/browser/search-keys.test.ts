import { expect, test } from '@playwright/test';
import { answers, box, openDialog } from './search-steps.ts';

test.describe('the keys of the search', () => {
  test('do nothing to a slash that somebody types', async ({ page }) => {
    await page.goto('/search');
    await page.locator(box).focus();
    await page.keyboard.type('a/b');
    await expect(page.locator(box)).toHaveValue('a/b');
  });

  test('slash and Ctrl+K go to the box of the search page', async ({ page }) => {
    for (const key of ['/', 'Control+k']) {
      await page.goto('/search?q=499');
      await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
      await page.keyboard.press(key);
      await expect(page.locator(box)).toBeFocused();
      await page.keyboard.type('530');
      await expect(page.locator(box)).toHaveValue('530');
    }
  });

  test('do nothing with Shift, or on an event without a key', async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto('/561');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    // As browsers send it when they fill in a form.
    await page.evaluate(() => document.dispatchEvent(new Event('keydown')));
    await page.keyboard.press('Control+Shift+k');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(thrown).toEqual([]);
  });

  test('Ctrl+Enter opens the chosen result in a new tab', async ({ page, context }) => {
    await openDialog(page);
    await page.keyboard.type('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('ArrowDown');
    await expect((await answers(page)).first()).toBeFocused();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await expect(await opened).toHaveURL(/\/499$/);
    await expect(page).toHaveURL(/\/561$/);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('Home and Shift+Home belong to the text while the focus is in the box', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('5');
    await expect((await answers(page)).nth(2)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('499');
    await expect(page.locator(box)).toHaveValue('499');
  });

  test('slash is switched off by the reader, also on the next page; Ctrl+K stays', async ({
    page,
  }) => {
    await page.goto('/561');
    const shown = page.getByRole('banner').getByText('/', { exact: true });
    await expect(shown).toBeVisible();
    const setting = page.getByRole('combobox', { name: 'Press / to search' });
    await setting.selectOption('Press / to search: off');
    for (const path of ['/561', '/530']) {
      await page.goto(path);
      await expect(setting).toHaveValue('off');
      await expect(shown).toBeHidden();
      await page.locator('body').press('/');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      // The slash would have been typed into the box.
      await expect(page.locator(box)).toHaveValue('');
      await page.keyboard.press('Escape');
      // The entry of the dialog leaves the history a little later, and would stop the next page.
      await expect.poll(() => page.evaluate(() => history.state === null)).toBe(true);
    }
    await page.goto('/search');
    await expect(setting).toHaveValue('off');
    await page.locator('body').press('/');
    await expect(page.locator(box)).not.toBeFocused();
    await setting.selectOption('Press / to search: on');
    await page.locator('body').press('/');
    await expect(page.locator(box)).toBeFocused();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('are shown in the boxes that they lead into, until somebody types', async ({ page }) => {
    for (const path of ['/', '/search']) {
      await page.goto(path);
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
      const key = page.getByRole('search').getByText('/', { exact: true });
      await expect(key).toBeVisible();
      await page.keyboard.press('/');
      await expect(key).toBeHidden();
    }
  });
});
