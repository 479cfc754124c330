import { expect, test } from '@playwright/test';
import { TEMPLATES } from './templates.ts';

test.use({ viewport: { width: 1440, height: 900 } });

for (const path of TEMPLATES.filter((path) => /^\/(about|samples|guides\/.)/.test(path))) {
  test(`the margin of ${path} lists its sections, and stays in sight`, async ({ page }) => {
    await page.goto(path);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents).toBeInViewport();
    const links = contents.locator(':scope > * > details > ul > li > a');
    const listed = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute('href')),
    );
    const sections = await page
      .locator('main h2[id]')
      .evaluateAll((found) => found.map(({ id }) => `#${id}`));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed).toEqual(sections.slice(0, listed.length));
    await links.last().click();
    await expect(links.last()).toHaveAttribute('aria-current', 'true');
    await expect(links.last()).toBeInViewport({ ratio: 1 });
    const [list, title] = [await contents.boundingBox(), await page.locator('h1').boundingBox()];
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(title?.x ?? 0);
  });
}

for (const path of TEMPLATES.filter((path) => path.startsWith('/products/'))) {
  test(`${path} shows by what its codes are recognised, beside them`, async ({ page }) => {
    await page.goto(path);
    const table = await page.getByRole('table').boundingBox();
    const heading = page.getByRole('heading', { name: /^How to recognise \d{3}$/ }).first();
    const beside = await heading.boundingBox();
    expect(beside?.x).toBeGreaterThan((table?.x ?? 0) + (table?.width ?? 0));
    expect(beside?.y).toBeLessThan((table?.y ?? 0) + (table?.height ?? 0));
    await expect(page.locator('.evidence li').first()).toBeVisible();
  });
}
