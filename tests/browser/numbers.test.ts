import { expect, test } from '@playwright/test';
import { isOnScreen } from '../../src/shared/code-text.ts';
import { guide } from '../support/dist.ts';
import { answers, box, openDialog, results } from './search-steps.ts';

/** The numbers that products show beside a status. */
const numbers = guide.parts.filter(({ code }) => code !== undefined && isOnScreen(code));

test('each number has an address of its own, which leads to its place', async ({ page }) => {
  expect(numbers.length).toBeGreaterThan(0);
  for (const { code, url } of [numbers.at(0), numbers.at(-1)].flatMap((one) => one ?? [])) {
    await page.goto(`/${code ?? ''}`);
    await expect(page).toHaveURL(new RegExp(`${url}$`));
    const heading = page.locator(`[id="${code ?? ''}"]`);
    await expect(heading).toBeInViewport();
    await expect(heading).toContainText(String(code));
  }
});

test('what is known of each number is on the page, with an anchor for what to do', async ({
  page,
}) => {
  for (const [address, own] of Map.groupBy(numbers, ({ url }) => url.replace(/#.*/, ''))) {
    await page.goto(address);
    for (const { code, title, summary } of own) {
      const section = page.locator('section', { has: page.locator(`[id="${code ?? ''}"]`) });
      await expect(section).toContainText(title.replace(/^.*?: /, ''));
      await expect(section).toContainText(summary.replaceAll('`', ''));
      await expect(section.locator(`[id="${code ?? ''}-what-to-do"]`)).toHaveText('What to do');
    }
  }
});

test('only a number with an answer of its own can be cited', async ({ page }) => {
  for (const [address, own] of Map.groupBy(numbers, ({ url }) => url.replace(/#.*/, ''))) {
    await page.goto(address);
    const cited = await page
      .locator('section.meaning:has(> h3 + button)')
      .evaluateAll((all) => all.map((section) => section.querySelector('h3')?.id));
    expect(cited).toEqual(own.map(({ code }) => String(code)));
  }
});

test('the search answers a number with what to do, and it can be cited', async ({ page }) => {
  await openDialog(page);
  for (const { code, url, summary } of [numbers.at(0), numbers.at(-1)].flatMap(
    (one) => one ?? [],
  )) {
    await page.locator(box).fill(`error ${code ?? ''}`);
    await expect((await answers(page)).first()).toHaveAttribute('href', url);
    await expect(results(page).locator('.answer')).toContainText(summary.replaceAll('`', ''));
    await expect(results(page).getByRole('link', { name: 'What to do' })).toHaveAttribute(
      'href',
      `${url}-what-to-do`,
    );
  }
  await results(page)
    .getByRole('button', { name: /^Cite / })
    .click();
  const menu = page.getByRole('dialog', { name: /^Cite “/ });
  await expect(menu).toHaveAccessibleName(/^Cite “Error \d+ from /);
  await expect(menu.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/^Error \d+ from /);
});

test('a number in the guide can be cited, with its full note', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { code, url } = numbers[0] ?? { code: 0, url: '' };
  await page.goto(url);
  await page.locator(`[id="${code ?? ''}"] + button`).click();
  const menu = page.getByRole('dialog', { name: /^Cite “/ });
  await menu.getByRole('button', { name: 'Full note' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied: full note');
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toMatch(new RegExp(`^Error ${code ?? ''} from [^]*${url}$`));
});
