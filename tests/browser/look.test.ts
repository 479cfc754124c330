import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { ProxyServer } from './proxy-server.ts';
import { CODES, PAGES } from './templates.ts';

declare global {
  /** What the page that opens last has moved; set by the test. */
  var movedParts: Promise<string[]> | undefined;
}

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** What the console has complained about so far. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' });

  test('is the system’s until one is chosen', async ({ page }) => {
    await page.goto('/499');
    const light = await background(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    expect(await background(page)).not.toBe(light);
  });

  test('is remembered on the next page, and system forgets it', async ({ page }) => {
    await page.goto('/499');
    const light = await background(page);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    const dark = await background(page);
    await page.goto('/about');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
    expect(await background(page)).toBe(dark);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('System');
    expect(await background(page)).toBe(light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is applied before the page’s script files have arrived', async ({ page }) => {
    await page.goto('/499');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    const dark = await background(page);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/530');
    expect(await background(page)).toBe(dark);
  });

  test('follows a choice that was made in another tab', async ({ page, context }) => {
    await page.goto('/499');
    const light = await background(page);
    const other = await context.newPage();
    await other.goto('/530');
    await other.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
    expect(await background(page)).not.toBe(light);
  });

  test('can be chosen where nothing may be stored', async ({ page }) => {
    const found = complaints(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/499');
    const light = await background(page);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    expect(await background(page)).not.toBe(light);
    expect(found).toEqual([]);
  });
});

test.describe('the plate', () => {
  for (const code of CODES) {
    test(`of ${code} tells a phone above the fold what the first product means`, async ({
      page,
    }) => {
      await page.setViewportSize(PHONE);
      await page.goto(`/${code}`);
      const row = page.locator('.at-a-glance tbody tr').first();
      await expect(row).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    });
  }

  test('shows a desktop all thirteen meanings of 499 above the fold', async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await page.goto('/499');
    await expect(page.locator('.at-a-glance tbody tr').last()).toBeInViewport({ ratio: 1 });
  });
});

test.describe('the contents', () => {
  test('are folded on a phone, and unfold without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const page = await context.newPage();
    await page.goto('/530');
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents.getByRole('link', { name: 'Pantheon' })).toBeHidden();
    await contents.getByText('On this page').last().click();
    await contents.getByRole('link', { name: 'Pantheon' }).click();
    await expect(page).toHaveURL(/\/530#pantheon$/);
    await context.close();
  });

  test('stand open in the margin of a wide screen, also without JavaScript', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESKTOP });
    const page = await context.newPage();
    await page.goto('/530');
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Pantheon' })
      .click();
    await expect(page).toHaveURL(/\/530#pantheon$/);
    await context.close();
  });

  for (const code of CODES) {
    test(`of ${code} mark each section that they lead to`, async ({ page }) => {
      await page.setViewportSize(DESKTOP);
      await page.goto(`/${code}`);
      const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
      for (const link of await links.all()) {
        await link.click();
        await expect(link).toHaveAttribute('aria-current', 'true');
      }
    });
  }

  test('mark the section that is scrolled to, and keep its link in sight', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 400 });
    await page.goto('/499');
    const current = page.locator('.contents [aria-current]');
    await page.locator('#sample').evaluate((heading) => {
      window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 50);
    });
    await expect(current).toHaveText('Sample');
    await expect(current).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await expect(current).toHaveText('Related articles');
    await expect(current).toBeInViewport({ ratio: 1 });
  });
});

test('the meaning that a link leads to is marked, and no other', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto('/530#pantheon');
  const marks = await page
    .locator('.meaning')
    .evaluateAll((meanings) =>
      meanings.map((meaning) => [
        meaning.querySelector('h3')?.id,
        getComputedStyle(meaning, '::before').borderInlineStartStyle,
      ]),
    );
  expect(marks.filter(([, style]) => style === 'solid')).toEqual([['pantheon', 'solid']]);
});

test.describe('a sample', () => {
  const transcript = readFileSync('content/samples/499-nginx-access-log.md', 'utf8')
    .split('```')[1]
    ?.replace(/^access-log\n/, '')
    .trim();

  test('is copied as the raw text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/499');
    const sample = page.locator('#nginx-access-log');
    await sample.getByRole('button', { name: 'Copy' }).click();
    await expect(sample.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe(transcript);
    await expect(sample.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  });

  test('is selected where the browser refuses to copy', async ({ page }) => {
    const found = complaints(page);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.goto('/499');
    const sample = page.locator('#nginx-access-log');
    await sample.getByRole('button', { name: 'Copy' }).click();
    await expect(sample.getByRole('button', { name: 'Selected: copy it' })).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(transcript);
    expect(found).toEqual([]);
  });

  test('scrolls in its own box on a phone until it is wrapped', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('/499');
    const sample = page.locator('#nginx-access-log');
    const box = sample.locator('pre');
    const overflow = () => box.evaluate((pre) => pre.scrollWidth - pre.clientWidth);
    expect(await overflow()).toBeGreaterThan(0);
    await expect(box).toHaveAttribute('tabindex', '0');
    const wrap = sample.getByRole('button', { name: 'Wrap' });
    await wrap.click();
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    expect(await overflow()).toBe(0);
    await expect(box).not.toHaveAttribute('tabindex');
    await wrap.click();
    expect(await overflow()).toBeGreaterThan(0);
  });

  test('offers no wrapping, and no stop for the keyboard, where nothing scrolls', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.goto('/530');
    const sample = page.locator('.sample', { hasText: 'A hostname that leads nowhere' });
    await expect(sample.locator('pre')).not.toHaveAttribute('tabindex');
    await expect(sample.getByRole('button', { name: 'Wrap' })).toBeHidden();
  });

  test('tells which mark is which where there are several', async ({ page }) => {
    await page.goto('/599');
    const sample = page.locator('.sample').first();
    const shown = await sample
      .locator('pre mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-n')));
    const explained = await sample.locator('li mark').allTextContents();
    expect(new Set(shown)).toEqual(new Set(explained));
    expect(explained).toEqual(['1', '2']);
    const printed = await sample
      .locator('pre mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark, '::after').content);
    expect(printed).toContain('"1"');
  });
});

test.describe('the directory', () => {
  test('is narrowed by plain links without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    const filters = page.getByRole('navigation', { name: 'Narrow the list' });
    await filters.getByRole('link', { name: '9xx' }).click();
    await expect(page).toHaveURL(/\/9xx$/);
    await expect(filters.locator('[aria-current]')).toHaveText(/^\s*9xx/);
    await filters.getByRole('link', { name: 'log' }).click();
    await expect(page).toHaveURL(/\/seen-in\/log$/);
    const table = page.getByRole('table');
    await expect(table.getByRole('link', { name: 'nginx' })).toBeVisible();
    await expect(table.getByRole('link', { name: 'ArcGIS' })).toHaveCount(0);
    await filters.getByText(/^all \d+$/).click();
    await filters.getByRole('link', { name: 'Tornado' }).click();
    await expect(page).toHaveURL(/\/products\/tornado$/);
    await context.close();
  });

  test('is still a table for assistive technology on a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('/');
    const row = page.getByRole('table', { name: 'Codes' }).getByRole('row', { name: /^499/ });
    await expect(row.getByRole('cell')).toHaveCount(3);
  });
});

test.describe('an address without a page', () => {
  for (const [path, text, url] of [
    ['/codes/token-required', /“token-required” leads to/, /^\/499#arcgis$/],
    ['/codes/599.html', /The number in this address has an article/, /^\/599$/],
    ['/404', /404 is a registered status code: Not Found/, /rfc9110#section-15\.5\.5$/],
    ['/733', /733 is not registered, and the guide has no article on it/, /rfc9110#section-15$/],
  ] as const) {
    test(`${path} is explained`, async ({ page }) => {
      await page.goto(path);
      const line = page.getByRole('main').getByRole('status');
      await expect(line).toContainText(text);
      await expect(line.getByRole('link')).toHaveAttribute('href', url);
    });
  }

  test('says nothing of an address that tells nothing', async ({ page }) => {
    const found = complaints(page);
    await page.goto('/no-such-page');
    await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('An address here is a code');
    expect(found.filter((text) => !text.includes('404'))).toEqual([]);
  });
});

test.describe('the numerals', () => {
  test('are one small font file of this site', async ({ page }) => {
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
    });
    await page.goto('/499', { waitUntil: 'networkidle' });
    expect(fonts).toHaveLength(1);
    expect(readFileSync(`dist${fonts[0] ?? ''}`).length).toBeLessThan(4000);
    expect(await page.evaluate(() => document.fonts.check('700 20px Numerals', '499'))).toBe(true);
  });
});

/** How much the layout of the page has shifted so far. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test.describe('nothing shifts', () => {
  for (const path of ['/', '/499', '/4xx', '/products', '/733', '/about', '/search?q=tunnel']) {
    for (const width of [320, 480, 560, 768, 1440]) {
      test(`on ${path} at ${width} px when font and scripts arrive late`, async ({ page }) => {
        const painted = Promise.withResolvers<undefined>();
        await page.route(/\/_astro\//, async (route) => {
          await painted.promise;
          await route.continue();
        });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await layoutShift(page);
        painted.resolve(undefined);
        await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        expect(await layoutShift(page)).toBe(0);
      });
    }
  }
});

test.describe('no row moves those above it', () => {
  for (const path of ['/', '/4xx', '/499', '/999', '/products', '/products/nginx', '/about']) {
    for (const width of [360, 768, 1440]) {
      test(`on ${path} at ${width} px when a table arrives row by row`, async ({
        page,
        baseURL,
      }) => {
        const opened = Promise.withResolvers<unknown>();
        await using server = await ProxyServer.start(baseURL ?? '', {
          pieces: {
            split: (html) => html.split(/(?=<tr)/),
            between: () => opened.promise.then(() => layoutShift(page)),
          },
        });
        await page.setViewportSize({ width, height: 800 });
        opened.resolve(await page.goto(server.address + path, { waitUntil: 'commit' }));
        await expect(page.getByRole('contentinfo')).toBeAttached();
        expect(await layoutShift(page)).toBe(0);
      });
    }
  }
});

test.describe('every link and control', () => {
  for (const width of [360, 768, 1440]) {
    test(`above the fold of an article can be hit at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/530');
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
      const covered = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, input, select, summary')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ control, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight)
          .filter(({ control, box }) => {
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return !control.contains(hit);
          })
          .map(({ control }) => control.textContent),
      );
      expect(covered).toEqual([]);
    });
  }
});

test('a theme that is none is taken for the system’s', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => {
    localStorage.setItem('field-guide-theme', 'blue');
  });
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('system');
});

test('the keyboard goes through an article from top to bottom', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto('/561');
  const stops: string[] = [];
  for (let i = 0; i < 13; i++) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    await expect(focus).toHaveCSS('outline-style', 'solid');
    stops.push(
      (await focus.evaluate((element) => element.getAttribute('aria-label') ?? element.id)) ||
        (await focus.innerText()),
    );
  }
  expect(stops).toEqual([
    'Skip to the content',
    'HTTP Status Field Guide',
    'Codes',
    'Products',
    'About',
    'Theme',
    'Search codes, products, messages',
    'Codes',
    '5xx',
    '561',
    '5xx',
    'Copy for a ticket: 561 Unauthorized, No Site Detected or Invalid NTLM Challenge',
    'AWS Application Load Balancer',
  ]);
});

test.describe('print', () => {
  test('leaves the text with its permalink and the addresses of its sources', async ({ page }) => {
    await page.goto('/561');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.search-link', '.contents', '.prev-next', 'field-guide-theme']) {
      await expect(page.locator(hidden)).toBeHidden();
    }
    await expect(page.getByText('Permalink:')).toBeVisible();
    const source = page.locator('.sources a').first();
    const address = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain(await source.getAttribute('href'));
    expect(await background(page)).toBe('rgb(255, 255, 255)');
  });
});

test.describe('the number that is followed', () => {
  /** The parts that a transition to the open page moved, or undefined if there was no transition. */
  function movedParts(page: Page): Promise<string[] | undefined> {
    return page.evaluate(() => globalThis.movedParts);
  }

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.addEventListener('pagereveal', ({ viewTransition }) => {
        globalThis.movedParts = viewTransition?.ready.then(() =>
          document
            .getAnimations()
            .map(({ effect }) => (effect instanceof KeyframeEffect && effect.pseudoElement) || ''),
        );
      });
    });
  });

  test('becomes the number of the plate, and nothing else moves', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: '530', exact: true }).click();
    await page.waitForURL('/530');
    const moved = await movedParts(page);
    expect(moved).toContain('::view-transition-old(numeral)');
    expect(moved?.filter((part) => !part.includes('numeral'))).toEqual([]);
  });

  test('stands still for who wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await page.getByRole('link', { name: '530', exact: true }).click();
    await page.waitForURL('/530');
    expect(await movedParts(page)).toBeUndefined();
  });
});

test('in forced colours, the marks and the place in the contents remain', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/530#pantheon');
  const bar = page.locator('.contents [aria-current]');
  await expect(bar).toHaveText('Pantheon');
  await expect(bar).toHaveCSS('font-weight', '600');
  const [mark, around] = await page
    .locator('.sample pre')
    .first()
    .evaluate((pre) =>
      [pre.querySelector('mark') ?? pre, pre].map((part) => getComputedStyle(part).backgroundColor),
    );
  expect(mark).not.toBe(around);
});

for (const path of PAGES) {
  for (const width of [320, 768, 1920]) {
    test(`${path} does not scroll sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(overflow).toBeLessThanOrEqual(width);
    });
  }
}
