import { expect, test, type Page } from '@playwright/test';
import { FACES, spaceText, useFace } from './faces.ts';
import { TEMPLATES } from './templates.ts';

/** What is wider than the window, and not inside a box that scrolls by itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => !element.closest('pre, .table, [tabindex="0"]'))
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/** The page fits 320 px, which is 1280 px at 400 % (1.4.10), and with spaced text 360 px. */
async function expectToFit(page: Page): Promise<void> {
  for (const face of FACES) {
    await useFace(page, face);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await tooWide(page), `at 320 px in ${face.name} letters`).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await spaceText(page);
  expect(await tooWide(page), 'at 360 px with spaced text').toEqual([]);
}

for (const path of TEMPLATES) {
  test(`${path} fits a narrow window, and one with spaced text`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await expectToFit(page);
  });
}

test('an answer of Identify and its command fit a narrow window, and one with spaced text', async ({
  page,
}) => {
  await page.goto('/identify');
  await page
    .getByRole('textbox')
    .first()
    .fill('HTTP/2 530\nserver: cloudflare\n\nerror code: 1033\n');
  await page
    .getByLabel('Address')
    .fill('https://example.com/a-long-path-without-a-break?'.padEnd(150, 'x'));
  await expect(page.locator('.answer').first()).toBeVisible();
  for (const fold of await page.locator('.answer summary').all()) await fold.click();
  await expectToFit(page);
});
