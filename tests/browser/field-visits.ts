import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** Pages, what readers do there, and what they can read: for tests in which something fails. */

const QUESTION = 'cloudflare tunnel';
const RESPONSE = 'HTTP/2 530\nserver: cloudflare\n\nerror code: 1033';

/** A page, and what somebody does there. Each use ends when the page has answered, or has said that it cannot. */
export interface Visit {
  readonly path: string;
  /** What is done there, where a page has several uses. */
  readonly what?: string;
  /** What somebody writes into the box of the page, where there is one. */
  readonly asks?: string;
  /** What is asked for there and not needed. */
  readonly spares?: RegExp;
  /**
   * @param broken the file that fails, if one does
   * @returns what the page says in the end
   */
  readonly use: (page: Page, broken?: string) => Promise<string>;
}

/** Files that several ask for are broken on the first: those that answer soonest come first. */
export const VISITS: readonly Visit[] = [
  { path: '/499', what: ' (cite)', spares: /guide\.json/, use: cite },
  { path: '/search', asks: QUESTION, use: searchOnPage },
  { path: '/identify', asks: RESPONSE, spares: /summaries\.json/, use: identify },
  { path: '/499', what: ' (search)', use: searchInDialog },
  { path: '/samples/499', use: copyTranscript },
  { path: '/', use: () => Promise.resolve('') },
];

/** What a page says that lacks something. */
export const LACKS = /could not be loaded|refused to copy|has not run on this page/;

/** A file that a page asks for, and when: what fails as the page loads fails in another way when it is used. */
export interface Asked {
  readonly file: string;
  readonly type: string;
  readonly when: 'loading' | 'using';
}

/** What a page asks for beside itself, and the texts that can be read on it. */
interface Healthy {
  readonly asked: readonly Asked[];
  readonly texts: readonly string[];
}

/** The pieces of the index fail together; any other file is alone of its kind. */
export function kindOf(file: string): string {
  return file.replace(/[^/]+\.(?=pf_)/, '*.');
}

export function isWorker(file: string): boolean {
  return file.includes('worker');
}

/** What a worker of the tests has seen of the pages while nothing failed. */
const healthyVisits = new Map<Visit, Promise<Healthy>>();

/** Uses a page while nothing fails, once. */
export function healthyVisit(context: BrowserContext, visit: Visit): Promise<Healthy> {
  const made = healthyVisits.get(visit) ?? make(context, visit);
  healthyVisits.set(visit, made);
  return made;
}

async function make(context: BrowserContext, { path, use }: Visit): Promise<Healthy> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
  // A page that only says what it lacks would pass every test of what it lacks.
  expect(await use(page)).not.toMatch(LACKS);
  if (/499$/.test(path))
    await expect(page.getByRole('button', { name: /^Cop/ })).not.toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { asked: [...asked.values()], texts };
}

/** What a page asks for at a time at which no visit before this one does: nothing is broken twice. */
export async function firstAskedOn(context: BrowserContext, visit: Visit): Promise<Asked[]> {
  const broken = new Set<string>();
  for (const visited of VISITS) {
    const { asked } = await healthyVisit(context, visited);
    const needed = asked.filter(({ file }) => !visited.spares?.test(file));
    const fresh = needed.filter(({ file, when }) => !broken.has(`${file} ${when}`));
    if (visited === visit) return fresh;
    for (const { file, when } of fresh) broken.add(`${file} ${when}`);
  }
  return [];
}

/**
 * What nobody catches on a page from now on. What Pagefind leaves uncaught does not count: it starts by
 * itself, and nobody else can catch that. The page says what is missing all the same.
 *
 * @param isBeyondScripts what else no script of the guide can catch
 */
export function uncaughtOn(
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
export async function expectReadable(
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

async function cite(page: Page): Promise<string> {
  const button = page.locator('#nginx + button');
  if ((await button.count()) === 0) {
    await expect(page.locator('#nginx a').first()).toHaveAttribute('href', '#nginx');
    return '';
  }
  await button.click();
  const menu = page.getByRole('dialog', { name: 'Cite “499 from nginx”' });
  const notLoaded = page.getByRole('button', { name: 'Cite: not loaded, try again' });
  await expect(menu.or(notLoaded)).toBeVisible();
  if (await notLoaded.isVisible()) return notLoaded.innerText();
  const status = menu.getByRole('status');
  await menu.getByRole('button', { name: 'Copy text' }).click();
  await expect(status).toHaveText(/^Copied: text|^Your browser refused/);
  await expect(menu.getByRole('textbox')).toHaveValue(/^HTTP 499 from nginx: .*\/499#nginx$/);
  await menu.getByRole('button', { name: 'Full note' }).click();
  await expect(status).toHaveText(/^Copied: full note|^The note could not|^Your browser refused/);
  const says = await status.innerText();
  await page.keyboard.press('Escape');
  return says;
}

async function searchInDialog(page: Page): Promise<string> {
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  if ((await dialog.count()) === 0) {
    await expect(page.locator('.site-header form')).toHaveAttribute('action', '/search');
    return '';
  }
  return search(dialog);
}

function searchOnPage(page: Page): Promise<string> {
  return search(page.locator('main'));
}

/** Asks, and waits until the full text has been searched too, or the page has said that it cannot be. */
async function search(whole: Locator): Promise<string> {
  const box = whole.locator('[name=q]');
  await box.fill(QUESTION);
  const found = whole.locator('.results a[href="/530#cloudflare"]').first();
  const says = whole
    .locator('[role=status], [data-unasked] > p')
    .filter({ hasText: LACKS, visible: true });
  await expect(found.or(says).first()).toBeVisible();
  if (await found.isVisible())
    await expect(whole.locator('.results')).toHaveAttribute('aria-busy', 'false');
  await expect(box).toHaveValue(QUESTION);
  return (await says.allInnerTexts()).join(' ');
}

async function identify(page: Page, broken = ''): Promise<string> {
  const box = page.getByRole('textbox', { name: /^Response/ });
  await box.fill(RESPONSE);
  await page.getByRole('button', { name: 'Identify', exact: true }).click();
  const tool = page.locator('field-guide-identify');
  const says = tool.getByText(/^Recognised: |could not be loaded|has not run on this page/).first();
  // Nothing is heard of a worker without code; the page waits half a minute for it.
  if (isWorker(broken)) {
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await expect(says).toBeVisible({ timeout: 500 });
    }).toPass();
  }
  await expect(says).toBeVisible();
  await expect(tool.locator('.results')).toHaveAttribute('aria-busy', 'false');
  await expect(box).toHaveValue(RESPONSE);
  await expect(page).toHaveURL(/\/identify$/);
  return tool.innerText();
}

async function copyTranscript(page: Page): Promise<string> {
  const line = page.locator('field-guide-transcript').first();
  const button = line.getByRole('button', { name: 'Copy' });
  if ((await button.count()) === 0) return '';
  await button.click();
  await expect(
    line.getByRole('button', { name: /^Copied$|^Selected: now copy it$/ }),
  ).toBeVisible();
  return '';
}
