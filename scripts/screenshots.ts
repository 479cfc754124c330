import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { TEMPLATES } from '../tests/browser/templates.ts';
import { findChromium } from '../tests/support/chromium.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** Beside the templates: what a template looks like when somebody came with a purpose. */
const STATES = ['/499#nginx', '/search?q=tunnel error', '/404/token-required'];
const PORT = 4397;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../screenshots', import.meta.url));

/** Writes a picture of every template in every width and theme, and as it is printed, to `screenshots/`. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await preview({ root, server: { port: PORT }, logLevel: 'warn' });
  const browser = await chromium.launch(await findChromium());
  try {
    for (const path of [...TEMPLATES, ...STATES]) {
      for (const width of WIDTHS) {
        for (const scheme of SCHEMES) await picture(browser, path, width, scheme);
      }
      await print(browser, path);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`Look at ${folder}`);
}

async function picture(
  browser: Browser,
  path: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({
    path: `${folder}/${nameOf(path)}-${width}-${colorScheme}.png`,
    fullPage: true,
  });
  await page.close();
}

async function print(browser: Browser, path: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle' });
  await page.pdf({ path: `${folder}/${nameOf(path)}.pdf`, format: 'A4', preferCSSPageSize: true });
  await page.close();
}

function nameOf(path: string): string {
  return path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
}

await main();
