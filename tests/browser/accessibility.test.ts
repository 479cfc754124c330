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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the results of a search have no finding either, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/499');
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('timeout');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of ['/499#caddy', '/samples/499#caddy-caller-leaves']) {
    test(`what ${path} leads to has no finding, marked as it is, in ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.locator(':target')).toBeInViewport();
      const { violations } = await new AxeBuilder({ page }).include(':target').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }
}
