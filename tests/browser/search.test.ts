import { expect, test, type Page } from '@playwright/test';
import { codeText } from '../../src/shared/code-text.ts';
import { codes, guide, mentions } from '../support/dist.ts';
import { complaints } from './console.ts';
import { answers, box, gist, hold, openDialog, paste, results } from './search-steps.ts';
import { UNKNOWN } from './templates.ts';

/** The addresses of the articles whose codes begin with these digits. */
function articlesFrom(digits: string): string[] {
  return codes
    .map(({ code }) => codeText(code))
    .filter((code) => code.startsWith(digits))
    .map((code) => `/${code}`);
}

test.describe('the page', () => {
  test('answers the question in its address, and has it in its title', async ({ page }) => {
    await page.goto('/search?q=error%201033');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(page).toHaveTitle(/^error 1033 · Search/);
    await expect(page.locator(box)).toHaveValue('error 1033');
  });

  test('answers each keystroke, and its address can be shared', async ({ page }) => {
    await page.goto('/search');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    await page.locator(box).fill('59');
    for (const [i, href] of articlesFrom('59').slice(0, 2).entries()) {
      await expect((await answers(page)).nth(i)).toHaveAttribute('href', href);
    }
    await expect(page).toHaveURL(/\?q=59$/);
    await expect(page.getByRole('table', { name: 'All codes' })).toBeHidden();
    await page.locator(box).fill('');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    await expect(page).toHaveURL(/\/search$/);
  });

  test('tells a registered number and an unknown one apart', async ({ page }) => {
    await page.goto('/search?q=404');
    const first = (await answers(page)).first();
    await expect(first).toHaveText('404 is a registered status code: Not Found');
    await expect(first).toHaveAttribute('href', /rfc9110#section-15\.5\.5$/);
    await expect(results(page)).toContainText('↗ rfc-editor.org');
    await page.locator(box).fill(String(UNKNOWN));
    await expect(first).toHaveText(`${UNKNOWN} is not in this guide yet`);
    await expect(results(page)).toContainText('like 500. RFC 9110, section 15 ↗ rfc-editor.org');
  });

  test('answers a number that a page explains in passing, and leads there', async ({ page }) => {
    await page.goto('/search');
    for (const { number, by, sentence, url } of [mentions.at(0), mentions.at(-1)].flatMap(
      (mention) => mention ?? [],
    )) {
      await page.locator(box).fill(codeText(number));
      await expect((await answers(page)).first()).toContainText(codeText(number));
      await expect(results(page)).toContainText(`${codeText(number)} (${by}): ${sentence}`);
      await expect(results(page).locator(`a[href="${url}"]`)).not.toHaveCount(0);
    }
  });

  test('shows a look-alike as what it is', async ({ page }) => {
    await page.goto('/search?q=530 Login authentication failed');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#look-alikes');
    await expect(results(page)).toContainText('It looks similar, but it is something else.');
  });

  test('ends below its results', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/search?q=999');
    await expect(await answers(page)).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toBeInViewport();
  });

  test('lists the codes of a class, but not where there are words beside it', async ({ page }) => {
    await page.goto('/search?q=cloudflare tunnel 5xx');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await page.locator(box).fill('5xx status codes');
    for (const href of articlesFrom('5')) {
      await expect(results(page).locator(`a[href="${href}"]`)).toBeVisible();
    }
  });

  test('reads a question of several lines as a pasted text', async ({ page }) => {
    await page.goto('/search?q=HTTP/2%20530%0Aserver:%20cloudflare%0A%0Aerror%20code:%201033');
    await expect(page.locator(box)).toHaveValue(/^HTTP\/2 530\n/);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(results(page).locator('mark').first()).toBeVisible();
  });

  for (const [what, question] of [
    ['a token', 'GET /x?access_token=s3cr3t-0123 HTTP/1.1 530'],
    ['a line of a log', `HTTP/2 530 "GET /s3cr3t" ${'word '.repeat(20)}`],
    ['several lines', 'HTTP/2 530\nx: s3cr3t'],
  ] as const) {
    test(`keeps ${what} out of its address, its title and the history`, async ({ page }) => {
      await page.goto('/search?q=499');
      await page.locator(box).fill(question);
      await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
      await expect(page).toHaveURL(/\/search$/);
      expect(await page.title()).not.toContain('s3cr3t');
      await page.goto(`/search?q=${encodeURIComponent(question)}`);
      await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
      await expect(page).toHaveURL(/\/search$/);
    });
  }

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
      await expect(table.getByRole('link', { name: codeText(code), exact: true })).toBeVisible();
    }
    await context.close();
  });
});

test.describe('the dialog', () => {
  test('answers a question with a password where it is, instead of sending it off', async ({
    page,
  }) => {
    await openDialog(page);
    await page.keyboard.type('530 password=s3cr3t');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
    await page.keyboard.press('Enter');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
    await expect(page).toHaveURL(/\/561$/);
  });

  test('opens with slash, answers, and Enter on a code leads to its article', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
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
    await expect(gist(page)).toContainText('could not be loaded');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByText(/^Search codes.* paste a log line$/)).toBeVisible();
    const links = dialog.locator('[data-unasked]').getByRole('link');
    expect(await links.count()).toBeGreaterThanOrEqual(6);
    const [href = ''] = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')?.match(/^\/\d{3}$/)?.[0] ?? ''),
    );
    expect(href).not.toBe('');
    await page.unrouteAll();
    await openDialog(page);
    await expect(results(page)).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.type('tunnel');
    await expect((await answers(page)).first()).toBeVisible();
    await expect(links.first()).toBeHidden();
    await page.locator(box).fill('');
    await links.first().click();
    await expect(page).toHaveURL(href);
  });

  test('has results only while there is something in them', async ({ page }) => {
    await openDialog(page);
    const region = page.getByRole('region', { name: 'Results' });
    await expect(region).toHaveCount(0);
    await page.keyboard.type('499');
    await expect(region.getByRole('link').first()).toBeVisible();
    await page.locator(box).fill('zzqxv');
    await expect(gist(page)).toContainText('Nothing found');
    await expect(region).toHaveCount(0);
  });

  test('shows one answer where something decides, and folds what else mentions it', async ({
    page,
  }) => {
    await openDialog(page);
    await page.keyboard.type('error 1033');
    const { title, summary } = guide.parts.find(({ url }) => url === '/530#cloudflare') ?? {};
    await expect(gist(page)).toHaveText(new RegExp(`^530 ${RegExp.escape(title ?? '')}`));
    await expect(page.getByRole('heading', { level: 2, name: /^530/ })).toHaveText(`530 ${title}`);
    await expect(results(page)).toContainText(summary ?? '');
    await expect(results(page).getByRole('link', { name: 'What to do' })).toHaveAttribute(
      'href',
      '/530#cloudflare-what-to-do',
    );
    await page.locator(box).fill('cloudflare tunnel error');
    const folded = results(page).getByText(/^Also mentioned in \(\d+\)$/);
    await expect(folded).toBeVisible();
    await expect(results(page)).toHaveAttribute('aria-busy', 'false');
    const [count = ''] = /\d+/.exec(await folded.innerText()) ?? [];
    await expect(gist(page)).toContainText(`and ${count} more`);
    await expect(await answers(page)).toHaveCount(1 + Number(count));
  });

  test('cites the answer for a customer or a colleague, in few words', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDialog(page);
    await page.keyboard.type('error 1033');
    await results(page).getByRole('button', { name: /^Cite/ }).click();
    const menu = page.getByRole('dialog', { name: /^Cite/ });
    for (const reader of ['a customer', 'a colleague']) {
      await menu.getByLabel(reader).check();
      await menu.getByRole('button', { name: 'Copy text' }).click();
      await expect(menu.getByRole('status')).toHaveText('Copied: text');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toMatch(/^HTTP 530 from Cloudflare: .*\/530#cloudflare$/);
      expect(text.split(' ').length).toBeLessThanOrEqual(45);
    }
    // Esc closes the menu only.
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });

  test('has a block for each code, whose number is shown once', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('timeout');
    await expect((await answers(page)).first()).toBeVisible();
    for (const list of await results(page).locator('.found').all()) {
      const numbers = await list.locator('.numeral').allTextContents();
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    // What only looks alike comes last.
    const hrefs = await Promise.all(
      (await results(page).locator('.found').first().locator('a').all()).map((link) =>
        link.getAttribute('href'),
      ),
    );
    const isLookAlike = hrefs.map((href) => href?.endsWith('#look-alikes'));
    expect(isLookAlike).toContain(true);
    expect(isLookAlike.indexOf(true)).toBeGreaterThan(isLookAlike.lastIndexOf(false));
  });

  test('names a result by its number and title, and describes it by its summary', async ({
    page,
  }) => {
    await openDialog(page);
    await page.keyboard.type('timeout');
    const first = (await answers(page)).first();
    const href = await first.getAttribute('href');
    const { code, title, summary = '' } = guide.parts.find(({ url }) => url === href) ?? {};
    await expect(first).toHaveAccessibleName(`${codeText(code ?? 0)} ${title}`);
    await expect(first).toHaveAccessibleDescription(summary.replaceAll('`', ''));
  });

  test('shows what the full text says in whole sentences, with marked words', async ({ page }) => {
    await page.goto('/search?q=frozen');
    await expect((await answers(page)).first()).toBeVisible();
    await expect(results(page).locator('.found mark').first()).toHaveText(/^\p{L}+$/u);
    for (const text of await results(page).locator('.found p:has(mark)').allTextContents()) {
      expect(text).toMatch(/[.!?…]["”’)]*$/);
    }
  });

  test('has links that open in another tab, and never takes the focus', async ({
    page,
    context,
  }) => {
    await openDialog(page);
    await page.keyboard.type('499');
    const first = (await answers(page)).first();
    await expect(first).toHaveAttribute('href', '/499');
    await expect(page.locator(box)).toBeFocused();
    const opened = context.waitForEvent('page');
    await first.click({ button: 'middle' });
    await expect(await opened).toHaveURL(/\/499$/);
  });

  test('answers a pasted response with its evidence, and keeps its lines', async ({ page }) => {
    await openDialog(page);
    const text = 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033';
    await paste(page, text);
    await expect(page.locator(box)).toHaveValue(text);
    const answer = results(page).locator('.answer').first();
    await expect(answer.getByRole('heading', { level: 2 }).getByRole('link')).toHaveAttribute(
      'href',
      '/530#cloudflare',
    );
    await expect(answer.locator('mark').filter({ hasText: 'code: 1033' }).first()).toBeVisible();
    await expect(answer.locator('dd').first()).toHaveText('the site’s owner');
    // The facts are in sight, below the evidence.
    const [before, fact] = await Promise.all(
      ['ol', 'dd'].map((name) => answer.locator(name).first().boundingBox()),
    );
    expect(fact?.y).toBeGreaterThan(before?.y ?? Infinity);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/561$/);
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
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
  });

  test('is used with the keyboard alone', async ({ page }) => {
    await openDialog(page);
    const input = page.getByRole('textbox', { name: /^Search codes/ });
    await expect(input).toBeFocused();
    await page.keyboard.type('cloudflare tunnel error');
    const first = (await answers(page)).first();
    await expect(first).toHaveAttribute('href', '/530#cloudflare');
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('End');
    const fold = results(page).locator('summary');
    await expect(fold).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect((await answers(page)).nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(input).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect((await answers(page)).last()).toBeFocused();
    // What is typed at a result goes on in the box, and Esc only returns to it.
    await page.keyboard.press('Escape');
    await expect(input).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    await expect(input).toHaveValue('cloudflare tunnel errors');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/530#cloudflare$/);
  });

  test('sends words to the page of the search', async ({ page }) => {
    await openDialog(page);
    await page.keyboard.type('error 1033');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=error(\+|%20)1033$/);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
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
    const release = await hold(page, '**/data/guide.json');
    await openDialog(page);
    await page.keyboard.type('499');
    await page.locator(box).fill('404');
    await expect(results(page)).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=404$/);
    release();
  });

  test('answers before the fingerprints and the full text have come', async ({ page }) => {
    const release = await hold(page, '**/data/fingerprints.json');
    await openDialog(page);
    await page.keyboard.type('499');
    await expect(results(page).getByRole('link').first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/499$/);
    release();
  });

  test('keeps the focus, and moves nothing, when the fingerprints and the full text arrive', async ({
    page,
  }) => {
    const release = await hold(page, '**/data/fingerprints.json');
    await openDialog(page);
    await page.keyboard.type('cloudflare tunnel');
    const first = results(page).locator('.answer a').first();
    await expect(first).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    const before = await first.boundingBox();
    const handle = await first.elementHandle();
    release();
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
    await expect(first).toBeFocused();
    expect(await first.boundingBox()).toEqual(before);
    expect(await handle.evaluate((link) => link.isConnected)).toBe(true);
  });

  test('a code in full-width digits leads to its article', async ({ page }) => {
    await openDialog(page);
    await page.locator(box).fill('４９９');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/499$/);
  });

  test('answers a very long question without leaving the page', async ({ page }) => {
    await openDialog(page);
    await page.locator(box).fill(`HTTP/2 530 ${'word '.repeat(3000)}`);
    await expect((await answers(page)).first()).toHaveAttribute('href', '/530');
    await page.keyboard.press('Enter');
    await page.locator(box).fill('499');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499');
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

  test('keeps the lines of a selected text', async ({ page }) => {
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
    await expect(page.locator(box)).toHaveValue(/HTTP\/2 530\n\w/);
  });

  test('searches for the text that is selected on the page', async ({ page }) => {
    await page.goto('/499');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    const cell = page.getByRole('table').first().getByRole('link', { name: 'Heroku' });
    await cell.evaluate((link) => getSelection()?.selectAllChildren(link));
    await page.keyboard.press('/');
    await expect(page.locator(box)).toHaveValue('Heroku');
    await expect((await answers(page)).first()).toHaveAttribute('href', '/499#heroku');
  });
});

test.describe('the search is fetched', () => {
  const SEARCH = /pagefind|\/data\/|search-box/;

  test('for nobody who does not want it', async ({ page }) => {
    for (const path of ['/561', '/']) {
      const early: string[] = [];
      page.on('request', (request) => early.push(request.url()));
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(early.filter((url) => SEARCH.test(url))).toEqual([]);
    }
  });

  for (const [sign, path, give] of [
    ['a pointer on the button', '/561', (page: Page) => page.locator('.open-search').hover()],
    ['the focus on the button', '/561', (page: Page) => page.locator('.open-search').focus()],
    ['a pointer on the box', '/', (page: Page) => page.locator(box).hover()],
    ['the key /', '/', (page: Page) => page.keyboard.press('/')],
  ] as const) {
    test(`at the first sign of it: ${sign}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
      const wanted = [/\/data\/guide/, /search-box/].map((file) => page.waitForRequest(file));
      await give(page);
      await Promise.all(wanted);
    });
  }
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
  await page.keyboard.type('cloudflare tunnel error');
  await expect((await answers(page)).first()).toHaveAttribute('href', '/530#cloudflare');
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});
