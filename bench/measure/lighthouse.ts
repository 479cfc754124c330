import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromePath, FLAGS } from './browser.ts';

/** What Lighthouse says of a page: its scores, 0 to 100, and two of its measurements. */
export interface LighthouseResult {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Cumulative layout shift. */
  readonly layoutShift: number;
  /** Total blocking time, in milliseconds. */
  readonly blockingTime: number;
}

/** Runs Lighthouse with its defaults: a phone on a simulated slow 4G. */
export async function measureLighthouse(url: string): Promise<LighthouseResult> {
  const chrome = await launch({
    chromePath: chromePath(),
    chromeFlags: ['--headless=new', ...FLAGS],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'silent',
    });
    const score = (category: string) => {
      const value = result?.lhr.categories[category]?.score;
      if (typeof value !== 'number')
        throw new Error(`Lighthouse has no score of ${category} on ${url}.`);
      return Math.round(value * 100);
    };
    const measured = (audit: string) => {
      const value = result?.lhr.audits[audit]?.numericValue;
      if (value === undefined) throw new Error(`Lighthouse says nothing of ${audit} on ${url}.`);
      return value;
    };
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      layoutShift: measured('cumulative-layout-shift'),
      blockingTime: measured('total-blocking-time'),
    };
  } finally {
    chrome.kill();
  }
}
