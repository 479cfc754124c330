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
/** The part of an article’s different words that a peer may lack. */
const MOST_LACKING = 0.01;
/** For a page or an answer that does not come. */
const LIMIT_MS = 30_000;
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
  return visit(browser, url, 'slow', (page) => page.evaluate(readPaint));
}

/** What is on a page: the words, tables and blocks of code of its article, and the scripts inside the page. */
export interface Seen {
  readonly words: readonly string[];
  readonly tables: number;
  readonly blocks: number;
  readonly scripts: string;
}

/**
 * All that a visit transfers that reads the page and does nothing else. The connection is fast, because some sites fetch
 * ahead only then.
 */
export async function weigh(
  browser: Browser,
  nginx: Nginx,
  site: Site,
  url: string,
): Promise<{ sent: Sent[]; seen: Seen }> {
  nginx.take(site);
  const seen = await visit(browser, url, 'fast', async (page) => {
    await sleep(AFTERWARDS_MS);
    return page.evaluate(readText, site.article);
  });
  return { sent: nginx.take(site), seen };
}

/**
 * Two sites have the same article, though words for its use may be added.
 *
 * @throws {Error} if words, tables or blocks of code are lacking
 */
export function requireText(seen: Seen, model: Seen): void {
  const words = new Set(model.words);
  const lacking = [...words.difference(new Set(seen.words))];
  const [tables, blocks] = [seen.tables - model.tables, seen.blocks - model.blocks];
  if (lacking.length <= words.size * MOST_LACKING && tables === 0 && blocks === 0) return;
  throw new Error(
    `The text is not the same: ${tables} tables and ${blocks} blocks more, without ${lacking.join(' ')}.`,
  );
}

/** A reader’s first search. */
export interface SearchResult {
  /** From the last letter to the answer, in milliseconds. */
  readonly afterTyping: number;
  /** From the opening of the search to the answer, without the time that typing takes, in milliseconds. */
  readonly inAll: number;
  /** What is sent from the opening to the answer. */
  readonly sent: readonly Sent[];
}

/**
 * Opens an article, lets it load, opens the search, types, and waits for the right answer. The browser asks to save
 * data, so that no site has fetched its search ahead.
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
  return visit(browser, url, 'slow and saving data', async (page) => {
    nginx.take(site);
    const opened = performance.now();
    await page.locator(search.open).first().click({ timeout: LIMIT_MS });
    const box = page.locator(search.box).first();
    await box.focus({ timeout: LIMIT_MS });
    await box.pressSequentially(query.slice(0, -1), { delay: LETTER_MS });
    const typed = performance.now();
    await box.press(query.slice(-1));
    await page
      .locator(search.result)
      .filter({ visible: true, hasText: code })
      .first()
      .waitFor({ timeout: LIMIT_MS });
    const answered = performance.now();
    // nginx writes a line when the last byte has left.
    await sleep(200);
    return {
      afterTyping: answered - typed,
      inAll: answered - opened - (query.length - 1) * LETTER_MS,
      sent: nginx.take(site),
    };
  });
}

/** Opens a page on a phone with an empty cache, and waits until the network has been idle for half a second. */
async function visit<T>(
  browser: Browser,
  url: string,
  connection: 'fast' | 'slow' | 'slow and saving data',
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
    if (connection !== 'fast') {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', NETWORK);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    }
    if (connection === 'slow and saving data')
      await cdp.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    const response = await page.goto(url, { waitUntil: 'networkidle', timeout: LIMIT_MS });
    if (!response?.ok()) throw new Error(`${url} is not there.`);
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

/** Runs in the page. */
function readText(selector: string): Seen {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const article = document.querySelector<HTMLElement>(selector);
  return {
    words: article?.innerText.match(/[\p{L}\p{N}]+/gu) ?? [],
    tables: article?.querySelectorAll('table').length ?? 0,
    blocks: article?.querySelectorAll('pre').length ?? 0,
    scripts: Array.from(document.scripts)
      .filter(({ src, type }) => src === '' && /^$|module|javascript/.test(type))
      .map(({ text }) => text)
      .join('\n'),
  };
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
