import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromePath, FLAGS } from './browser.ts';

/** Lighthouse's scores, 0 to 100. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

/** Runs Lighthouse with its defaults: a phone on a simulated slow 4G. */
export async function measureLighthouse(url: string): Promise<Scores> {
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
    const score = (category: string) =>
      Math.round((result?.lhr.categories[category]?.score ?? 0) * 100);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
    };
  } finally {
    chrome.kill();
  }
}
