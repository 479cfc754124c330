import { expect, test, type Page } from '@playwright/test';
import { codeText } from '../../src/shared/code-text.ts';
import { codes } from '../support/dist.ts';
import { MOST } from './templates.ts';

const PAGE = `/${codeText(MOST)}`;
const products = codes.find(({ code }) => code === MOST)?.meanings.map(({ product }) => product.id);
const [FIRST = '', SECOND = ''] = products ?? [];

/** How many sheets a page takes. */
async function sheets(page: Page, path: string): Promise<number> {
  // Only the part after the # may differ from the page before, which would load nothing.
  await page.goto('about:blank');
  await page.goto(path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What is printed behind a link. */
function addressBehind(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
}

test('a source is printed with its address, and a cell of a table is not', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  expect(await addressBehind(page, '.sources a')).toContain('https://');
  await page
    .locator('td a')
    .first()
    .evaluate((link) => link.setAttribute('href', 'https://example.com/a/long/address'));
  expect(await addressBehind(page, 'td a')).not.toContain('https://');
});

for (const anchor of [SECOND, `${SECOND}-visitor`]) {
  test(`a link to #${anchor} prints that meaning alone, below the number`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${PAGE}#${anchor}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator(`#${SECOND}`)).toBeVisible();
    await expect(page.locator(`#${SECOND}-visitor + dd`)).toBeVisible();
    await expect(page.locator(`#${FIRST}`)).toBeHidden();
    await expect(page.locator('#introduction')).toBeHidden();
    await expect(page.locator('.page-history')).toBeVisible();
    await page.goto(`${PAGE}#introduction`);
    await expect(page.locator(`#${FIRST}`)).toBeVisible();
  });
}

test('one meaning takes a fraction of the sheets', async ({ page }) => {
  const whole = await sheets(page, PAGE);
  const one = await sheets(page, `${PAGE}#${SECOND}`);
  console.log(`${PAGE} takes ${whole} sheets, ${SECOND} alone ${one}`);
  expect(one).toBeLessThan(whole / 4);
});

test('the caption and the head of a table stay with its first rows', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  const torn = await page.evaluate(() => {
    const table = document.querySelector('.at-a-glance table')?.cloneNode(true);
    if (!(table instanceof HTMLTableElement)) throw new Error('There is no table at the top.');
    // Columns break like sheets.
    const column = document.createElement('div');
    column.style.cssText = 'columns: 2; column-fill: auto; height: 600px; width: 1300px';
    const before = document.createElement('div');
    column.append(before, table);
    document.querySelector('.at-a-glance')?.replaceChildren(column);
    const parts = [table.caption, table.tHead, ...table.rows].slice(0, 5);
    const tornAt: number[] = [];
    for (let height = 300; height < 600; height += 5) {
      before.style.height = `${height}px`;
      const columns = parts.map((part) => (part?.getClientRects()[0]?.left ?? 0) > 600);
      if (new Set(columns).size > 1) tornAt.push(height);
    }
    return tornAt;
  });
  expect(torn).toEqual([]);
});

test('each sheet has the name of the guide, its address and its number at the foot', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  const foot = await page.evaluate(() => {
    const within = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSMediaRule || rule instanceof CSSLayerBlockRule
          ? within(rule.cssRules)
          : [rule],
      );
    const all = [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules));
    const sheet = all.find((rule) => rule instanceof CSSPageRule);
    return {
      rule: sheet?.cssText ?? '',
      text: getComputedStyle(document.documentElement).getPropertyValue('--foot'),
    };
  });
  expect(foot.rule).toMatch(/@bottom-center \{[^}]*var\(--foot\)[^}]*counter\(page\)/);
  expect(foot.text).toBe(`"HTTP Status Field Guide · ${PAGE}"`);
});

test('what is folded on the screen is printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  await expect(page.locator('details .sources a').first()).toBeVisible();
});
