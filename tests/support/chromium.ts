import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwrightChromium } from '@playwright/test';

/** How to launch the browser of the tests. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

// Without these, Chromium calls its vendor's servers when it starts.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * Finds a Chromium: `CHROME_PATH`, else Playwright's own, else one on the machine, else the one that
 * the npm package `@sparticuz/chromium` holds (Linux x64), which is unpacked on first use.
 *
 * @throws {Error} if `CHROME_PATH` names no file
 */
export async function findChromium(): Promise<BrowserLaunch> {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) {
    throw new Error(
      `CHROME_PATH is ${CHROME_PATH}, but there is no such file. Correct or unset it.`,
    );
  }
  const installed = PATH.split(delimiter).flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  );
  const found = [CHROME_PATH, playwrightChromium.executablePath(), ...installed].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  // The sandbox needs rights that root lacks and that containers often withhold.
  const args = [...QUIET, '--no-sandbox'];
  if (found !== undefined) return { executablePath: found, args };
  return {
    executablePath: await unpackChromium(),
    args: [...args, '--disable-gpu', '--disable-dev-shm-usage'],
  };
}

/** Unpacks the browser of `@sparticuz/chromium`, with the libraries and fonts that a bare machine lacks. */
async function unpackChromium(): Promise<string> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks into the temporary folder, and its libraries only where it takes the machine for AWS Lambda.
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    return await sparticuz.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
