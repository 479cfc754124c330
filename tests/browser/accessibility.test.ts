import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './templates.ts';

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 360],
] as const) {
  for (const path of PAGES) {
    test(`axe finds nothing on ${path} in ${colorScheme} at ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .options({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        .analyze();
      const findings = violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(
          ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`,
        ),
      }));
      expect(findings).toEqual([]);
      await context.close();
    });
  }
}

test('the results of a search have no finding either', async ({ page }) => {
  await page.goto('/search?q=timeout');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
