import { test } from '@playwright/test';
import { codes, sitePaths } from '../support/dist.ts';
import { codeText } from '../../src/shared/code-text.ts';
import { DESKTOP, expectAnswerInFirstWindow, expectNoSidewaysScroll } from './window.ts';
import { partsOf, TEMPLATES } from './templates.ts';

const articles = new Map(codes.map((article) => [`/${codeText(article.code)}`, article]));

/** The pages that one test looks at: a window for each would take longer than the looking. */
const TOGETHER = 20;

for (const paths of partsOf(
  sitePaths.filter((path) => !articles.has(path)),
  TOGETHER,
)) {
  test(`the pages from ${paths[0]} to ${paths.at(-1)} fit a narrow window`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of paths) {
      await page.goto(path);
      await expectNoSidewaysScroll(page, path);
    }
  });
}

// The widths at which a layout changes are those of its template.
test('the pages of each template fit wider windows, with the answer in the first', async ({
  page,
}) => {
  for (const path of TEMPLATES) {
    await page.goto(path);
    for (const width of [768, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page, path);
    }
    const article = articles.get(path);
    if (!article) continue;
    await page.setViewportSize(DESKTOP);
    await expectAnswerInFirstWindow(page, path, article.summary);
  }
});
