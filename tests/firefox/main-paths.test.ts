import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { TEMPLATES } from '../browser/templates.ts';
import { Firefox } from './firefox.ts';

const firefox = await Firefox.start();
afterAll(() => firefox[Symbol.asyncDispose]());

const RESPONSE = 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033\n';

/** Presses a key together with Ctrl. */
async function withCtrl(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** Whether the page shows an element that matches. */
function shows(page: Page, selector: string): Promise<boolean> {
  return page.$$eval(selector, (found) => found.some((element) => element.checkVisibility()));
}

/** Waits until the page shows an element that matches. */
async function seen(page: Page, selector: string): Promise<void> {
  await expect.poll(() => shows(page, selector), { message: `${selector} is seen` }).toBe(true);
}

/** Waits until the page shows no element that matches. */
async function gone(page: Page, selector: string): Promise<void> {
  await expect.poll(() => shows(page, selector), { message: `${selector} is seen` }).toBe(false);
}

/** Puppeteer’s `page.url()` does not see that Back has brought a page which Firefox kept. */
function pathOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname + location.hash);
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** The number of pixels from the top of the window to the lower edge of an element. */
function bottomOf(page: Page, selector: string): Promise<number> {
  return page.$eval(selector, (element) => element.getBoundingClientRect().bottom);
}

test.for(TEMPLATES)(
  'Firefox complains of nothing on %s, which fits a window of 320 px',
  async (path) => {
    const { page, complaints } = await firefox.open(path);
    await seen(page, '.site-header field-guide-setting select');
    await page.setViewport({ width: 320, height: 740 });
    const [needed, there] = await page.$eval('html', ({ scrollWidth, clientWidth }) => [
      scrollWidth,
      clientWidth,
    ]);
    expect(needed).toBe(there);
    expect(complaints).toEqual([]);
  },
);

test('a search is typed, walked through with the arrows, left with Esc or followed with Enter, and Back returns', async () => {
  const { page, complaints } = await firefox.open('/561');
  await seen(page, '.site-header field-guide-setting select');
  await withCtrl(page, 'k');
  await seen(page, 'dialog[open] textarea:focus');
  await page.keyboard.type('cloudflare tunnel');
  await seen(page, 'dialog .answer a[href="/530#cloudflare"]');
  await page.keyboard.press('Escape');
  await gone(page, 'dialog');
  await withCtrl(page, 'k');
  await seen(page, 'dialog[open] textarea:focus');
  await withCtrl(page, 'a');
  await page.keyboard.type('499');
  await seen(page, 'dialog .results[aria-busy=false] .answer a[href="/499"]');
  await page.keyboard.press('ArrowDown');
  await seen(page, 'dialog .answer a[href="/499"]:focus');
  // Esc at a result returns to the box.
  await page.keyboard.press('Escape');
  await seen(page, 'dialog[open] textarea:focus');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toBe('/499');
  await page.evaluate(() => history.back());
  await expect.poll(() => pathOf(page)).toBe('/561');
  expect(complaints).toEqual([]);
});

test('a response that is pasted into Identify is recognised', async () => {
  const { page, complaints } = await firefox.open('/identify');
  await page.focus('textarea');
  await page.evaluate((text) => navigator.clipboard.writeText(text), RESPONSE);
  await withCtrl(page, 'v');
  await seen(
    page,
    'field-guide-identify .results[aria-busy=false] .answer a[href="/530#cloudflare"]',
  );
  await seen(page, '.answer mark');
  expect(complaints).toEqual([]);
});

test('the menu of a heading opens with the keyboard, copies the link and gives the focus back', async () => {
  const { page, complaints } = await firefox.open('/530');
  const opener = '.meaning:has(#cloudflare) button[aria-haspopup=dialog]';
  await seen(page, opener);
  await page.focus(opener);
  await page.keyboard.press('Enter');
  await seen(page, '[role=dialog]:popover-open :focus');
  const names = await page.$$eval('[role=dialog]:popover-open button', (buttons) =>
    buttons.map(({ textContent }) => textContent),
  );
  const link = names.find((name) => /\blink$/i.test(name)) ?? '';
  await page.locator(`[role=dialog]:popover-open ::-p-text(${link})`).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^http.*\/530#cloudflare$/);
  await page.keyboard.press('Escape');
  await seen(page, `${opener}:focus`);
  await gone(page, '[role=dialog]:popover-open');
  expect(complaints).toEqual([]);
});

test('a theme is kept over pages', async () => {
  const { page, complaints } = await firefox.open('/499');
  const light = await background(page);
  await seen(page, '.site-header field-guide-setting select');
  await page.select('.site-header field-guide-setting select', 'dark');
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  await page.locator('header a[href="/about"]').click();
  await expect.poll(() => pathOf(page)).toBe('/about');
  await seen(page, '.site-header field-guide-setting select');
  expect(
    await page.$eval('.site-header field-guide-setting select', (select) => select.value),
  ).toBe('dark');
  expect(await background(page)).toBe(dark);
  expect(complaints).toEqual([]);
});

test('a link to a meaning shows the site, the number and what a visitor can do, in the first window of a phone', async () => {
  const { page } = await firefox.open('/530#cloudflare', 360, 740);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await bottomOf(page, '.strip a')).toBeGreaterThan(0);
  expect(await page.$eval('.strip', ({ textContent }) => textContent)).toMatch(
    /HTTP Status Field Guide\s+530/,
  );
  expect(await bottomOf(page, '.meaning:has(#cloudflare) .kicker')).toBeGreaterThan(0);
  expect(await bottomOf(page, '#cloudflare-visitor + dd')).toBeLessThanOrEqual(740);
});
