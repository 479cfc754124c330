import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const PORT = 4399;
const address = `http://localhost:${PORT}`;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: { baseURL: address, browserName: 'chromium', launchOptions: await findChromium() },
  webServer: {
    command: `node tests/support/serve.ts ${PORT}`,
    url: address,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
