import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('a recorded sample leads to its script, which opens with the keyboard', async ({ page }) => {
  await page.goto('/499');
  const figure = page.locator('#nginx-access-log');
  await expect(figure).toContainText(
    /Recorded\s+from nginx [\d.]+, curl [\d.]+ on \d{4}-\d\d-\d\d/,
  );
  await figure.getByRole('link', { name: 'its script' }).press('Enter');
  await expect(page).toHaveURL('/samples/499#nginx-access-log');
  await expect(page.locator('#nginx-access-log')).toBeInViewport();

  const script = page.locator('#nginx-access-log + .script');
  await expect(script.locator('pre')).toBeHidden();
  await expect(script.locator('summary')).toContainText('lab/samples/499-nginx-access-log.ts');
  await script.locator('summary').press('Enter');
  const text = readFileSync('lab/samples/499-nginx-access-log.ts', 'utf8').trimEnd();
  await expect(script.locator('pre')).toBeVisible();
  expect(await script.locator('pre').textContent()).toBe(text);
});

test('each row of a table leads to the sample from which it was taken', async ({ page }) => {
  await page.goto('/samples/499');
  await page.getByRole('link', { name: 'nginx, side by side' }).click();
  const row = page.getByRole('row', { name: /limit_req/ });
  await expect(row).toContainText('499');
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL('/samples/499#nginx-limit-req');
  const sample = page.locator('#nginx-limit-req');
  await expect(sample).toBeInViewport();
  await expect(sample.locator('pre').last()).toContainText(' 499 0 ');
});

test('each transcript of a sample is copied by itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/samples/499#nginx-client-timeout');
  const log = page
    .locator('#nginx-client-timeout field-guide-transcript')
    .filter({ hasText: 'Access log' });
  await log.getByRole('button', { name: 'Copy' }).click();
  await expect(log.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^127\.0\.0\.1 .*" 499 0 "/);
  expect(copied).not.toContain('curl:');
});

test('the article prints the table that was recorded', async ({ page }) => {
  await page.goto('/999');
  const row = page.getByRole('row', { name: /Perl LWP/ });
  await expect(row).toContainText('200 Assumed OK');
});

test('how many samples of each meaning were recorded stands on /about', async ({ page }) => {
  await page.goto('/about#samples');
  const table = page.getByRole('table', { name: 'Samples of each meaning' });
  const row = table.getByRole('row', { name: /^499 nginx/ });
  const [, count = ''] = /(\d+) recorded/.exec((await row.textContent()) ?? '') ?? [];
  await row.getByRole('link', { name: 'nginx' }).click();
  await expect(page).toHaveURL('/499#nginx');
  await page.goto('/samples/499#nginx');
  await expect(page.getByRole('link', { name: `nginx (${count})` })).toBeVisible();
  await expect(table).toHaveCount(0);
});
