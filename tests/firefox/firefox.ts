import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { preview, type PreviewServer } from 'astro';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { site } from '../support/dist.ts';

const NAMES = ['firefox-esr', 'firefox'];

/** Settings of Firefox, by their names in about:config. */
const PREFERENCES = {
  // The light theme, whatever the machine has.
  'layout.css.prefers-color-scheme.content-override': 1,
  // A page may read the clipboard without asking, so that a test sees what was copied.
  'dom.events.testing.asyncClipboard': true,
};

/**
 * The path of Firefox: `FIREFOX_PATH`, else `firefox-esr` or `firefox` on the `PATH`.
 *
 * @throws {Error} if there is none
 */
function findFirefox(): string {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  if (FIREFOX_PATH) {
    if (existsSync(FIREFOX_PATH)) return FIREFOX_PATH;
    throw new Error(
      `FIREFOX_PATH is ${FIREFOX_PATH}, but there is no such file. Correct or unset it.`,
    );
  }
  const found = NAMES.flatMap((name) => PATH.split(delimiter).map((dir) => join(dir, name))).find(
    (path) => existsSync(path),
  );
  if (found !== undefined) return found;
  throw new Error(
    'There is no Firefox. Set FIREFOX_PATH to one, or, on Debian, run tests/firefox/install-debian.sh.',
  );
}

/** A page, and what Firefox has complained of on it. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Firefox without a window, and a server with the built site. */
export class Firefox {
  readonly #browser: Browser;
  readonly #server: PreviewServer;

  private constructor(browser: Browser, server: PreviewServer) {
    this.#browser = browser;
    this.#server = server;
  }

  /** @throws {Error} if there is no Firefox, or if it does not start */
  static async start(): Promise<Firefox> {
    const executablePath = findFirefox();
    const server = await preview({
      root: `${site.folder}/..`,
      server: { port: 0 },
      logLevel: 'warn',
    });
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: PREFERENCES,
    });
    return new Firefox(browser, server);
  }

  /** Opens a path of the site, `/499`, in a window of this size in px, with no storage from other pages. */
  async open(path: string, width = 1440, height = 900): Promise<Watched> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'no reason given';
      // What a page still waits for when the reader leaves it does not count.
      if (reason !== 'NS_BINDING_ABORTED') complaints.push(`${request.url()}: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        complaints.push(`${response.url()} has status ${response.status()}`);
      }
    });
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.setViewport({ width, height });
    await page.goto(`http://localhost:${this.#server.port}${path}`, { waitUntil: 'load' });
    return { page, complaints };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}
