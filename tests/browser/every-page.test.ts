import { expect, test, type Page } from '@playwright/test';
import { codes, sitePaths } from '../support/dist.ts';
import { axeFindings, COLOUR_RULES } from './axe.ts';
import { FACES, useFace } from './faces.ts';
import { partsOf } from './templates.ts';

const WIDTHS = [320, 768, 1920];
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

for (const paths of partsOf([...sitePaths, '/no-such-page'], 12)) {
  test(`every page holds, from ${paths.at(0) ?? ''} to ${paths.at(-1) ?? ''}`, async ({ page }) => {
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path);
        // What has a colour is drawn by a template, and the templates are tested with their colours.
        expect.soft(await axeFindings(page, { without: COLOUR_RULES }), path).toEqual([]);
        await expectNoSidewaysScroll(page, path);
        await expectAnswerInFirstWindow(page, path);
      });
    }
  });
}

async function expectNoSidewaysScroll(page: Page, path: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const face of FACES) {
      await useFace(page, face);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(scrolled, `${path} at ${width} px in ${face.name} letters`).toBe(width);
    }
  }
}

/** Of an article, the number, the title and the answer are seen without scrolling. */
async function expectAnswerInFirstWindow(page: Page, path: string): Promise<void> {
  const article = codes.find(({ code }) => path === `/${code}`);
  if (!article) return;
  const parts = [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('main').getByText(article.summary.replaceAll('`', ''), { exact: true }),
  ];
  for (const viewport of WINDOWS) {
    await page.setViewportSize(viewport);
    for (const face of FACES) {
      await useFace(page, face);
      for (const part of parts) {
        await expect
          .soft(part.first(), `${path} at ${viewport.width} px in ${face.name} letters`)
          .toBeInViewport({ ratio: 1 });
      }
    }
  }
}
