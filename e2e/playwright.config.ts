import { defineConfig } from '@playwright/test';

const results = process.env.DIAPASON_E2E_RESULTS;

/** Journeys in a real Chromium against a started product; ./diapason test starts one and says where it is. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // one browser at a time: the journeys share one product, and a laptop has two cores
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(results ? [['json', { outputFile: `${results}/playwright.json` }] as const] : [])],
  use: {
    baseURL: process.env.DIAPASON_E2E_URL ?? 'http://localhost:8080',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.DIAPASON_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'en', use: { locale: 'en-GB' } },
    { name: 'fr', use: { locale: 'fr-FR' } },
  ],
});
