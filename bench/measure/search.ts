import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { QUERY } from '../content.ts';
import type { SearchSteps } from '../peers/peer.ts';
import { freshPage, slow } from './browser.ts';
import type { Nginx } from './nginx.ts';
import { AFTERWARDS_MS } from './page.ts';

/** A reader's first search for a word. */
export interface SearchResult {
  /** What the site sent from the opening of the search to the answer. */
  readonly bytes: number;
  readonly requests: number;
  /** From the last letter to the answer, in milliseconds. */
  readonly wait: number;
}

const LETTER_MS = 100;

/** Opens an article, lets it load, opens the search, types a word, and waits for the right article. */
export async function measureSearch(
  browser: Browser,
  nginx: Nginx,
  site: number,
  path: string,
  steps: SearchSteps,
): Promise<SearchResult> {
  const { context, page, cdp } = await freshPage(browser);
  try {
    await slow(cdp);
    await page.goto(nginx.origin(site) + path, { waitUntil: 'networkidle', timeout: 120_000 });
    await sleep(AFTERWARDS_MS);
    nginx.take(site);
    await page.locator(steps.open).first().click({ timeout: 60_000 });
    const box = page.locator(steps.box).first();
    await box.focus({ timeout: 60_000 });
    await box.pressSequentially(QUERY.word.slice(0, -1), { delay: LETTER_MS });
    const typed = performance.now();
    await box.press(QUERY.word.slice(-1));
    await page
      .locator(steps.result)
      .filter({ visible: true, hasText: String(QUERY.code) })
      .first()
      .waitFor({ timeout: 120_000 });
    const wait = performance.now() - typed;
    // nginx writes a line when the last byte has left.
    await sleep(200);
    const { bytes, requests } = nginx.take(site);
    return { bytes, requests, wait };
  } finally {
    await context.close();
  }
}
