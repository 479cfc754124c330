import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { freshPage, slow } from './browser.ts';
import { compress } from './compress.ts';
import { Nginx, type Sent } from './nginx.ts';

/** Some sites load their search when the browser is idle; that is part of the visit. */
export const AFTERWARDS_MS = 3000;

/** The first visit to an article. */
export interface PageResult {
  readonly bytes: number;
  readonly requests: number;
  /** First and largest contentful paint, in milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
}

/** Opens an article on slow 4G with a slow processor and an empty cache, until nothing more loads. */
export async function measurePage(
  browser: Browser,
  nginx: Nginx,
  site: number,
  path: string,
): Promise<PageResult> {
  const { context, page, cdp } = await freshPage(browser);
  try {
    await slow(cdp);
    nginx.take(site);
    await page.goto(nginx.origin(site) + path, { waitUntil: 'networkidle', timeout: 120_000 });
    await sleep(AFTERWARDS_MS);
    const paints = await page.evaluate(readPaints);
    const { bytes, requests } = nginx.take(site);
    return { bytes, requests, ...paints };
  } finally {
    await context.close();
  }
}

/** The bytes of a first visit to an article of a site whose files are not compressed yet. */
export async function weigh(browser: Browser, folder: string, path: string): Promise<number> {
  const nginx = await Nginx.start([folder]);
  try {
    // Compressing all of a large site for one page would take longer than building it.
    const { paths } = await visit(browser, nginx, path);
    for (const file of new Set(paths)) {
      if (existsSync(join(folder, file))) compress(join(folder, file));
    }
    return (await visit(browser, nginx, path)).bytes;
  } finally {
    await nginx.stop();
  }
}

async function visit(browser: Browser, nginx: Nginx, path: string): Promise<Sent> {
  const { context, page } = await freshPage(browser);
  try {
    nginx.take(0);
    await page.goto(nginx.origin(0) + path, { waitUntil: 'networkidle', timeout: 120_000 });
    await sleep(AFTERWARDS_MS);
    return nginx.take(0);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function readPaints(): Promise<{ fcp: number; lcp: number }> {
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve({ fcp, lcp: list.getEntries().at(-1)?.startTime ?? 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
