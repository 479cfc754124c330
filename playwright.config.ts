import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const PORT = 4399;
const address = `http://localhost:${PORT}`;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: { baseURL: address, browserName: 'chromium', launchOptions: await findChromium() },
  webServer: {
    command: `astro preview --port ${PORT}`,
    url: address,
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  },
});
