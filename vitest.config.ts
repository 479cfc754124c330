import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The default leaves a processor free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // On a busy machine a test may take its time.
          testTimeout: 120_000,
          // The catalog is read once, not for each file.
          isolate: false,
        },
      },
      // On a busy machine a build may take its time.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 1_800_000 } },
      {
        test: {
          name: 'nginx',
          include: ['tests/nginx/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
