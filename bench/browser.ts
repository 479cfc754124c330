import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Launcher, launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Nginx, Sent } from './nginx.ts';
import type { Site } from './sites.ts';

/** Root cannot use the sandbox. The last two keep Chromium from calling its vendor's servers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
/** Slow 4G and a slow processor, with the figures that Lighthouse simulates. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1000) / 8,
  uploadThroughput: (750 * 1000) / 8,
};
const SLOWNESS = 4;
/** Some sites load their search when the browser has nothing else to do. */
const AFTERWARDS_MS = 3000;
const LETTER_MS = 100;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The Chromium that `CHROME_PATH` names, else the first one on the machine. */
function chromePath(): string {
  const [path] = Launcher.getInstallations();
  if (path === undefined) throw new Error('There is no Chromium; install one or set CHROME_PATH.');
  return path;
}

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromePath(), args: FLAGS });
}

/** Opens a page on slow 4G with an empty cache: its largest contentful paint, in milliseconds. */
export function measurePaint(browser: Browser, url: string): Promise<number> {
  return visit(browser, url, false, (page) => page.evaluate(readPaint));
}

/** All that a page loads by itself: with data saved, what it needs; without, also what it fetches ahead. */
export async function weigh(
  browser: Browser,
  nginx: Nginx,
  site: Site,
  url: string,
  savesData: boolean,
): Promise<Sent[]> {
  nginx.take(site);
  await visit(browser, url, savesData, () => sleep(AFTERWARDS_MS));
  return nginx.take(site);
}

/** From the last letter of a reader's first search to its answer, in milliseconds, and what is sent meanwhile. */
export interface SearchResult {
  readonly wait: number;
  readonly sent: readonly Sent[];
}

/**
 * Opens an article, lets it load, opens the search, types, and waits for the right answer. The browser asks to save
 * data, so that no site has loaded its search already.
 */
export async function measureSearch(
  browser: Browser,
  nginx: Nginx,
  site: Site,
  url: string,
  { query, code }: { readonly query: string; readonly code: string },
): Promise<SearchResult> {
  const { search } = site;
  if (!search) throw new Error(`${site.name} has no search.`);
  return visit(browser, url, true, async (page) => {
    await sleep(AFTERWARDS_MS);
    nginx.take(site);
    await page.locator(search.open).first().click({ timeout: 60_000 });
    const box = page.locator(search.box).first();
    await box.focus({ timeout: 60_000 });
    await box.pressSequentially(query.slice(0, -1), { delay: LETTER_MS });
    const typed = performance.now();
    await box.press(query.slice(-1));
    await page
      .locator(search.result)
      .filter({ visible: true, hasText: code })
      .first()
      .waitFor({ timeout: 120_000 });
    const wait = performance.now() - typed;
    // nginx writes a line when the last byte has left.
    await sleep(200);
    return { wait, sent: nginx.take(site) };
  });
}

/** Opens a page on a phone with slow 4G, a slow processor and an empty cache, and waits until it has loaded. */
async function visit<T>(
  browser: Browser,
  url: string,
  savesData: boolean,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    if (savesData) await cdp.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function readPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** The scores that Lighthouse gives with its defaults, a phone on a simulated slow 4G: 0 to 100 each. */
export async function measureLighthouse(url: string): Promise<number[]> {
  const chrome = await launchChrome({
    chromePath: chromePath(),
    chromeFlags: ['--headless=new', ...FLAGS],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    });
    return CATEGORIES.map((category) => {
      const score = result?.lhr.categories[category]?.score;
      if (typeof score !== 'number')
        throw new Error(
          `Lighthouse has no score of ${category} on ${url}: ${result?.lhr.runtimeError?.message ?? result?.lhr.categories[category]?.title ?? 'no result'}`,
        );
      return Math.round(score * 100);
    });
  } finally {
    chrome.kill();
  }
}
