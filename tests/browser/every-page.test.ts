import { expect, test, type Page } from '@playwright/test';
import { codes, sitePaths } from '../support/dist.ts';
import { axeFindings, COLOUR_RULES } from './axe.ts';
import { FACES, useFace } from './faces.ts';
import { partsOf, TEMPLATES } from './templates.ts';
import { codeText } from '../../src/shared/code-text.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

/** Pages that are made from facts alone differ only in their words: axe looks at one of this many. */
const SHARE = 6;

for (const paths of partsOf([...sitePaths, '/no-such-page'], 15)) {
  const [first = '', last = ''] = [paths.at(0), paths.at(-1)];
  test(`the pages from ${first} to ${last} fit their windows, and axe finds nothing`, async ({
    page,
  }) => {
    for (const [i, path] of paths.entries()) {
      await test.step(path, async () => {
        await page.setViewportSize(DESKTOP);
        await page.goto(path);
        const isTemplate = TEMPLATES.includes(path);
        const isWritten =
          path.startsWith('/guides/') || (await page.locator('#conclusion').count()) > 0;
        if (isTemplate || isWritten || i % SHARE === 0)
          // Templates give pages their colours, and the test of the templates looks at these.
          expect.soft(await axeFindings(page, { without: COLOUR_RULES }), path).toEqual([]);
        // The widths at which a layout changes are those of its template.
        for (const width of isTemplate ? [320, 768, 1920] : [320]) {
          await expectNoSidewaysScroll(page, path, width);
        }
        for (const viewport of isTemplate ? [PHONE, DESKTOP] : [PHONE]) {
          await expectAnswerInFirstWindow(page, path, viewport);
        }
      });
    }
  });
}

async function expectNoSidewaysScroll(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  for (const face of FACES) {
    await useFace(page, face);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(scrolled, `${path} at ${width} px in ${face.name} letters`).toBe(width);
  }
}

/** The number, the title and the answer of an article are there without scrolling. */
async function expectAnswerInFirstWindow(
  page: Page,
  path: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> {
  const article = codes.find(({ code }) => path === `/${codeText(code)}`);
  if (!article) return;
  await page.setViewportSize(viewport);
  const main = page.getByRole('main');
  for (const face of FACES) {
    await useFace(page, face);
    for (const part of [
      main.getByRole('heading', { level: 1 }),
      main.getByText(article.summary.replaceAll('`', ''), { exact: true }).first(),
    ]) {
      const bottom = await part.evaluate((element) => element.getBoundingClientRect().bottom);
      expect
        .soft(bottom, `${path} at ${viewport.width} px in ${face.name} letters`)
        .toBeLessThanOrEqual(viewport.height);
    }
  }
}
