import { expect, test } from '@playwright/test';
import { fileOf, readBuilt } from '../support/dist.ts';
import { axeFindings, COLOUR_RULES, removeRepetitions } from './axe.ts';
import { answers, box } from './search-steps.ts';
import { SPECIMENS } from './specimens.ts';
import { MOST } from './templates.ts';

for (const path of SPECIMENS) {
  test(`axe finds nothing on ${path}, in light and dark, wide and narrow`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await removeRepetitions(page);
    expect(await axeFindings(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, { only: COLOUR_RULES }), 'dark').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axeFindings(page, { without: COLOUR_RULES }), 'narrow').toEqual([]);
  });
}

test('axe finds nothing in the results of a search, in light and dark', async ({ page }) => {
  await page.goto(`/${MOST}`);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await page.keyboard.press('/');
  for (const question of [
    'timeout',
    'cloudflare tunnel',
    'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033',
  ]) {
    await page.locator(box).fill(question);
    await expect((await answers(page)).first()).toBeVisible();
    for (const fold of await page.locator('.results summary').filter({ visible: true }).all()) {
      await fold.click();
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axeFindings(page), `${question}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, { only: COLOUR_RULES }), `${question}, dark`).toEqual([]);
  }
});

test('text in a highlight has the full ink, because the soft one is too pale there', async ({
  page,
}) => {
  for (const path of SPECIMENS.filter((each) => readBuilt(fileOf(each)).includes('<mark'))) {
    await page.goto(path);
    const pale = await page.locator('mark, mark *').evaluateAll((found) => {
      const { color } = getComputedStyle(document.body);
      return found
        .filter((mark) => getComputedStyle(mark).color !== color)
        .map((mark) => mark.outerHTML);
    });
    expect(pale, path).toEqual([]);
  }
});

for (const path of ['/499#caddy', '/samples/499#caddy-caller-leaves']) {
  test(`axe finds nothing in what ${path} points at, in light and dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(':target')).toBeInViewport();
    expect(await axeFindings(page, { within: ':target' }), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, { within: ':target' }), 'dark').toEqual([]);
  });
}
