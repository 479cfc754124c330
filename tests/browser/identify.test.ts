import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { paste } from './search-steps.ts';
import { mentions } from '../support/dist.ts';
import { pastedTexts } from '../support/pasted-texts.ts';

declare global {
  /** Lets the first of two files be read; set by the test. */
  var readFirstFile: ((value: unknown) => void) | undefined;
}

/** The longest time for which the page stood still, ms. */
declare global {
  var longest: number;
}

const RESPONSE = `HTTP/2 530
server: cloudflare
cf-ray: 9f1b2c3d4e5f6071-FRA
set-cookie: session=s3cr3t; path=/

error code: 1033
`;
const LINES = [
  '192.0.2.1 - - [22/Nov/2026:12:10:31 +0000] "GET /slow HTTP/1.1" 499 0 "-" "curl/7.88.1"',
  '192.0.2.1 - - [22/Nov/2026:12:10:32 +0000] "GET /slow HTTP/1.1" 499 0 "-" "curl/7.88.1"',
  '192.0.2.1 - - [22/Nov/2026:12:10:33 +0000] "GET /no HTTP/1.1" 404 146 "-" "curl/7.88.1"',
].join('\n');

function box(page: Page): Locator {
  return page.getByRole('textbox', { name: /Response, log lines/ });
}

function results(page: Page): Locator {
  return page.locator('field-guide-identify .results');
}

async function identify(page: Page, text: string): Promise<void> {
  await page.goto('/identify');
  await box(page).fill(text);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(results(page).locator('.answer').first()).toBeVisible();
}

test('a response is recognised by its fingerprints, with a link to the meaning, who acts and what to do', async ({
  page,
}) => {
  await identify(page, RESPONSE);
  const [first] = await results(page).locator('.answer').all();
  if (!first) throw new Error('There is no answer.');
  await expect(first.getByRole('heading', { level: 2 }).getByRole('link')).toHaveAttribute(
    'href',
    '/530#cloudflare',
  );
  await expect(first.locator('.sure')).toContainText('certain');
  await expect(first.locator('mark').filter({ hasText: 'code: 1033' }).first()).toBeVisible();
  await expect(first.locator('dl')).toContainText('the site’s owner');
  await expect(first.locator('dl')).toContainText('Visitor');
  await expect(page.getByRole('status').first()).toContainText('Recognised: 530 Cloudflare');
});

test('lines are grouped and counted, and a registered code is named as such', async ({ page }) => {
  await identify(page, LINES);
  const answers = results(page).locator('.answer');
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toContainText('499 nginx');
  await expect(answers.first().locator('.sure')).toHaveText('likely, 2 times');
  await expect(answers.last()).toContainText('404 is a registered status code: Not Found');
});

test('a number that a page explains in passing gets the answer, and a link to it', async ({
  page,
}) => {
  const { number, by, sentence, url } = mentions.at(-1) ?? {
    number: 0,
    by: '',
    sentence: '',
    url: '',
  };
  await identify(page, `HTTP/1.1 ${number}\n`);
  const answer = results(page).locator('.answer').first();
  await expect(answer).toContainText(`${number} (${by}): ${sentence}`);
  await expect(answer.locator(`a[href="${url}"]`)).not.toHaveCount(0);
});

test('says which program wrote a number, with a link to how that is known', async ({ page }) => {
  const { text = '', maker = '' } = pastedTexts.find((entry) => entry.maker !== undefined) ?? {};
  await identify(page, text);
  const written = results(page).locator('.answer').first().getByText('Written by');
  await expect(written).toContainText(maker);
  await written.getByRole('link').click();
  const anchor = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

test('a bare number gets every product that could have sent it, and what would decide', async ({
  page,
}) => {
  await identify(page, 'HTTP/1.1 599\n');
  const answer = results(page).locator('.answer').first();
  await expect(answer).toContainText('599: this text does not show which product sent it');
  await expect(answer).toContainText('It could be');
  await expect(answer).toContainText('What would settle it');
});

test('a possible answer does not claim to be recognised', async ({ page }) => {
  await identify(page, '{"code":1,"message":"Invalid parameter"}');
  await expect(page.getByRole('status').first()).toContainText('It could be 499 gRPC gateways');
});

test('a look-alike is named as something else', async ({ page }) => {
  await identify(page, '530 5.7.0 Authentication required');
  await expect(results(page)).toContainText('It looks similar, but it is something else');
});

test('a text without a status gets a sentence, and the typed text stays', async ({ page }) => {
  await page.goto('/identify');
  await box(page).fill('my printer is on fire');
  await expect(page.getByRole('status').first()).toContainText(
    'There is no HTTP status in this text',
  );
  await expect(box(page)).toHaveValue('my printer is on fire');
});

test('on a phone, the answer to a paste comes into sight, and typing moves nothing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/identify');
  await box(page).focus();
  await page.keyboard.type('HTTP/1.1 599');
  const answer = results(page).locator('.answer').first();
  await expect(answer).toContainText('599');
  await expect(box(page)).toBeInViewport({ ratio: 1 });
  await page.evaluate((text) => navigator.clipboard.writeText(text), RESPONSE);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect(answer.getByRole('heading', { level: 2 })).toContainText('530');
  await expect(answer.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
  await expect(answer.locator('mark').first()).toBeInViewport({ ratio: 1 });
});

test('on a wide screen, what was pasted stays beside the answer', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await identify(page, RESPONSE);
  await expect(box(page)).toBeInViewport({ ratio: 1 });
  await expect(results(page).locator('mark').first()).toBeInViewport({ ratio: 1 });
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expect(box(page)).toBeInViewport({ ratio: 1 });
});

test('the answer is read out, and printed once', async ({ page }) => {
  await identify(page, RESPONSE);
  const status = page.getByRole('status').first();
  await expect(status).toContainText('Recognised: 530 Cloudflare');
  await expect(status).toHaveCSS('clip-path', 'inset(50%)');
  await box(page).fill('my printer is on fire');
  await expect(status).toContainText('no HTTP status in this text');
  await expect(status).toHaveCSS('clip-path', 'none');
});

test('every product that an answer names is a link that looks like one', async ({ page }) => {
  await identify(page, LINES);
  const answer = results(page).locator('.answer').first();
  const heading = answer.getByRole('heading', { level: 2 }).getByRole('link');
  await expect(heading).toHaveCSS('text-decoration-line', 'underline');
  await expect(heading).toHaveAttribute('href', '/499#nginx');
  const settles = answer.locator('div').filter({ hasText: 'What would settle it' }).locator('li');
  expect(await settles.count()).toBeGreaterThan(0);
  await expect(settles.getByRole('link')).toHaveCount(await settles.count());
});

test('nothing leaves the page or is stored', async ({ page, context }) => {
  await page.goto('/identify', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await box(page).fill(RESPONSE);
  await expect(results(page).locator('.answer').first()).toBeVisible();
  await page.getByLabel('Address').fill('https://example.com/a');
  expect(requests).toEqual([]);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test('pasted markup is only text', async ({ page }) => {
  await identify(
    page,
    `HTTP/1.1 530\n\n<img src=x onerror="document.title='owned'">error code: 1033`,
  );
  await expect(results(page).locator('img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('owned');
});

test('the note for a ticket has the link and no secret', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await identify(page, RESPONSE);
  await results(page).getByRole('button', { name: /^Cite/ }).first().click();
  const menu = page.getByRole('dialog', { name: 'Cite “530 from Cloudflare”' });
  await menu.getByRole('button', { name: 'Full note' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied: full note');
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain('HTTP 530 from Cloudflare');
  expect(note).toContain('session=…');
  expect(note).not.toContain('s3cr3t');
  expect(note).toContain('replaced with …');
  expect(note).toContain(`\n${baseURL ?? ''}/530#cloudflare\n`);
});

test('each piece of evidence has its highlight, also where two overlap', async ({ page }) => {
  await identify(page, RESPONSE);
  const answer = results(page).locator('.answer').first();
  const items = await answer.locator('ol > li').count();
  expect(items).toBeGreaterThan(1);
  for (let number = 1; number <= items; number += 1) {
    await expect(answer.locator(`mark[data-n="${number}"]`)).toBeVisible();
  }
  await expect(answer.locator('mark mark')).toHaveText('error code: 1033');
  await expect(answer.locator('pre')).toHaveText(/^HTTP\/2 530\nserver: cloudflare\n/, {
    useInnerText: true,
  });
});

test('an example fills the box and is recognised', async ({ page }) => {
  await page.goto('/identify');
  const chips = page.locator('field-guide-identify form').getByRole('button', {
    name: /log line|response|error message/,
  });
  await expect(chips).toHaveCount(3);
  for (const chip of await chips.all()) {
    await chip.click();
    await expect(box(page)).not.toHaveValue('');
    await expect(page.getByRole('status').first()).toContainText('Recognised');
  }
});

test('a file is read when it is chosen or dropped, and refused when it is not text', async ({
  page,
}) => {
  await page.goto('/identify');
  const file = page.getByLabel(/or choose a file/);
  await file.setInputFiles({
    name: 'access.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(LINES),
  });
  await expect(results(page)).toContainText('499 nginx');
  await file.setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: readFileSync('dist/499.png'),
  });
  await expect(page.getByRole('status').first()).toContainText('photo.png is not a text');
  await page.locator('field-guide-identify').evaluate((element, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.log'));
    element.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, RESPONSE);
  await expect(results(page)).toContainText('530 Cloudflare');
});

test('a file that PowerShell wrote in UTF-16 is read', async ({ page }) => {
  await page.goto('/identify');
  await page.getByLabel(/or choose a file/).setInputFiles({
    name: 'out.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`\uFEFF${RESPONSE}`, 'utf16le'),
  });
  await expect(results(page)).toContainText('530 Cloudflare');
});

test('a file that is too long is cut, and the page says so', async ({ page }) => {
  await page.goto('/identify');
  await page.getByLabel(/or choose a file/).setInputFiles({
    name: 'big.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${RESPONSE}\n${'ü'.repeat(5_100_000)}`),
  });
  await expect(page.getByRole('status').first()).toContainText('first 5 million characters');
  await expect(page.getByText(/^big\.log, 10\.2 MB, 8 lines/)).toBeVisible();
});

for (const how of ['pasted', 'dropped', 'chosen'] as const) {
  test(`a large text that is ${how} is named beside the box, and can be removed`, async ({
    page,
  }) => {
    const text = `${LINES}\n`.repeat(20_000).slice(0, 5_000_000);
    await page.goto('/identify');
    await expect(results(page)).toHaveAttribute('aria-busy', 'false');
    await page.evaluate(() => {
      globalThis.longest = 0;
      new PerformanceObserver((tasks) => {
        for (const { duration } of tasks.getEntries()) {
          globalThis.longest = Math.max(globalThis.longest, duration);
        }
      }).observe({ type: 'longtask' });
    });
    if (how === 'pasted') {
      await box(page).focus();
      await paste(page, text);
    } else if (how === 'chosen') {
      const buffer = Buffer.from(text);
      const file = { name: 'big.log', mimeType: 'text/plain', buffer };
      await page.getByLabel(/or choose a file/).setInputFiles(file);
    } else {
      await page.locator('field-guide-identify').evaluate((element, dropped) => {
        const data = new DataTransfer();
        data.setData('text', dropped);
        element.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }, text);
    }
    const name = how === 'chosen' ? 'big\\.log' : `${how[0]?.toUpperCase()}${how.slice(1)} text`;
    const chip = page.getByText(new RegExp(`^${name}, 5\\.0 MB, \\d\\d,\\d{3} lines`));
    await expect(chip).toBeVisible();
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toContainText('nginx: Client Closed Request');
    await chip.getByRole('button', { name: 'Remove' }).click();
    await expect(chip).toBeHidden();
    await expect(results(page)).toBeHidden();
    await expect(box(page)).toBeFocused();
  });
}

test('of two files, only the last one gets an answer, however slow the first is', async ({
  page,
}) => {
  await page.goto('/identify');
  await page.evaluate(() => {
    // A slow disk: the first file arrives after the second has its answer.
    let reads = 0;
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      reads += 1;
      if (reads === 1) await new Promise((resolve) => (globalThis.readFirstFile = resolve));
      return new Response(this).arrayBuffer();
    };
    const drop = (text: string) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.log'));
      document
        .querySelector('field-guide-identify')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    };
    drop('HTTP/1.1 599\n');
    drop('HTTP/1.1 561\n');
  });
  await expect(results(page)).toContainText('561');
  await page.evaluate(async () => {
    globalThis.readFirstFile?.(undefined);
    // What the page has read, it shows within two frames.
    for (let i = 0; i < 2; i += 1) await new Promise((done) => requestAnimationFrame(done));
  });
  await expect(box(page)).toHaveValue('HTTP/1.1 561\n');
});

test('the tool works with the keyboard alone', async ({ page }) => {
  await page.goto('/identify');
  await box(page).focus();
  await page.keyboard.insertText(RESPONSE);
  await expect(results(page).locator('.answer').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Identify', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/identify$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await box(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowDown');
  await expect(
    results(page)
      .getByRole('link', { name: /530 Cloudflare/ })
      .first(),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(results(page)).toBeHidden();
});

test('asking for the same text again leaves the focus where it is', async ({ page }) => {
  await identify(page, RESPONSE);
  const link = results(page).getByRole('link').first();
  await link.focus();
  await page.locator('field-guide-identify form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
  });
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(link).toBeFocused();
});

test('the answers have headings and names for a screen reader, and axe finds nothing', async ({
  page,
}) => {
  await identify(page, `${RESPONSE}\n${LINES}`);
  await expect(results(page)).toMatchAriaSnapshot(`
    - article:
      - heading /530 Cloudflare/ [level=2]:
        - link
  `);
  expect(await axeFindings(page)).toEqual([]);
});

test('an address becomes a quoted command for each shell, and anything else is refused', async ({
  page,
}) => {
  await page.goto('/identify');
  const address = page.getByLabel('Address');
  await address.fill("https://example.com/it's?a=[1]&b='x'");
  await expect(page.locator('[data-shell="bash"] code')).toHaveText(
    "curl -gsSi --max-time 60 'https://example.com/it%27s?a=[1]&b=%27x%27'",
  );
  await expect(page.locator('[data-shell="powershell"] code')).toHaveText(
    "curl.exe -gsSi --max-time 60 'https://example.com/it%27s?a=[1]&b=%27x%27'",
  );
  await address.fill('ftp://example.com');
  await expect(page.locator('field-guide-command').getByRole('status')).toContainText(
    'not the address of a page',
  );
  await expect(page.locator('[data-shell="bash"]')).toBeHidden();
});

test('a worker that starts late answers the text that is there now', async ({ page }) => {
  const late = Promise.withResolvers<undefined>();
  await page.clock.install();
  await page.route(/worker/, async (route) => {
    await late.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(/worker/);
  await page.goto('/identify');
  await asked;
  await box(page).fill(RESPONSE);
  const status = page.getByRole('status').first();
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(status).toContainText('could not be loaded', { timeout: 500 });
  }).toPass();
  await box(page).fill(LINES);
  await page.clock.fastForward(1000);
  await expect(status).toHaveText('Reading…');
  late.resolve(undefined);
  await expect(results(page).locator('.answer')).toHaveCount(2);
  await expect(status).toContainText('Recognised: 499');
});

test('without JavaScript, the page explains itself and shows the fingerprints', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/identify');
  await expect(page.getByText('Identify needs JavaScript')).toBeVisible();
  // A field or a button that does nothing would be a trap.
  await expect(
    page.locator('main').locator('input, textarea, button').filter({ visible: true }),
  ).toHaveCount(0);
  await page.getByRole('link', { name: 'All fingerprints', exact: true }).click();
  await page.getByText('Fingerprints of 530', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Fingerprints of 530' })).toContainText(
    'error code: 10',
  );
  await context.close();
});

test('when the fingerprints do not load, the page says so and keeps the text', async ({ page }) => {
  await page.route('**/data/fingerprints.json', (route) => route.abort());
  await page.goto('/identify');
  await box(page).fill(RESPONSE);
  await expect(page.getByRole('status').first()).toContainText('could not be loaded');
  await expect(box(page)).toHaveValue(RESPONSE);
  // Nothing is on its way, so the page does not say that something is.
  await box(page).fill(LINES);
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
});
