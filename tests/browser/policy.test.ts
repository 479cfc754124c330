import { expect, test, type Page } from '@playwright/test';
import { answers } from './search-steps.ts';
import { TEMPLATES } from './templates.ts';

/** Styles and code that somebody might sneak into a page, and what the policy says of them. */
const INJECTED =
  '<style>h1 { color: red }</style><script>window.ran = 1</script><img src="/favicon.svg" onload="window.ran = 1">';
const INJECTED_REFUSALS = [
  'script-src-attr: inline',
  'script-src-elem: inline',
  'style-src-elem: inline',
];

/** Lists what the policy of a page refuses from now on. */
async function listRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('tellRefusal', (what: string) => refused.push(what));
  await page.addInitScript(`
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      tellRefusal(effectiveDirective + ': ' + blockedURI));`);
  return refused;
}

for (const path of TEMPLATES) {
  test(`the policy of ${path} refuses what is injected, and nothing else`, async ({ page }) => {
    const refused = await listRefusals(page);
    await page.route(
      (url) => url.pathname === path,
      async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        await route.fulfill({ response, body: html.replace('</main>', `${INJECTED}</main>`) });
      },
    );
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect.poll(() => refused.toSorted()).toEqual(INJECTED_REFUSALS);
    for (const code of [
      "document.body.innerHTML = '<b>text</b>'",
      "new Worker('/x.js')",
      "trustedTypes.createPolicy('other', {})",
    ]) {
      await expect(page.evaluate(code), code).rejects.toThrow();
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
}

test('the policy refuses nothing that the search and Identify need', async ({ page }) => {
  const refused = await listRefusals(page);
  await page.goto('/search?q=tunnel+error');
  await expect((await answers(page)).first()).toBeVisible();
  await page.goto('/identify');
  await page.getByRole('textbox', { name: /^Response/ }).fill('error code: 1033');
  await expect(page.getByRole('status').filter({ hasText: 'Cloudflare' })).toBeVisible();
  expect(refused).toEqual([]);
});
