import { expect, test } from '@playwright/test';
import { codeText } from '../../src/shared/code-text.ts';
import { codes, mentions } from '../support/dist.ts';
import { complaints } from './console.ts';
import { answered, box, hold, openDialog, options } from './search-steps.ts';
import { UNKNOWN } from './templates.ts';

/** The addresses of the articles whose codes begin with these digits. */
function articlesFrom(digits: string): string[] {
  return codes
    .map(({ code }) => String(code))
    .filter((code) => code.startsWith(digits))
    .map((code) => `/${code}`);
}

test.describe('the page', () => {
  test('answers the question in its address, and has it in its title', async ({ page }) => {
    await page.goto('/search?q=tunnel%20error');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(page).toHaveTitle(/^tunnel error · Search/);
    await expect(page.locator(box)).toHaveValue('tunnel error');
  });

  test('answers each keystroke, and its address can be shared', async ({ page }) => {
    await page.goto('/search');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    await page.locator(box).fill('59');
    for (const [i, href] of articlesFrom('59').slice(0, 2).entries()) {
      await expect((await options(page)).nth(i)).toHaveAttribute('href', href);
    }
    await expect(page).toHaveURL(/\?q=59$/);
    await expect(page.getByRole('table', { name: 'All codes' })).toBeHidden();
    await page.locator(box).fill('');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    await expect(page).toHaveURL(/\/search$/);
  });

  test('tells a registered number and an unknown one apart', async ({ page }) => {
    await page.goto('/search?q=404');
    const first = (await options(page)).first();
    await expect(first).toContainText('404 is a registered status code: Not Found');
    await expect(first).toHaveAttribute('href', /rfc9110#section-15\.5\.5$/);
    await expect(first).toContainText('↗ rfc-editor.org');
    await page.locator(box).fill(String(UNKNOWN));
    await expect(first).toContainText(`${UNKNOWN} is not in this guide yet`);
    await expect(first).toContainText('like 500. RFC 9110, section 15 ↗ rfc-editor.org');
  });

  test('answers a number that a page explains in passing, and leads there', async ({ page }) => {
    await page.goto('/search');
    for (const { number, by, sentence, url } of [mentions.at(0), mentions.at(-1)].flatMap(
      (mention) => mention ?? [],
    )) {
      await page.locator(box).fill(codeText(number));
      const answer = (await options(page)).filter({ hasText: sentence });
      await expect(answer).toContainText(`${codeText(number)} (${by}): ${sentence} Explained`);
      await expect(answer).toHaveAttribute('href', url);
    }
  });

  test('shows a look-alike as what it is', async ({ page }) => {
    await page.goto('/search?q=530 Login authentication failed');
    const first = (await options(page)).first();
    await expect(first).toHaveAttribute('href', '/530#look-alikes');
    await expect(first).toContainText('not an HTTP status');
  });

  test('is narrowed where many results are found, and where its address says so', async ({
    page,
  }) => {
    const product = page.getByRole('combobox', { name: /^Product/ });
    // As a guide answers that has grown.
    const many = Array.from({ length: 20 }, (_, i) => ({
      code: 500 + i,
      title: 'Some name',
      url: `/${500 + i}`,
      class: '5xx',
      seenIn: [i === 0 ? 'log' : 'response'],
    }));
    await page.route('**/data/search-numbers.json', (route) =>
      route.fulfill({ json: { codes: many, shown: [] } }),
    );
    await page.goto('/search?q=timeout');
    await expect((await options(page)).first()).toBeVisible();
    await expect(product).toBeHidden();
    await page.locator(box).fill('5xx');
    await expect(await options(page)).toHaveCount(many.length);
    await page.getByRole('combobox', { name: /^Seen in/ }).selectOption('log');
    await expect(page).toHaveURL(/seen=log/);
    await expect(await options(page)).toHaveCount(1);
    await page.goto('/search?q=timeout&product=tornado');
    await expect((await options(page)).first()).toHaveAttribute('href', '/599#tornado');
    for (const option of await (await options(page)).all()) {
      await expect(option).toHaveAttribute('href', /#tornado$/);
    }
    await product.selectOption('all');
    await expect((await options(page)).nth(1)).toBeVisible();
  });

  test('ends below its results', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/search?q=999');
    await expect(await options(page)).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toBeInViewport();
  });

  for (const [query, product, href] of [
    ['request', 'gorouter', /^\/\d+#gorouter$/],
    ['timeout', 'kinesis-video-streams', /^\/\d+#kinesis-video-streams$/],
    ['499', 'nginx', /^\/499#nginx$/],
    ['5', 'cloudflare', /^\/5\d\d#cloudflare$/],
    ['5xx', 'cloudflare', /^\/5\d\d#cloudflare$/],
  ] as const) {
    test(`finds what ${product} means by “${query}”, whatever else matches`, async ({ page }) => {
      await page.goto(`/search?q=${query}&product=${product}`);
      await expect((await options(page)).first()).toHaveAttribute('href', href);
    });
  }

  test('lists the codes of a class, but not where there are words beside it', async ({ page }) => {
    const [first = '', ...others] = articlesFrom('5');
    await page.goto('/search?q=cloudflare tunnel 5xx');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await page.locator(box).fill('5xx status codes');
    await expect(await options(page)).toHaveCount(1 + others.length);
    await expect((await options(page)).first()).toHaveAttribute('href', first);
  });

  test('keeps the words of a question of several lines apart', async ({ page }) => {
    await page.goto('/search?q=HTTP/2%20530%0Adate:%0D%0Aserver:');
    await expect(page.locator(box)).toHaveValue('HTTP/2 530 date: server:');
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
  });

  test('says that a very long question is too long for an address', async ({ page }) => {
    await page.goto('/search?q=499');
    await page.locator(box).fill(`530 ${'word '.repeat(600)}`);
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
    await expect(page.getByRole('status')).toContainText('too long to be shared');
    await expect(page).toHaveURL(/\/search$/);
    await page.locator(box).fill(`530 ${'word '.repeat(6000)}`);
    await expect(page.getByRole('status')).toContainText('first 20,000 characters');
  });

  test('says when it found nothing, and lists the codes', async ({ page }) => {
    await page.goto('/search?q=zzqxv');
    await expect(page.getByRole('status')).toContainText('Nothing found for “zzqxv”');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
  });

  test('lists every code without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/search?q=499');
    const table = page.getByRole('table', { name: 'All codes' });
    for (const { code } of codes) {
      await expect(table.getByRole('link', { name: String(code), exact: true })).toBeVisible();
    }
    await context.close();
  });
});

test.describe('the dialog', () => {
  test('opens with slash, answers, and Enter on a code leads to its article', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/499$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/561$/);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('shows what to type and the codes, even where nothing more can be loaded', async ({
    page,
  }) => {
    await page.route(/\/search-box[^/]*\.js$/, (route) => route.abort());
    await openDialog(page);
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByText(/^Search codes.* paste a log line$/)).toBeVisible();
    const links = dialog.getByRole('listitem').getByRole('link');
    await expect(links.filter({ hasText: '530' })).toHaveAttribute('href', '/530');
    expect(await links.count()).toBeGreaterThanOrEqual(6);
    await page.unrouteAll();
    await openDialog(page);
    await expect(page.locator(box)).toHaveRole('combobox');
    await expect(dialog.getByRole('button', { name: 'Identify this' })).toBeHidden();
    await page.keyboard.type('tunnel');
    await expect((await options(page)).first()).toBeVisible();
    await expect(links.first()).toBeHidden();
    await page.locator(box).fill('');
    await links.filter({ hasText: '530' }).click();
    await expect(page).toHaveURL(/\/530$/);
  });

  test('has a list only while there is something in it', async ({ page }) => {
    await openDialog(page);
    const list = page.getByRole('listbox', { includeHidden: false });
    await expect(list).toHaveCount(0);
    await page.keyboard.type('499');
    await expect(list.getByRole('option')).not.toHaveCount(0);
    await page.locator(box).fill('zzqxv');
    await expect(page.getByRole('status')).toContainText('Nothing found');
    await expect(list).toHaveCount(0);
    await expect(page.locator(box)).toHaveAttribute('aria-expanded', 'false');
  });

  test('names a result by its number and title, and describes it by the rest', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('cloudflare tunnel');
    const first = (await options(page)).first();
    await expect(first).toHaveAccessibleName(/^530 Cloudflare: .{5,80}$/);
    await expect(first).toHaveAccessibleDescription(/^seen in response .*tunnel/i);
  });

  test('has no stops for Tab among the results, which are links all the same', async ({
    page,
    context,
  }) => {
    await openDialog(page);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.keyboard.type('499');
    const first = (await options(page)).first();
    await expect(first).toHaveAttribute('href', '/499');
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(first).not.toBeFocused();
    const opened = context.waitForEvent('page');
    await first.click({ button: 'middle' });
    await expect(await opened).toHaveURL(/\/499$/);
  });

  test('gets what is typed while the button in the header has the focus', async ({ page }) => {
    await page.goto('/561');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Search/ })
      .focus();
    await page.keyboard.type('499');
    await expect(page.locator(box)).toHaveValue('499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
  });

  test('is used with the keyboard alone', async ({ page }) => {
    await openDialog(page);
    const input = page.getByRole('combobox', { name: /^Search codes/ });
    await expect(input).toBeFocused();
    await page.keyboard.type('cloudflare tunnel');
    const [first, second] = [(await options(page)).first(), (await options(page)).nth(1)];
    await expect(second).toBeVisible();
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('End');
    await expect((await options(page)).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/530#cloudflare$/);
  });

  test('sends words to the page of the search', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('tunnel error');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=tunnel(\+|%20)error$/);
    await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
  });

  test('opens with Ctrl+K and with the button, which gets the focus back', async ({ page }) => {
    await page.goto('/561');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    const button = page.getByRole('banner').getByRole('button', { name: /^Search/ });
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('49');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    await expect(page).toHaveURL(/\/561$/);
  });

  test('never follows an old answer, however fast the reader presses Enter', async ({ page }) => {
    for (const choose of [true, false]) {
      const release = await hold(page, '**/data/search-registry.json');
      await openDialog(page);
      await page.keyboard.type('499');
      await expect((await options(page)).first()).toHaveAttribute('href', '/499');
      if (choose) await page.keyboard.press('ArrowDown');
      await page.locator(box).fill('404');
      await expect(answered(page)).toHaveAttribute('aria-busy', 'true');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\?q=404$/);
      release();
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  test('follows the chosen result while more are on their way', async ({ page }) => {
    const release = await hold(page, '**/*.pf_fragment');
    await openDialog(page);
    await page.keyboard.type('cloudflare tunnel');
    const list = page.getByRole('listbox', { name: 'Results' });
    await expect(list.getByRole('option').nth(1)).toBeVisible();
    await expect(list).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/530#cloudflare$/);
    release();
  });

  test('keeps the choice and the focus when the excerpts arrive, and says nothing twice', async ({
    page,
  }) => {
    const release = await hold(page, '**/*.pf_fragment');
    await openDialog(page);
    await page.keyboard.type('cloudflare tunnel');
    const list = page.getByRole('listbox', { name: 'Results' });
    const [first, second] = [list.getByRole('option').first(), list.getByRole('option').nth(1)];
    await expect(second).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await second.focus();
    const status = await page.getByRole('status').evaluateHandle((line) => line.firstChild);
    release();
    await expect((await options(page)).first().locator('mark').first()).toBeVisible();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(box)).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await expect(second).toBeFocused();
    expect(await status.evaluate((text) => text?.isConnected)).toBe(true);
  });

  test('a code in full-width digits leads to its article', async ({ page }) => {
    await openDialog(page);
    await page.locator(box).fill('４９９');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/499$/);
  });

  test('answers a very long question without leaving the page', async ({ page }) => {
    await openDialog(page);
    await page.locator(box).fill(`530 ${'word '.repeat(3000)}`);
    await expect((await options(page)).first()).toHaveAttribute('href', '/530');
    await page.keyboard.press('Enter');
    await page.locator(box).fill('499');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499');
    await expect(page).toHaveURL(/\/561$/);
  });

  test('closes on Back and on a click outside', async ({ page }) => {
    await openDialog(page);
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/561$/);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.mouse.click(5, 500);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('stays open when a drag ends outside or a click hits its edge', async ({ page }) => {
    await openDialog(page);
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('tunnel');
    const field = await page.locator(box).boundingBox();
    const frame = await dialog.boundingBox();
    if (!field || !frame) throw new Error('Nothing is to be seen.');
    await page.mouse.move(field.x + 60, field.y + field.height / 2);
    await page.mouse.down();
    await page.mouse.move(5, field.y + field.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator(box)).toBeFocused();
    await expect(dialog).toBeVisible();
    await page.mouse.click(frame.x + 4, frame.y + 4);
    await expect(dialog).toBeVisible();
    await page.mouse.click(5, 500);
    await expect(dialog).toBeHidden();
  });

  test('keeps the words of several selected lines apart', async ({ page }) => {
    await page.goto('/530');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await page
      .locator('pre', { hasText: 'HTTP/2 530' })
      .filter({ visible: true })
      .first()
      .evaluate((transcript) => {
        const text = transcript.ownerDocument.createRange();
        text.selectNodeContents(transcript);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(text);
      });
    await page.keyboard.press('/');
    await expect(page.locator(box)).toHaveValue(/HTTP\/2 530 \w/);
  });

  test('searches for the text that is selected on the page', async ({ page }) => {
    await page.goto('/499');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    const cell = page.getByRole('table').first().getByRole('link', { name: 'Heroku' });
    await cell.evaluate((link) => getSelection()?.selectAllChildren(link));
    await page.keyboard.press('/');
    await expect(page.locator(box)).toHaveValue('Heroku');
    await expect((await options(page)).first()).toHaveAttribute('href', '/499#heroku');
  });
});

test('nothing is fetched for words before somebody searches', async ({ page }) => {
  const early: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|search-/.test(request.url())) early.push(request.url());
  });
  await page.goto('/561', { waitUntil: 'networkidle' });
  expect(early).toEqual([]);
});

test('a search sends nothing to other sites, and its page’s policy blocks nothing', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const problems = complaints(page);
  await openDialog(page);
  await page.keyboard.type('tunnel');
  await expect((await options(page)).first()).toHaveAttribute('href', '/530#cloudflare');
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});
