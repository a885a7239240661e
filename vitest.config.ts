import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { locales } from './build/locales.mjs';
import { chromiumFlags, findChromium } from './test/support/chromium.mjs';
import { LongestFirst } from './test/support/longest-first.js';

const shared = {
  plugins: [locales()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

const executablePath = findChromium();

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['test/support/unit-setup.ts'],
          testTimeout: 15_000,
          // Each file for itself would take the workers and their modules twice as long as the tests.
          isolate: false,
        },
      },
      {
        ...shared,
        // Found before any test runs: a dependency discovered in between makes the page load again.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'js-cookie',
            'axe-core',
            '@testing-library/preact',
            '@testing-library/user-event',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          api: { host: '127.0.0.1' },
          setupFiles: ['test/support/unit-setup.ts'],
          globalSetup: ['test/support/chromium-setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/chromium-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 3,
          // A worker goes from file to file with its modules and its browser, which take long to start.
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/engines-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
