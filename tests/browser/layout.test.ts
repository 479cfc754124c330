import { expect, test, type Page } from '@playwright/test';
import { codes } from '../support/dist.ts';
import { FACES, useFace } from './faces.ts';
import { ProxyServer } from './proxy-server.ts';
import { FEWEST, MOST, partsOf, UNKNOWN } from './templates.ts';

const CLASS = codes[0]?.class.name ?? '';

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

for (const path of [
  '/',
  `/${MOST}`,
  `/${CLASS}`,
  '/products',
  `/${UNKNOWN}`,
  '/about',
  '/search?q=tunnel',
]) {
  test(`nothing on ${path} shifts when the font and the scripts arrive late`, async ({ page }) => {
    for (const width of [320, 480, 560, 768, 1440]) {
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
      expect(await layoutShift(page), `at ${width} px`).toBe(0);
      await page.unrouteAll();
    }
  });
}

for (const path of [
  '/',
  `/${CLASS}`,
  `/${MOST}`,
  `/${FEWEST}`,
  '/products',
  '/products/nginx',
  '/about',
]) {
  test(`the rows of a table on ${path} that arrive late move nothing above them`, async ({
    page,
    baseURL,
  }) => {
    let opened = Promise.withResolvers<unknown>();
    await using server = await ProxyServer.start(baseURL ?? '', {
      pieces: {
        split: (html) => {
          const rows = html.split(/(?=<tr)/);
          return partsOf(rows, Math.ceil(rows.length / 10)).map((part) => part.join(''));
        },
        between: () => opened.promise.then(() => layoutShift(page)),
      },
    });
    for (const width of [360, 768, 1440]) {
      opened = Promise.withResolvers();
      await page.setViewportSize({ width, height: 800 });
      opened.resolve(await page.goto(server.address + path, { waitUntil: 'commit' }));
      await expect(page.getByRole('contentinfo')).toBeAttached();
      expect(await layoutShift(page), `at ${width} px`).toBe(0);
    }
  });
}

test('nothing covers a link or a control in the first window of an article', async ({ page }) => {
  await page.goto(`/${MOST}`);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const face of FACES) {
      await useFace(page, face);
      const covered = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, input, select, summary')]
          // A link that skips something is clipped away until it has the focus.
          .filter(
            (control) => control.checkVisibility() && getComputedStyle(control).clipPath === 'none',
          )
          // Of a link that is broken across lines, its first line.
          .flatMap((control) =>
            [...control.getClientRects()].slice(0, 1).map((box) => ({ control, box })),
          )
          .filter(({ box }) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight)
          .filter(({ control, box }) => {
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return !control.contains(hit);
          })
          .map(({ control }) => control.textContent),
      );
      expect(covered, `at ${width} px in ${face.name} letters`).toEqual([]);
    }
  }
});

/** The last two faces of the text: DejaVu Serif made narrower, and what the browser has. */
function lastFaces(page: Page): Promise<string> {
  return page.evaluate(() =>
    getComputedStyle(document.body).fontFamily.split(', ').slice(-2).join(', '),
  );
}

test('a machine that has only DejaVu Serif gets text that is hardly wider than Charter', async ({
  page,
}) => {
  await page.goto(`/${MOST}`);
  const faces = await lastFaces(page);
  for (const selector of ['.lede', '.plate-title']) {
    const ratio = await page.locator(selector).evaluate((element, narrowed) => {
      const text = document.createElement('span');
      text.textContent = element.textContent;
      text.style.whiteSpace = 'nowrap';
      element.append(text);
      const widthIn = (face: string) => {
        text.style.fontFamily = face;
        return text.getBoundingClientRect().width;
      };
      return widthIn(narrowed) / widthIn("'DejaVu Serif', serif");
    }, faces);
    expect(ratio, `${selector} in ${faces}`).toBeCloseTo(0.88, 1);
  }
});
