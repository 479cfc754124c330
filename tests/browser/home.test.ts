import { expect, test, type Locator, type Page } from '@playwright/test';
import { codes } from '../support/dist.ts';
import { answers, gist, paste, results } from './search-steps.ts';
import { codeText } from '../../src/shared/code-text.ts';

const LINES = `203.0.113.7 - - [23/Nov/2026:00:36:00 +0000] "GET /slow?s=3 HTTP/1.1" 499 0 "-" "curl/7.88.1"
203.0.113.7 - - [23/Nov/2026:00:36:04 +0000] "GET /slow?s=4 HTTP/1.1" 499 0 "-" "curl/7.88.1"`;

function box(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Search codes.*paste a log line/ });
}

async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
}

test.describe('the box of the home page', () => {
  test('answers a number at once, and Enter leads to its article', async ({ page }) => {
    await openHome(page);
    await box(page).click();
    await page.keyboard.type('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/499$/);
  });

  test('leads with Enter from a registered number to its page', async ({ page }) => {
    await openHome(page);
    await box(page).fill('503');
    await expect((await answers(page)).first()).toContainText('503 is a registered status code');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/503$/);
  });

  test('answers words, chooses with the arrows, and is emptied with Escape', async ({ page }) => {
    await openHome(page);
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('cloudflare tunnel');
    await expect((await answers(page)).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toBeHidden();
    await page.keyboard.type('cloudflare tunnel');
    await expect((await answers(page)).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect((await answers(page)).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/530#cloudflare$/);
  });

  test('sends words to the page of the search', async ({ page }) => {
    await openHome(page);
    await box(page).fill('tunnel error');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=tunnel(\+|%20)error$/);
  });

  test('grows with what is pasted, and answers it there', async ({ page }) => {
    await openHome(page);
    await page.keyboard.press('/');
    const heightOf = () => box(page).evaluate((area) => area.clientHeight);
    const low = await heightOf();
    await paste(page, LINES);
    await expect(box(page)).toHaveValue(LINES);
    expect(await heightOf()).toBeGreaterThan(2 * low);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499#nginx');
    await expect(gist(page)).toContainText('Recognised: 499 nginx');
    await expect(results(page).locator('mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/$/);
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Control+a');
    await paste(page, LINES.repeat(20));
    expect(await heightOf()).toBeLessThan(8 * low);
  });

  test('reads a pasted text without a status as a question', async ({ page }) => {
    await openHome(page);
    await box(page).click();
    await paste(page, 'we cannot reach\nour linkedin page');
    await expect(results(page).locator('a[href="/999#linkedin"]').first()).toBeVisible();
  });

  test('leads to the search without JavaScript', async ({ browser }) => {
    await using context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    await box(page).fill('499');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=499$/);
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
  });
});

test.describe('the list of the home page', () => {
  test('begins well inside the first window of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openHome(page);
    const row = page.getByRole('table', { name: 'Codes', exact: true }).getByRole('row').nth(2);
    const top = await row.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThan(0.7 * 740);
  });

  test('says of each code what it means, with few links', async ({ page }) => {
    await openHome(page);
    await page.getByText(/\d+ more codes/).click();
    const rows = await page
      .getByRole('row')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((row) => ({
          text: row.textContent.replace(/\s+/g, ' '),
          links: [...row.querySelectorAll('a')].map(({ textContent }) => textContent.trim()),
        })),
      );
    const wrong = codes.filter(({ code, summary, meanings }) => {
      const row = rows.find(({ links }) => links.includes(codeText(code)));
      const says = [summary.replaceAll('`', ''), meanings[0]?.product.name ?? ''];
      return !row || row.links.length > 3 || says.some((words) => !row.text.includes(words));
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  test('comes with a specimen, whose answer leads to what to do', async ({ page }) => {
    await openHome(page);
    const specimen = page.locator('.specimen');
    await expect(specimen.locator('mark')).toBeVisible();
    await specimen.getByRole('link', { name: 'What to do' }).click();
    await expect(page.locator(':target')).toHaveText('What to do');
    await expect(page.locator(':target')).toBeInViewport();
  });
});
