import { defineConfig } from '@playwright/test';

/** The page is the same in both, so what asks nothing special of the machine is tried in the window alone where both are tried. */
const OF_THE_PAGE = ['barriers', 'matrix', 'plan', 'redaction', 'rulePacks', 'signoff'].map(
  (name) => `${name}.spec.ts`,
);
const isBoth = process.env['E2E_BOTH'] !== undefined;
/** The long way from an empty folder to a dossier is gone in the package where there is one, by the same Electron. */
const isPacked = process.env['E2E_PACKAGED'] !== undefined;

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
    { name: 'window', testIgnore: ['browser/**', 'packaged/**', ...(isPacked ? ['flow.spec.ts'] : [])] },
    { name: 'browser', testIgnore: ['window/**', 'packaged/**', ...(isBoth ? OF_THE_PAGE : [])] },
    { name: 'packaged', testMatch: ['packaged/**', 'window/hardening.spec.ts', 'flow.spec.ts'] },
  ],
});
