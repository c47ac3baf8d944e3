/** Makes docs/images/playground.png again: the page after its first lever, at the end of its ten years. `npx tsx scripts/playground-picture.ts` */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../test/browser/browser.ts';
import { playgroundPage } from './playground.ts';

const PICTURE = 'docs/images/playground.png';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-picture-'));
const browser = await launchBrowser();
try {
  const file = join(folder, 'playground.html');
  writeFileSync(file, await playgroundPage());
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator('.sentence[aria-busy="false"]').waitFor();
  await page.locator('#lever-size').fill('2');
  await page.locator('.sentence[aria-busy="false"]').waitFor();
  await page.locator('.scrub').fill('40');
  // All worlds have run, so that the picture is the same every time.
  await page.locator('.second', { hasText: 'of 100 towns like this' }).waitFor({ timeout: 300_000 });
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
