import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { TEMPLATES } from '../tests/browser/templates.ts';
import { findChromium } from '../tests/support/chromium.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** States of pages that the templates do not show: an anchor, a query, an address that does not exist. */
const STATES = ['/499#nginx', '/search?q=tunnel error', '/404/token-required'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../screenshots', import.meta.url));

/** Writes pictures of every template to `screenshots/`: in every width and theme, and printed. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await preview({ root, server: { port: 0 }, logLevel: 'warn' });
  const origin = `http://localhost:${server.port}`;
  const browser = await chromium.launch(await findChromium());
  try {
    for (const path of [...TEMPLATES, ...STATES]) {
      for (const width of WIDTHS) {
        for (const scheme of SCHEMES) await picture(browser, origin + path, width, scheme);
      }
      await print(browser, origin + path);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`Look at ${folder}`);
}

async function picture(
  browser: Browser,
  address: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({
    path: `${folder}/${nameOf(address)}-${width}-${colorScheme}.png`,
    fullPage: true,
  });
  await page.close();
}

async function print(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.pdf({
    path: `${folder}/${nameOf(address)}.pdf`,
    format: 'A4',
    preferCSSPageSize: true,
  });
  await page.close();
}

function nameOf(address: string): string {
  return (
    address
      .replace(/^http:..[^/]+/, '')
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-|-$/g, '') || 'home'
  );
}

await main();
