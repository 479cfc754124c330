import { expect, test, type BrowserContext, type Page, type Route } from '@playwright/test';
import { ProxyServer } from './proxy-server.ts';

/**
 * What a reader keeps when something on the way fails: each file that a page asks for, in turn; the network,
 * in the middle of a file; what the browser allows. The files are those that a healthy visit asks for, so
 * that a new one is broken here without being named.
 */

const RESPONSE = 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033';

/** A page, and what somebody does there. Each use ends when the page has answered, or has said that it cannot. */
interface Visit {
  readonly path: string;
  readonly use: (page: Page) => Promise<void>;
  /** Files that the visit of another page breaks already. */
  readonly elsewhere?: RegExp;
}

const VISITS: readonly Visit[] = [
  { path: '/', use: async () => undefined },
  {
    path: '/499',
    use: async (page) => {
      await copyForTicket(page);
      await searchInDialog(page);
    },
    elsewhere: /^\/(pagefind\/|search-)|\/words\./,
  },
  { path: '/search', use: searchOnPage },
  { path: '/identify', use: identify },
  { path: '/samples/499', use: copyTranscript },
];

/** Ways in which a file fails; of the first two the browser tells by itself. */
const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'does not arrive': (route) => route.abort(),
  'is an error': (route) =>
    route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' }),
  'is empty': (route) => answerWith(route, ''),
  'is garbage': (route) => answerWith(route, ')]}\u0000<garbage>'.repeat(40)),
};

/** What a page says that lacks something. */
const SAID = /could not be (loaded|looked up)|refused to copy|has not run on this page/;

/** The pieces of the index fail together; any other file is alone of its kind. */
function kindOf(file: string): string {
  return file.replace(/[^/]+\.(?=pf_)/, '*.');
}

/** Answers with another body, as what the file is served as. */
async function answerWith(route: Route, body: string): Promise<void> {
  const { headers } = await fetch(route.request().url(), { method: 'HEAD' });
  await route.fulfill({ contentType: headers.get('content-type') ?? '', body });
}

for (const { path, use, elsewhere } of VISITS) {
  for (const [failure, fail] of Object.entries(FAILURES)) {
    test(`${path} stays readable when one of its files ${failure}`, async ({ context }) => {
      test.setTimeout(300_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { files, texts } = await healthyVisit(context, path, use);
      for (const file of files.filter((name) => !elsewhere?.test(name))) {
        await test.step(file, async () => {
          const page = await opened(context);
          const heard = listen(page);
          await page.route((url) => kindOf(url.pathname) === file, fail);
          await page.goto(path);
          await expectReadable(page, texts, file);
          await use(page);
          const isNoScript = file.endsWith('.js') && /empty|garbage/.test(failure);
          expect(heard.uncaught(isNoScript), file).toEqual([]);
          // The first two failures the browser names by itself, except for the code of a worker.
          if (heard.failed.has(file) && !file.includes('worker')) {
            await expect.poll(() => [...heard.named], file).toContain(file);
          }
          await page.close();
        });
      }
    });
  }
}

for (const [what, pages, isCut] of [
  ['the document', /^\/499$/, (path: string) => path === '/499'],
  ['each script', /./, (path: string) => path.endsWith('.js')],
  ['the data', /^\/(499|search|identify)$/, (path: string) => path.endsWith('.json')],
  ['the index', /^\/(499|search)$/, (path: string) => /\.(pf_\w+|pagefind)$/.test(path)],
] as const) {
  for (const { path, use } of VISITS.filter((visit) => pages.test(visit.path))) {
    test(`${path} says what it lacks when the network is cut in the middle of ${what}`, async ({
      context,
      baseURL,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await opened(context);
      const table = page.getByRole('table').first();
      await using server = await ProxyServer.start(baseURL ?? '', {
        isCut,
        beforeCut: () => (what === 'the document' ? table.waitFor() : Promise.resolve()),
      });
      const heard = listen(page);
      if (what === 'the document') {
        // The rest never comes, and so the page is never loaded.
        await page.goto(server.address + path, { waitUntil: 'commit' });
        await expect.poll(() => server.cut).toEqual([path]);
        await expect(table).toBeVisible();
        await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
        await expect(page.locator('.site-footer')).toHaveCount(0);
      } else {
        await page.goto(server.address + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await use(page);
      }
      expect(server.cut).not.toEqual([]);
      expect(heard.uncaught(false)).toEqual([]);
    });
  }
}

/** What a browser can withhold. */
const DENIALS: Readonly<Record<string, () => void>> = {
  'storage is denied': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  'the clipboard is denied': () => {
    const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  },
  'there are no workers and no WebAssembly': () => {
    Object.defineProperty(window, 'Worker', { value: undefined });
    Object.defineProperty(window, 'WebAssembly', { value: undefined });
  },
};

for (const { path, use } of VISITS) {
  for (const [denial, deny] of Object.entries(DENIALS)) {
    test(`${path} is used where ${denial}`, async ({ context }) => {
      const page = await opened(context);
      await page.addInitScript(deny);
      const heard = listen(page);
      await page.goto(path);
      await use(page);
      expect(heard.uncaught(false)).toEqual([]);
    });
  }
}

/** Policies that a host may add to the one that each page has. */
const POLICIES = [
  "default-src 'none'",
  "default-src 'none'; style-src 'unsafe-inline'",
  "script-src 'none'",
  "script-src 'self'",
  "worker-src 'none'; connect-src 'none'",
  "require-trusted-types-for 'script'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  'sandbox',
  'sandbox allow-scripts',
];

for (const { path, use } of VISITS) {
  test(`${path} is readable under any stricter policy, and without JavaScript`, async ({
    context,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { texts } = await healthyVisit(context, path, use);
    for (const policy of POLICIES) {
      await test.step(policy, async () => {
        const page = await opened(context);
        const heard = listen(page);
        await page.route(
          (url) => url.pathname === path,
          async (route) => {
            const response = await route.fetch();
            const headers = { ...response.headers(), 'content-security-policy': policy };
            await route.fulfill({ response, headers });
          },
        );
        await page.goto(path);
        await expectReadable(page, texts, policy);
        // In a sandbox without scripts nothing can be sent, and the page is not asked to.
        if (!policy.startsWith('sandbox')) await use(page);
        expect(heard.uncaught(false), policy).toEqual([]);
        await page.close();
      });
    }
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await plain.newPage();
    await page.goto(path);
    await expectReadable(page, texts, 'JavaScript');
    await plain.close();
  });
}

/** A page whose clock a test can move on. */
async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  return page;
}

/** What a page asks for beside itself while it is used, and the texts that can be read on it. */
async function healthyVisit(context: BrowserContext, path: string, use: Visit['use']) {
  const page = await opened(context);
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') files.add(kindOf(new URL(request.url()).pathname));
  });
  await page.goto(path);
  const texts = await readTexts(page);
  expect(texts.length).toBeGreaterThan(10);
  await use(page);
  // A page that only says what it lacks would pass every test of what it lacks.
  await expect(page.getByText(SAID).filter({ visible: true })).toHaveCount(0);
  if (/499$/.test(path))
    await expect(page.getByRole('button', { name: /^Cop/ })).not.toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { files: [...files], texts };
}

/** Which files the console of a page names, which failed on the way, and what nobody caught. */
function listen(page: Page) {
  const named = new Set<string>();
  const failed = new Set<string>();
  const uncaught: Error[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && url) named.add(kindOf(new URL(url).pathname));
  });
  page.on('requestfailed', (request) => failed.add(kindOf(new URL(request.url()).pathname)));
  page.on('response', (response) => {
    if (response.status() >= 500) failed.add(kindOf(new URL(response.url()).pathname));
  });
  page.on('pageerror', (error) => uncaught.push(error));
  return {
    named,
    failed,
    /** @param isNoScript whether a script is none: the browser tells that as an error */
    uncaught: (isNoScript: boolean) =>
      uncaught
        .filter(({ name }) => !isNoScript || name !== 'SyntaxError')
        .map(({ stack, message }) => stack ?? message),
  };
}

/** Shows at once what is shown to whoever has waited long enough for a script. */
async function finishAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** The texts of a page's main part that can be seen, without what scripts add. */
async function readTexts(page: Page): Promise<string[]> {
  await finishAnimations(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1,h2,h3,h4,p,li,td,th,dt,dd,pre)')]
      .filter((element) => !element.closest('nav,[role=status],[popover],p[data-late],.results'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element)
          for (const added of copy.querySelectorAll('button,[popover]')) added.remove();
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      })
      .filter((text) => text !== ''),
  );
}

/** Whatever can be read on the healthy page can be read here, and its anchors are there. */
async function expectReadable(
  page: Page,
  texts: readonly string[],
  without: string,
): Promise<void> {
  const now = new Set(await readTexts(page));
  expect(
    texts.filter((text) => !now.has(text)),
    `not to be read: ${without}`,
  ).toEqual([]);
  const deadLinks = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map(({ hash }) => hash.slice(1))
      .filter((id) => id !== '' && !document.getElementById(id)),
  );
  expect(deadLinks).toEqual([]);
}

async function copyForTicket(page: Page): Promise<void> {
  const button = page.locator('#nginx + button.copy');
  if ((await button.count()) === 0) {
    await expect(page.locator('#nginx a').first()).toHaveAttribute('href', '#nginx');
    return;
  }
  await button.click();
  const menu = page.getByRole('dialog', { name: 'Copy for a ticket' });
  await expect(menu.getByRole('status')).toHaveText(/^499 nginx|^The ticket note could not/);
  await menu.getByRole('button', { name: 'Link' }).click();
  await expect(menu.getByRole('status')).toHaveText(/^Copied: Link|^Your browser refused/);
  await expect(menu.getByRole('textbox')).toHaveValue(/\/499#nginx$/);
  await page.keyboard.press('Escape');
}

async function searchInDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  if ((await dialog.count()) === 0) {
    await expect(page.locator('a.search-link')).toHaveAttribute('href', '/search');
    return;
  }
  await page.keyboard.insertText('tunnel error');
  const found = dialog.locator('a[href="/530#cloudflare"]').first();
  const said = dialog.getByText(/could not be loaded|could not be looked up/);
  await expect(found.or(said).first()).toBeVisible();
  await expect(dialog.locator('input')).toHaveValue('tunnel error');
}

async function searchOnPage(page: Page): Promise<void> {
  const box = page.locator('input[type=search]');
  await box.fill('tunnel error');
  const found = page.locator('.results a[href="/530#cloudflare"]').first();
  const said = page.getByText(
    /could not be loaded|could not be looked up|has not run on this page/,
  );
  await expect(found.or(said).first()).toBeVisible();
  await expect(box).toHaveValue('tunnel error');
}

async function identify(page: Page): Promise<void> {
  const box = page.locator('textarea');
  await box.fill(RESPONSE);
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
  const tool = page.locator('field-guide-identify');
  const said = tool.getByText(/^Recognised: |could not be loaded|has not run on this page/).first();
  // Of a worker without code nothing is heard; the page waits half a minute for it.
  await expect(async () => {
    if (!(await said.isVisible())) await page.clock.fastForward(30_000);
    await expect(said).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(box).toHaveValue(RESPONSE);
  await expect(page).toHaveURL(/\/identify$/);
}

async function copyTranscript(page: Page): Promise<void> {
  const line = page.locator('field-guide-transcript').first();
  const button = line.getByRole('button', { name: 'Copy' });
  if ((await button.count()) === 0) return;
  await button.click();
  await expect(line.getByRole('button', { name: /^Copied$|^Selected: copy it$/ })).toBeVisible();
}
