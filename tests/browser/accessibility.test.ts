import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CODES, TEMPLATES } from './templates.ts';

const pages = [...new Set([...TEMPLATES, ...CODES.map((code) => `/${code}`)])];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
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

for (const path of pages) {
  test(`${path} does not scroll sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}
