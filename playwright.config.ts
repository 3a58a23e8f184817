import { defineConfig } from '@playwright/test';

/** One project for each way in; `tests/e2e/run.ts` decides which of them this machine can run. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'window', testIgnore: 'browser/**' },
    { name: 'browser', testIgnore: 'window/**' },
  ],
});
