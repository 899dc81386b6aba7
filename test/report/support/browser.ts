import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser for inspecting pages. */
export const hasBrowser = existsSync(executablePath);

/** In CI, tests fail without a browser; elsewhere, they are skipped. */
export const inCi = process.env.CI !== undefined && process.env.CI !== '';

export const launched = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
