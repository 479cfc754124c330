import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { readBuilt } from '../support/dist.ts';
import { partsOf } from './templates.ts';

const { codes } = z
  .object({
    codes: z.array(
      z.object({
        code: z.int(),
        meanings: z.array(
          z.object({
            product: z.object({ id: z.string() }),
            advice: z.array(z.object({ for: z.string() })),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readBuilt('codes.json')));

/** A code in three digits. */
function numberOf(one: { readonly code: number } | undefined): string {
  return String(one?.code ?? '').padStart(3, '0');
}

/** A phone. */
const WINDOW = { width: 360, height: 740 };

test.use({ viewport: WINDOW });

/** The codes that one test looks at: a window for each would take longer than the looking. */
const TOGETHER = 8;

for (const some of partsOf(codes, TOGETHER)) {
  const range = `${numberOf(some[0])} to ${numberOf(some.at(-1))}`;

  test(`on a phone, a link to a meaning of ${range} shows where one is and what to do`, async ({
    page,
  }) => {
    for (const { code, product, advice } of some.flatMap(({ code, meanings }) =>
      meanings.map((meaning) => ({ code, ...meaning })),
    )) {
      const number = numberOf({ code });
      await test.step(`/${number}#${product.id}`, async () => {
        if (new URL(page.url()).pathname !== `/${number}`) await page.goto(`/${number}`);
        await page.evaluate((id) => {
          location.hash = '';
          location.hash = id;
        }, product.id);
        const meaning = page.locator('.meaning').filter({ has: page.locator(`#${product.id}`) });
        const bottomOf = async (selector: string) => {
          const box = await meaning.locator(selector).first().boundingBox();
          return box ? box.y + box.height : Infinity;
        };
        const strip = page.locator('.strip');
        await expect(strip.getByRole('link', { name: 'HTTP Status Field Guide' })).toBeInViewport();
        await expect(strip.getByRole('link', { name: number })).toHaveAttribute('href', '#content');
        await expect(meaning.locator('.kicker')).toBeInViewport();
        await expect(meaning.locator('.kicker')).toContainText(number);
        expect(await bottomOf(`#${product.id}-visitor + dd`)).toBeLessThanOrEqual(WINDOW.height);
        if (advice.some(({ for: reader }) => reader === 'site-owner')) {
          const owner = await meaning.locator(`#${product.id}-site-owner`).boundingBox();
          expect(owner?.y).toBeLessThan(2 * WINDOW.height);
        }
      });
    }
  });
}

test('no article shows a regular expression: the patterns are in the data and on their own page', async ({
  page,
}) => {
  const patterns = z
    .object({
      codes: z.array(
        z.object({
          meanings: z.array(z.object({ fingerprints: z.array(z.object({ pattern: z.string() })) })),
        }),
      ),
    })
    .parse(JSON.parse(readBuilt('codes.json')))
    .codes.flatMap(({ meanings }) => meanings.flatMap(({ fingerprints }) => fingerprints))
    .map(({ pattern }) => pattern)
    .filter((pattern) => /\\[bdsw.]|\(\?:|\[\^/.test(pattern));
  expect(patterns.length).toBeGreaterThan(50);
  for (const { code } of codes) {
    const html = readBuilt(`${String(code).padStart(3, '0')}.html`);
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

/** The articles that fold some of their meanings, with the first that each of them folds. */
const FOLDING = codes.flatMap(({ code, meanings }) => {
  const path = `/${String(code).padStart(3, '0')}`;
  const html = readBuilt(`${path.slice(1)}.html`);
  const folded = meanings.find(({ product: { id } }) =>
    new RegExp(`<h3 id="?${id}"?[ >](?:(?!</h3>)[^])*</h3>\\s*<details`).test(html),
  );
  return folded ? [{ path, id: folded.product.id }] : [];
});

test('articles with many meanings fold the rare ones', () => {
  expect(FOLDING.length).toBeGreaterThan(0);
});

for (const { path, id } of FOLDING) {
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

for (const some of partsOf(codes, TOGETHER)) {
  const range = `${numberOf(some[0])} to ${numberOf(some.at(-1))}`;

  test(`on a phone, ${range} are short, and the table at the top fits in a window and names its columns in every row`, async ({
    page,
  }) => {
    for (const one of some) {
      const path = `/${numberOf(one)}`;
      await test.step(path, async () => {
        await page.goto(path);
        const table = page.locator('.at-a-glance');
        expect((await table.boundingBox())?.height).toBeLessThanOrEqual(WINDOW.height);
        const first = table.getByRole('table').first();
        await expect(first.getByRole('columnheader')).toHaveText([
          'Product',
          'Name',
          'Seen in',
          'Who can fix it',
          'Retry',
        ]);
        const labels = await first
          .locator('td[data-label]')
          .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
        expect(labels.length).toBeGreaterThanOrEqual(3);
        for (const label of labels) expect(label).toMatch(/(?:Seen in|Who can fix it|Retry): /);
        const words = (await page.locator('main').innerText()).trim().split(/\s+/);
        expect(words.length, `words of ${path} before anything is unfolded`).toBeLessThanOrEqual(
          2500,
        );
      });
    }
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
