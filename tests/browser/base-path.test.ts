import { expect, test } from '@playwright/test';
import { preview } from 'astro';
import { ProjectCopy } from '../support/project-copy.ts';

const PORT = 4398;

test('the site works below a base path', async ({ page }) => {
  test.setTimeout(120_000);
  using project = new ProjectCopy();
  const { code, output } = await project.build({ BASE_PATH: '/guide' });
  expect(code, output).toBe(0);
  const server = await preview({
    root: project.folder,
    base: '/guide',
    server: { port: PORT },
    logLevel: 'silent',
  });
  try {
    await page.goto(`http://localhost:${PORT}/guide`);
    await page.locator('input[type=search]').fill('tunnel error');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-results] a').first().click();
    await expect(page).toHaveURL(`http://localhost:${PORT}/guide/530#cloudflare`);
    await page.getByRole('link', { name: '499', exact: false }).first().click();
    await expect(page).toHaveURL(`http://localhost:${PORT}/guide/499`);
  } finally {
    await server.stop();
  }
});
