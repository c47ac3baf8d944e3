/** A real browser for tests: an installed one where there is one, else on Linux the one that comes as a development dependency. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { browserPlaces } from './installed.ts';

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
  if (process.platform !== 'linux') throw new Error('the browser among the development dependencies is for Linux alone');
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  const places = browserPlaces(process.platform, process.env);
  const installed = places.find((path) => existsSync(path));
  try {
    return await chromium.launch({ executablePath: installed ?? (await bundled()), args: QUIET });
  } catch (error) {
    throw new Error(
      `No browser could be started for the browser tests: install Chrome or Chromium, or set CHROME_PATH to one. Looked for ${places.join(', ')}.`,
      { cause: error },
    );
  }
}
