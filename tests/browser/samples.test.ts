import { expect, test, type Page } from '@playwright/test';
import { z } from 'astro/zod';
import { readBuilt } from '../support/dist.ts';
import { complaints } from './console.ts';

/** The sample of these tests: nginx logs a caller that left. */
const ANCHOR = 'nginx-access-log';

const { transcript, script } = published();

/** What the sample's transcript and its script are, as the guide publishes them for programs. */
function published(): { transcript: string; script: string } {
  const article = z
    .object({
      meanings: z.array(
        z.object({
          samples: z.array(
            z.object({
              url: z.string(),
              transcripts: z.array(z.object({ text: z.string() })),
              provenance: z.object({ script: z.string().optional() }),
            }),
          ),
        }),
      ),
    })
    .parse(JSON.parse(readBuilt('499.json')));
  const sample = article.meanings
    .flatMap(({ samples }) => samples)
    .find(({ url }) => url.endsWith(`#${ANCHOR}`));
  return {
    transcript: sample?.transcripts[0]?.text.trim() ?? '',
    script: sample?.provenance.script ?? '',
  };
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('a sample', () => {
  test('is copied as the raw text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/499');
    const sample = page.locator(`#${ANCHOR}`);
    await sample.getByRole('button', { name: 'Copy' }).click();
    await expect(sample.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect((await clipboard(page)).trim()).toBe(transcript);
    await expect(sample.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  });

  test('is selected where the browser refuses to copy', async ({ page }) => {
    const found = complaints(page, ['error']);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
      });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.goto('/499');
    const sample = page.locator(`#${ANCHOR}`);
    await sample.getByRole('button', { name: 'Copy' }).click();
    await expect(sample.getByRole('button', { name: 'Selected: now copy it' })).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(transcript);
    expect(found).toEqual([]);
  });

  test('scrolls in its own box on a phone, and can be wrapped', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/499');
    const sample = page.locator(`#${ANCHOR}`);
    const box = sample.locator('pre');
    const overflow = () => box.evaluate((pre) => pre.scrollWidth - pre.clientWidth);
    expect(await overflow()).toBeGreaterThan(0);
    await expect(box).toHaveAttribute('tabindex', '0');
    const wrap = sample.getByRole('button', { name: 'Wrap' });
    await wrap.click();
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    expect(await overflow()).toBe(0);
    await expect(box).not.toHaveAttribute('tabindex');
    await wrap.click();
    expect(await overflow()).toBeGreaterThan(0);
  });

  test('offers no wrapping, and no stop for the keyboard, where nothing scrolls', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.goto('/530#cloudflare-1033-curl');
    const sample = page.locator('#cloudflare-1033-curl');
    await expect(sample.locator('pre')).not.toHaveAttribute('tabindex');
    await expect(sample.getByRole('button', { name: 'Wrap' })).toBeHidden();
  });

  test('numbers its highlights where there are several', async ({ page }) => {
    await page.goto('/599');
    const sample = page.getByRole('figure').first();
    const shown = await sample
      .locator('pre mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-n')));
    const explained = await sample.locator('li mark').allTextContents();
    expect(new Set(shown)).toEqual(new Set(explained));
    expect(explained).toEqual(['1', '2']);
    const printed = await sample
      .locator('pre mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark, '::after').content);
    expect(printed).toContain('"1"');
  });
});

test('a recorded sample says what ran, when, and by which script', async ({ page }) => {
  await page.goto('/499');
  const provenance = page.locator(`#${ANCHOR} .provenance`);
  await expect(provenance).toHaveText(
    /^\s*Recorded\s+on \d+ \w+ \d{4} with nginx [\d.]+, curl [\d.]+, by\s/,
  );
  await expect(provenance).toContainText(script);
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
  expect(await clipboard(page)).toMatch(/^127\.0\.0\.1 .*" 499 0 "/);
  expect(await clipboard(page)).not.toContain('curl:');
});

test('a table prints what was recorded', async ({ page }) => {
  await page.goto('/samples/999');
  const row = page.locator('#table-clients + .table').getByRole('row', { name: /Perl LWP/ });
  await expect(row).toContainText('200 Assumed OK');
});

test('/about counts the recorded samples of each meaning', async ({ page }) => {
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
