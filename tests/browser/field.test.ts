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
  readonly use: (page: Page, broken?: string) => Promise<void>;
}

const VISITS: readonly Visit[] = [
  { path: '/search', use: searchOnPage },
  { path: '/identify', use: identify },
  {
    path: '/499',
    use: async (page) => {
      await cite(page);
      await searchInDialog(page);
    },
  },
  { path: '/samples/499', use: copyTranscript },
  { path: '/', use: async () => undefined },
];

/** Ways in which a file fails, and of which kinds of files: others fail as if they had not arrived. */
const FAILURES: Readonly<Record<string, { of: RegExp; fail: (route: Route) => Promise<void> }>> = {
  'does not arrive': { of: /./, fail: (route) => route.abort() },
  'is an error page': {
    of: /^fetch$/,
    fail: (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' }),
  },
  'is empty': {
    of: /^(?:fetch|script)$/,
    fail: async (route) => {
      const { headers } = await fetch(route.request().url(), { method: 'HEAD' });
      await route.fulfill({ contentType: headers.get('content-type') ?? '', body: '' });
    },
  },
};

/** What a page says that lacks something. */
const SAID = /could not be loaded|refused to copy|has not run on this page/;

/** The pieces of the index fail together; any other file is alone of its kind. */
function kindOf(file: string): string {
  return file.replace(/[^/]+\.(?=pf_)/, '*.');
}

/** A file that a page asks for, and when: what fails as the page loads fails in another way when it is used. */
interface Asked {
  readonly file: string;
  readonly type: string;
  readonly when: 'loading' | 'using';
}

for (const { path, use } of VISITS) {
  for (const [failure, { of, fail }] of Object.entries(FAILURES)) {
    test(`${path} stays readable when one of its files ${failure}`, async ({ context }) => {
      test.setTimeout(300_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { texts } = await healthyVisit(context, path);
      for (const { file } of (await firstAskedOn(context, path)).filter(({ type }) =>
        of.test(type),
      )) {
        await test.step(file, async () => {
          const page = await context.newPage();
          if (isWorker(file)) await page.clock.install();
          // Other modules import what an empty one lacks; only the browser can tell them.
          const uncaught = uncaughtOn(page, ({ name }) => name === 'SyntaxError');
          await page.route((url) => kindOf(url.pathname) === file, fail);
          await page.goto(path);
          await expectReadable(page, texts, file);
          await use(page, file);
          expect(uncaught, file).toEqual([]);
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
      const page = await context.newPage();
      const table = page.getByRole('table').first();
      await using server = await ProxyServer.start(baseURL ?? '', {
        isCut,
        beforeCut: () => (what === 'the document' ? table.waitFor() : Promise.resolve()),
      });
      const uncaught = uncaughtOn(page);
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
      expect(uncaught).toEqual([]);
    });
  }
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

for (const { path, use } of VISITS) {
  test(`${path} can be used where the browser withholds what it can`, async ({ page }) => {
    await page.addInitScript(withhold);
    const uncaught = uncaughtOn(page);
    await page.goto(path);
    await use(page);
    expect(uncaught).toEqual([]);
  });
}

/** Policies that a host may add to the one that each page has. */
const POLICIES = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'none'; connect-src 'none'",
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
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { texts } = await healthyVisit(context, path);
    for (const policy of POLICIES) {
      await test.step(policy, async () => {
        const page = await context.newPage();
        const uncaught = uncaughtOn(page);
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
        expect(uncaught, policy).toEqual([]);
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

/** What a worker has seen of the pages while nothing failed. */
const healthyVisits = new Map<string, ReturnType<typeof visit>>();

function healthyVisit(context: BrowserContext, path: string): ReturnType<typeof visit> {
  const made = healthyVisits.get(path) ?? visit(context, path);
  healthyVisits.set(path, made);
  return made;
}

/** Uses a page while nothing fails: what it asks for beside itself, and the texts that can be read on it. */
async function visit(
  context: BrowserContext,
  path: string,
): Promise<{ asked: readonly Asked[]; texts: readonly string[] }> {
  const page = await context.newPage();
  const asked = new Map<string, Asked>();
  let when: Asked['when'] = 'loading';
  page.on('request', (request) => {
    const file = kindOf(new URL(request.url()).pathname);
    const type = request.resourceType();
    if (type !== 'document' && !asked.has(file)) asked.set(file, { file, type, when });
  });
  await page.goto(path);
  const texts = await readTexts(page);
  expect(texts.length).toBeGreaterThan(5);
  when = 'using';
  await VISITS.find((entry) => entry.path === path)?.use(page);
  // A page that only says what it lacks would pass every test of what it lacks.
  await expect(page.getByText(SAID).filter({ visible: true })).toHaveCount(0);
  if (/499$/.test(path))
    await expect(page.getByRole('button', { name: /^Cop/ })).not.toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { asked: [...asked.values()], texts };
}

/** What a page asks for at a time at which no visit before this one does: nothing is broken twice. */
async function firstAskedOn(context: BrowserContext, path: string): Promise<Asked[]> {
  const broken = new Set<string>();
  for (const visited of VISITS) {
    const { asked } = await healthyVisit(context, visited.path);
    const fresh = asked.filter(({ file, when }) => !broken.has(`${file} ${when}`));
    if (visited.path === path) return fresh;
    for (const { file, when } of fresh) broken.add(`${file} ${when}`);
  }
  return [];
}

function isWorker(file: string): boolean {
  return file.includes('worker');
}

/**
 * What nobody catches on a page from now on. What Pagefind leaves uncaught does not count: it starts by
 * itself, and nobody else can catch that. The page says what is missing all the same.
 *
 * @param isBeyondScripts what else no script of the guide can catch
 */
function uncaughtOn(
  page: Page,
  isBeyondScripts: (error: Error) => boolean = () => false,
): readonly string[] {
  const uncaught: string[] = [];
  page.on('pageerror', (error) => {
    const { message, stack = '' } = error;
    if (!stack.includes('/pagefind/') && !isBeyondScripts(error))
      uncaught.push(`${message} ${stack}`);
  });
  return uncaught;
}

/** Shows at once what a reader sees after waiting long enough for a script. */
async function finishAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** The texts of a page's main part that can be seen, without what scripts add, and without forms, which need them. */
async function readTexts(page: Page): Promise<string[]> {
  await finishAnimations(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1,h2,h3,h4,p,li,td,th,dt,dd,pre):not(form *)')]
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

async function cite(page: Page): Promise<void> {
  const button = page.locator('#nginx + button');
  if ((await button.count()) === 0) {
    await expect(page.locator('#nginx a').first()).toHaveAttribute('href', '#nginx');
    return;
  }
  await button.click();
  const menu = page.getByRole('dialog', { name: 'Cite “499 from nginx”' });
  const status = menu.getByRole('status');
  await menu.getByRole('button', { name: 'Copy text' }).click();
  await expect(status).toHaveText(/^Copied: text|^Your browser refused/);
  await expect(menu.getByRole('textbox')).toHaveValue(/^HTTP 499 from nginx: .*\/499#nginx$/);
  await menu.getByRole('button', { name: 'Full note' }).click();
  await expect(status).toHaveText(/^Copied: full note|^The note could not|^Your browser refused/);
  await page.keyboard.press('Escape');
}

async function searchInDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  if ((await dialog.count()) === 0) {
    await expect(page.locator('.site-header form')).toHaveAttribute('action', '/search');
    return;
  }
  await page.keyboard.insertText('cloudflare tunnel');
  const found = dialog.locator('a[href="/530#cloudflare"]').first();
  const said = dialog.getByText(/could not be loaded/);
  await expect(found.or(said).first()).toBeVisible();
  if (await found.isVisible()) await complete(page);
  await expect(dialog.locator('[name=q]')).toHaveValue('cloudflare tunnel');
}

async function searchOnPage(page: Page): Promise<void> {
  const box = page.locator('[name=q]').first();
  await box.fill('cloudflare tunnel');
  const found = page.locator('.results a[href="/530#cloudflare"]').first();
  const said = page.getByText(/could not be loaded|has not run on this page/);
  await expect(found.or(said).first()).toBeVisible();
  if (await found.isVisible()) await complete(page);
  await expect(box).toHaveValue('cloudflare tunnel');
}

/** Waits until the full text has been searched too, or the page has said that it cannot be. */
async function complete(page: Page): Promise<void> {
  await expect(page.locator('field-guide-search .results')).toHaveAttribute('aria-busy', 'false');
}

async function identify(page: Page, broken = ''): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Response/ });
  await box.fill(RESPONSE);
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
  const tool = page.locator('field-guide-identify');
  const said = tool.getByText(/^Recognised: |could not be loaded|has not run on this page/).first();
  // Nothing is heard of a worker without code; the page waits half a minute for it.
  if (isWorker(broken)) {
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await expect(said).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  await expect(said).toBeVisible();
  await expect(box).toHaveValue(RESPONSE);
  await expect(page).toHaveURL(/\/identify$/);
}

async function copyTranscript(page: Page): Promise<void> {
  const line = page.locator('field-guide-transcript').first();
  const button = line.getByRole('button', { name: 'Copy' });
  if ((await button.count()) === 0) return;
  await button.click();
  await expect(
    line.getByRole('button', { name: /^Copied$|^Selected: now copy it$/ }),
  ).toBeVisible();
}
