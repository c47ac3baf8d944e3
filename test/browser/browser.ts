/** A real browser for tests: an installed one where there is one, else the one that comes as a development dependency. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Its own flags are for another place (one process for all pages); only the binary is wanted here. */
async function bundled(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  try {
    return await chromium.launch({ executablePath: installed ?? (await bundled()), args: QUIET });
  } catch (error) {
    throw new Error('No browser could be started for the browser tests: install Chrome or Chromium, or set CHROME_PATH to one.', {
      cause: error,
    });
  }
}
