import { expect, test, type Page } from '@playwright/test';

/** Addresses of the results in ranking order, once the answer is complete. */
async function results(page: Page): Promise<string[]> {
  const list = page.locator('[data-search-results]');
  await expect(list).toHaveAttribute('aria-busy', 'false');
  const links = await list.locator('a[href]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

async function firstResult(page: Page, query: string): Promise<string | undefined> {
  await page.goto(`/search?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  return (await results(page))[0];
}

const FIRST: [query: string, article: RegExp][] = [
  ['499', /^\/499$/],
  ['token required', /^\/499#arcgis$/],
  ['client closed', /^\/499/],
  ['linkedin', /^\/999#linkedin$/],
  ['origin dns error', /^\/530#cloudflare$/],
  ['site frozen', /^\/530#pantheon$/],
  ['HTTP499', /^\/499$/],
  ['error code: 1033', /^\/530#cloudflare$/],
  ['cloudflare tunnel', /^\/530/],
  ['nginx', /^\/499/],
  ['internal exception', /^\/599#http-tiny$/],
  ['tornado', /^\/599#tornado$/],
  ['no site detected', /^\/561#pantheon$/],
  ['network read timeout', /^\/598/],
  ['network connect timeout', /^\/599/],
  ['client-closed-request', /^\/499/],
  ['arcgis', /^\/499#arcgis$/],
  ['edgeroutine', /^\/59[89]/],
  ['link checker', /^\/999/],
];

for (const [query, article] of FIRST) {
  test(`“${query}” finds the right article first`, async ({ page }) => {
    expect(await firstResult(page, query)).toMatch(article);
  });
}

test('the box in the header of an article leads to the results', async ({ page }) => {
  await page.goto('/561');
  await page.locator('input[type=search]').fill('tunnel error');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tunnel(\+|%20)error$/);
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', /^\/530/);
  await page.locator('[data-search-results] a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('530');
});

test('typing answers at once, and the address can be shared', async ({ page }) => {
  await page.goto('/search');
  await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
  await page.locator('input[type=search]').fill('59');
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', '/598');
  await expect(page.locator('[data-search-results] a').nth(1)).toHaveAttribute('href', '/599');
  await expect(page).toHaveURL(/\?q=59$/);
  await expect(page).toHaveTitle(/^59 · Search/);
  await expect(page.getByRole('table', { name: 'All codes' })).toBeHidden();
  await page.locator('input[type=search]').fill('');
  await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
  expect(await results(page)).toEqual([]);
});

test('a query that nothing answers says so and lists the codes', async ({ page }) => {
  await page.goto('/search?q=zzqxv');
  await expect(page.getByRole('status')).toContainText('No article was found for “zzqxv”');
  await expect(page.getByRole('table', { name: 'All codes' })).toBeVisible();
  expect(await results(page)).toEqual([]);
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await results(page);
  await expect(page.locator('field-guide-search img')).toHaveCount(0);
  await expect(page.locator('input[type=search]')).toHaveValue('<img src=x onerror=alert(1)>');
});

test('without the index, numbers are still answered, and a sentence says what is missing', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search?q=499');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  expect(await results(page)).toEqual(['/499']);
  await page.unroute('**/pagefind/**');
  await page.locator('input[type=search]').fill('tunnel');
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', /^\/530/);
});

test('after the index itself was missing, searching again finds', async ({ page }) => {
  await page.route('**/*.pagefind', (route) => route.abort());
  await page.goto('/search?q=tunnel');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/*.pagefind');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', /^\/530/);
});

test('what was typed before the script arrived is answered', async ({ page }) => {
  const typed = Promise.withResolvers<undefined>();
  await page.route('**/_astro/*.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto('/search', { waitUntil: 'commit' });
  await page.locator('input[type=search]').fill('530');
  typed.resolve(undefined);
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute('href', '/530');
  await expect(page.locator('input[type=search]')).toHaveValue('530');
});

test('a result that has the focus keeps it when more results arrive', async ({ page }) => {
  const focused = Promise.withResolvers<undefined>();
  await page.route('**/*.pagefind', async (route) => {
    await focused.promise;
    await route.continue();
  });
  await page.goto('/search?q=499');
  const first = page.locator('[data-search-results] a').first();
  await first.focus();
  focused.resolve(undefined);
  await expect(page.locator('[data-search-results] a').nth(1)).toBeVisible();
  await expect(first).toBeFocused();
});

test('the search is used with the keyboard alone', async ({ page }) => {
  await page.goto('/search');
  await page.locator('input[type=search]').focus();
  await page.keyboard.type('tunnel error');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-search-results] a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/530/);
});

test('nothing is sent elsewhere and nothing is blocked by the policy', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await firstResult(page, 'tunnel');
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
});

test('without JavaScript the search page lists every code', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/search?q=499');
  for (const code of ['499', '530', '561', '598', '599', '999']) {
    await expect(page.getByRole('link', { name: code, exact: true })).toBeVisible();
  }
  await context.close();
});
