import { expect, test, type Page } from '@playwright/test';
import { ProxyServer } from './proxy-server.ts';
import { expectReadable, healthyVisit, uncaughtOn, VISITS } from './field-visits.ts';

/** What a reader keeps when the network is cut in the middle of a file, and where the browser or a policy denies something. */

/** What is done on each page, one use after the other. */
const PAGES = VISITS.filter(({ what = '' }) => what !== ' (search)').map((visit) => ({
  ...visit,
  useAll: async (page: Page) => {
    for (const { path, use } of VISITS) if (path === visit.path) await use(page);
  },
}));

test('what has come of a page can be read when the network is cut in the middle of it', async ({
  page,
  baseURL,
}) => {
  const table = page.getByRole('table').first();
  await using server = await ProxyServer.start(baseURL ?? '', {
    isCut: (path) => path === '/499',
    beforeCut: () => table.waitFor(),
  });
  const uncaught = uncaughtOn(page);
  // The rest never comes, and so the page is never loaded.
  await page.goto(`${server.address}/499`, { waitUntil: 'commit' });
  await expect.poll(() => server.cut).toEqual(['/499']);
  await expect(table).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.locator('.site-footer')).toHaveCount(0);
  expect(uncaught).toEqual([]);
});

for (const [what, pages, isCut] of [
  ['each script', /./, (path: string) => path.endsWith('.js')],
  ['the data', /^\/(499|search|identify)$/, (path: string) => path.endsWith('.json')],
  ['the index', /^\/(499|search)$/, (path: string) => /\.(pf_\w+|pagefind)$/.test(path)],
] as const) {
  test(`each page says what it lacks when the network is cut in the middle of ${what}`, async ({
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const uncaught = uncaughtOn(page);
    await using server = await ProxyServer.start(baseURL ?? '', { isCut });
    for (const { path, useAll } of PAGES.filter((page) => pages.test(page.path))) {
      await test.step(path, async () => {
        server.cut.length = 0;
        await page.goto(server.address + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await useAll(page);
        expect(server.cut).not.toEqual([]);
        expect(uncaught).toEqual([]);
      });
    }
  });
}

/** Takes from a page what a browser can withhold: storage, the clipboard, workers and WebAssembly. */
function withhold(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
  const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });
  Object.defineProperty(document, 'execCommand', { value: () => false });
  Object.defineProperty(window, 'Worker', { value: undefined });
  Object.defineProperty(window, 'WebAssembly', { value: undefined });
}

test('each page can be used where the browser withholds what it can', async ({ page }) => {
  await page.addInitScript(withhold);
  const uncaught = uncaughtOn(page);
  for (const { path, useAll } of PAGES) {
    await test.step(path, async () => {
      await page.goto(path);
      await useAll(page);
      expect(uncaught).toEqual([]);
    });
  }
});

/** Policies that a host may add to the one that each page has. */
const POLICIES = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'none'; connect-src 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  'sandbox',
  'sandbox allow-scripts',
];

for (const visit of PAGES) {
  const { path, useAll } = visit;
  test(`${path} is readable under any stricter policy, and without JavaScript`, async ({
    context,
    browser,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { texts } = await healthyVisit(context, visit);
    const page = await context.newPage();
    const uncaught = uncaughtOn(page);
    let policy = '';
    await page.route(
      (url) => url.pathname === path,
      async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policy };
        await route.fulfill({ response, headers });
      },
    );
    for (policy of POLICIES) {
      await test.step(policy, async () => {
        await page.goto(path);
        await expectReadable(page, texts, policy);
        // In a sandbox without scripts nothing can be sent, and the page is not asked to.
        if (!policy.startsWith('sandbox')) await useAll(page);
        expect(uncaught, policy).toEqual([]);
      });
    }
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const still = await plain.newPage();
    await still.goto(path);
    await expectReadable(still, texts, 'JavaScript');
    await plain.close();
  });
}
