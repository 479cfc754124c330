import { Launcher } from 'chrome-launcher';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright-core';

/** Root cannot use the sandbox. The last two keep Chromium from calling its vendor's servers. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Slow 4G and a slow processor, with the figures that Lighthouse simulates. */
const SLOW = { latency: 150, download: 1638.4, upload: 750, processor: 4 } as const;

/** The Chromium that `CHROME_PATH` names, else the first one on the machine. */
export function chromePath(): string {
  const [path] = Launcher.getInstallations();
  if (path === undefined) throw new Error('There is no Chromium; install one or set CHROME_PATH.');
  return path;
}

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromePath(), args: FLAGS });
}

/** A page with an empty cache, as wide as the phone that Lighthouse emulates. */
export async function freshPage(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  return { context, page, cdp };
}

/** Slows the network and the processor of a page. */
export async function slow(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: bytesPerSecond(SLOW.download),
    uploadThroughput: bytesPerSecond(SLOW.upload),
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
}

function bytesPerSecond(kilobits: number): number {
  return (kilobits * 1000) / 8;
}
