import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { QUERIES } from '../content.ts';
import type { SearchSteps } from '../peers/peer.ts';
import { freshPage, slow } from './browser.ts';
import type { Nginx } from './nginx.ts';
import { AFTERWARDS_MS } from './page.ts';

/** A reader's first search. */
export interface SearchResult {
  readonly query: string;
  /** What the site sent from the opening of the search to the answer. */
  readonly bytes: number;
  readonly requests: number;
  /** From the last letter to the answer, in milliseconds. */
  readonly wait: number;
}

const LETTER_MS = 100;

/**
 * Opens an article, lets it load, opens the search, types a query, and waits for the right article. The browser asks to
 * save data, so that no site has loaded its search already.
 */
export async function measureSearch(
  browser: Browser,
  nginx: Nginx,
  site: number,
  path: string,
  steps: SearchSteps,
  { query, code }: (typeof QUERIES)[number],
): Promise<SearchResult> {
  const { context, page, cdp } = await freshPage(browser);
  try {
    await slow(cdp);
    await cdp.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(nginx.origin(site) + path, { waitUntil: 'networkidle', timeout: 120_000 });
    await sleep(AFTERWARDS_MS);
    nginx.take(site);
    await page.locator(steps.open).first().click({ timeout: 60_000 });
    const box = page.locator(steps.box).first();
    await box.focus({ timeout: 60_000 });
    await box.pressSequentially(query.slice(0, -1), { delay: LETTER_MS });
    const typed = performance.now();
    await box.press(query.slice(-1));
    await page
      .locator(steps.result)
      .filter({ visible: true, hasText: String(code) })
      .first()
      .waitFor({ timeout: 120_000 });
    const wait = performance.now() - typed;
    // nginx writes a line when the last byte has left.
    await sleep(200);
    const { bytes, requests } = nginx.take(site);
    return { query, bytes, requests, wait };
  } finally {
    await context.close();
  }
}
