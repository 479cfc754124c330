import { expect, test } from '@playwright/test';
import { preview } from 'astro';
import { ProjectCopy } from '../support/project-copy.ts';
import { answers } from './search-steps.ts';

test('the site works below a base path', async ({ page }) => {
  test.setTimeout(300_000);
  using project = new ProjectCopy();
  const { code, output } = await project.build({
    BASE_PATH: '/guide',
    SITE_URL: 'https://guide.example',
  });
  expect(code, output).toBe(0);
  const server = await preview({
    root: project.folder,
    base: '/guide',
    server: { port: 0 },
    logLevel: 'silent',
  });
  const address = `http://localhost:${server.port}/guide`;
  try {
    await page.goto(`${address}/499`);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('cloudflare tunnel');
    const first = (await answers(page)).first();
    await expect(first).toHaveAttribute('href', '/guide/530#cloudflare');
    await first.click();
    await expect(page).toHaveURL(`${address}/530#cloudflare`);
    const description = page.locator('link[rel=search]');
    await expect(description).toHaveAttribute('href', '/guide/opensearch.xml');
    const answer = await page.request.get(`${address}/opensearch.xml`);
    const text = await answer.text();
    expect(text).toContain('template="https://guide.example/guide/search?q={searchTerms}"');
    const name = await description.getAttribute('title');
    expect(text).toContain(`<ShortName>${name}</ShortName>`);
  } finally {
    await server.stop();
  }
});
