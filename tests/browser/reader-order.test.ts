import { expect, test } from '@playwright/test';
import { codes, readBuilt } from '../support/dist.ts';
import { codeText } from '../../src/shared/code-text.ts';
import { PHONE } from './window.ts';

test.use({ viewport: PHONE });

test('no article shows a regular expression: the patterns are in the data and on their own page', async ({
  page,
}) => {
  const patterns = codes
    .flatMap(({ meanings }) => meanings.flatMap(({ fingerprints }) => fingerprints))
    .map(({ pattern }) => pattern)
    .filter((pattern) => /\\[bdsw.]|\(\?:|\[\^/.test(pattern));
  expect(patterns.length).toBeGreaterThan(50);
  for (const { code } of codes) {
    const html = readBuilt(`${codeText(code)}.html`);
    expect(patterns.filter((pattern) => html.includes(`<code>${pattern}`))).toEqual([]);
  }
  await page.goto('/identify/fingerprints');
  await page
    .getByText(/^Fingerprints of/)
    .first()
    .click();
  await expect(page.getByRole('table').first()).toContainText(patterns[0] ?? '');
});

test('an anchor inside the folded part of a meaning opens it', async ({ page }) => {
  await page.goto('/499#nginx-usual-causes');
  await expect(page.locator('#nginx-usual-causes')).toBeInViewport();
});

/** The articles that fold some of their meanings, with the first that each of them folds, by how many meanings they have. */
const FOLDING = codes
  .toSorted((a, b) => a.meanings.length - b.meanings.length)
  .flatMap(({ code, meanings }) => {
    const html = readBuilt(`${codeText(code)}.html`);
    const folded = meanings.find(({ product: { id } }) =>
      new RegExp(`<h3 id="?${id}"?[ >](?:(?!</h3>)[^])*</h3>\\s*<details`).test(html),
    );
    return folded ? [{ path: `/${codeText(code)}`, id: folded.product.id }] : [];
  });

test('articles with many meanings fold the rare ones', () => {
  expect(FOLDING.length).toBeGreaterThan(2);
});

// That a link unfolds each meaning is tested with every article.
for (const { path, id } of [FOLDING.at(0), FOLDING.at(-1)].flatMap((one) => one ?? [])) {
  test(`${path} folds ${id}, unfolds it when a link leads there, and lets the reader fold it again`, async ({
    page,
  }) => {
    await page.goto(path);
    const advice = page.locator(`#${id}-visitor`);
    await expect(advice).toBeHidden();
    await page.goto(`${path}#${id}`);
    await expect(advice).toBeVisible();
    await page.locator('.meaning', { has: advice }).locator('summary').first().click();
    await expect(advice).toBeHidden();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${path}#${id} shows what is folded`, async ({ page }) => {
      await page.goto(`${path}#${id}`);
      await expect(page.locator(`#${id}-visitor`)).toBeInViewport();
    });
  });
}

test('a row of the table at the top leads to its meaning wherever it is tapped', async ({
  page,
}) => {
  await page.goto('/530');
  const row = page.locator('.at-a-glance tbody tr').first();
  const { x = 0, y = 0 } = (await row.getByRole('cell').last().boundingBox()) ?? {};
  await page.mouse.click(x + 5, y + 5);
  await expect(page).toHaveURL(/#cloudflare$/);
});
