import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

// The server chooses its port; Playwright reads it from what the server prints and hands it to the workers.
const { SITE_PORT } = process.env;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes waits for nothing; a machine that is busy may take its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    ...(SITE_PORT !== undefined && { baseURL: `http://localhost:${SITE_PORT}` }),
    browserName: 'chromium',
    launchOptions: await findChromium(),
  },
  webServer: {
    command: 'node tests/support/serve.ts',
    wait: { stdout: /port (?<SITE_PORT>\d+)/ },
  },
});
