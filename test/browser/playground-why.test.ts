/** Why: a charity's choices as bars, the tenders of a quarter, and the report, in the page opened from a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { emptyDesign, pairOf } from '../../src/play/design/design.ts';
import { levers, withStep } from '../../src/play/design/levers.ts';
import { digestOf, studyDigest } from '../../src/study/analysis/digest.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import { brokenIn, folder, open as openTown, put, town } from './playground-page.ts';

/** Nothing moves by itself, so that the first quarter is shown. */
const open = (options: BrowserContextOptions = {}) => openTown({ reducedMotion: 'reduce', ...options });

const number = (text: string): number => Number(text.replace('−', '-'));
const identity = /\b(?:N|R|A\d)-\d+-\d+\b/;

/** What a list of bars says, and how long its bars are: above 0 to the right. */
async function bars(page: Page, nth: number) {
  return page
    .locator('.bars')
    .nth(nth)
    .locator('li')
    .evaluateAll((all) =>
      all.map((each) => {
        const rect = each.querySelector('rect');
        const width = Number(rect?.getAttribute('width'));
        return {
          value: each.querySelector('.value')?.textContent ?? '',
          length: rect?.classList.contains('against') === true ? -width : width,
          x: Number(rect?.getAttribute('x')),
        };
      }),
    );
}

test('a choice is shown as bars that add up and as a table, for the quarter that is picked', async () => {
  const { page, wrong } = await open();
  await put(page, 'mandate', 2);
  await page.getByRole('button', { name: 'someone who lost a contract' }).click();
  await page.locator('.why .bars').first().waitFor();
  expect(await page.locator('.life .fate').innerText()).toMatch(/but holds no contract; without the change it would hold one/);
  expect(await page.locator('.life .chart .lines').innerText()).toMatch(/Today’s rules\s+Your rules/);
  // Where the two lives part is marked once in each list of a story.
  for (const list of await page.locator('.life .story').all())
    expect(await list.locator('.parts em').allTextContents()).toEqual([
      expect.stringMatching(/^The two lives differ from year \d+, [a-z]+, on\.$/),
    ]);
  const found = await bars(page, 0);
  const sum = found.slice(0, -1).reduce((total, { value }) => total + number(value), 0);
  expect(sum).toBeCloseTo(number(found.at(-1)?.value ?? ''), 1);
  for (const { value, length, x } of found) {
    if (Math.abs(number(value)) > 0) expect(Math.sign(length)).toBe(Math.sign(number(value)));
    expect(x).toBeCloseTo(Math.min(0, length), 9);
  }
  expect(Math.max(...found.map(({ length }) => Math.abs(length)))).toBeLessThanOrEqual(100);
  const first = page.locator('.choice').first();
  await first.locator('summary').click();
  expect(await first.locator('table tbody tr').last().innerText()).toContain('yes');
  expect(await page.locator('.why').innerText()).not.toMatch(identity);
  const quarters = await page.locator('.why select option').allInnerTexts();
  for (const each of quarters) expect(each).toMatch(/^year \d+, (spring|summer|autumn|winter): \d+ choices?$/);
  if (quarters.length > 1) {
    const before = await page.locator('.why .two').innerText();
    await page.locator('.why select').selectOption({ index: quarters.length - 1 });
    await expect.poll(() => page.locator('.why .two').innerText()).not.toBe(before);
  }
  expect(wrong).toEqual([]);
});

test('the tenders of a quarter: who was shut out and why, how each bid was scored, and who won, by keyboard', async () => {
  const { page, wrong } = await open();
  await put(page, 'size', 2);
  expect(await page.locator('.tenders').innerText()).toContain('Before the first quarter nothing is let');
  await page.locator('.scrub').fill('6');
  await page.getByRole('button', { name: 'Show the tenders of year 2, summer' }).press('Enter');
  await page.locator('.tender').first().waitFor();
  expect(await page.locator('.tenders h4').allInnerTexts()).toEqual(['Under today’s rules', 'Under your rules']);
  for (const summary of await page.locator('.tender > summary').all()) await summary.press('Enter');
  const beyond = await page.locator('.tender .scroll').evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
  expect([beyond.length > 0, Math.max(...beyond)]).toEqual([true, 0]);
  const text = await page.locator('.tenders').innerText();
  expect(text).toMatch(/Shut out, and in nobody’s bid:/);
  expect(text).toMatch(/won it/);
  expect(text).toMatch(/Could have bid alone, and did not:\n+[^\n:]+: /);
  expect(text).toMatch(/Held this work before, and did not hear of the tender: /);
  expect(text).not.toMatch(identity);
  const rows = await page
    .locator('.tender tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)));
  expect(rows.length).toBeGreaterThan(0);
  for (const cells of rows) {
    const points = cells.map(number);
    const parts = points.slice(0, -1).reduce((total, each) => total + each, 0);
    expect(Math.abs(parts - (points.at(-1) ?? 0))).toBeLessThan(0.3);
  }
  expect(wrong).toEqual([]);
});

test('a click on a place, or on a line from one to the other, shows the tenders of the quarter that is shown', async () => {
  const { page, wrong } = await open({ reducedMotion: 'reduce' });
  expect(await page.locator('.dot-line').innerText()).toContain('a place or a line for the tenders');
  const canvas = page.locator('.side-0 canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('expected a picture');
  const title = page.locator('.tenders h3');
  // A quarter of the width: the middle of the first of two places side by side.
  const place = { x: box.width / 4, y: box.height / 2 };
  await canvas.click({ position: place });
  await expect.poll(() => page.locator('#tenders-title').evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(700);
  expect(await title.count()).toBe(0);
  await page.locator('.scrub').fill('6');
  await canvas.click({ position: place });
  await expect.poll(() => title.innerText()).toBe('Tenders of year 2, summer');
  await page.locator('.tender').first().waitFor();

  await page.locator('.scrub').fill('30');
  // Between the two places there are lines, and dots on the rims beside them.
  for (let y = box.height * 0.25; y < box.height * 0.75 && !(await title.innerText()).includes('year 8'); y += 6)
    await canvas.click({ position: { x: box.width / 2, y } });
  expect(await title.innerText()).toBe('Tenders of year 8, summer');
  expect(wrong).toEqual([]);
});

test('tenders that are looked at are looked up again when a lever moves', async () => {
  const { page } = await open();
  await page.locator('.scrub').fill('6');
  await page.getByRole('button', { name: 'Show the tenders of' }).click();
  await page.locator('.tender').first().waitFor();
  expect(await page.locator('.tenders h4').count()).toBe(1);
  await put(page, 'size', 3);
  await expect.poll(() => page.locator('.tenders h4').count()).toBe(2);
  await page.locator('.tender').first().waitFor();
});

test('the report is saved, works from a disk, and has the digest that the command gives for as many worlds', async () => {
  const { page, wrong } = await open({ acceptDownloads: true });
  const button = page.getByRole('button', { name: 'Save the report' });
  expect(await button.isDisabled()).toBe(true);
  await put(page, 'size', 2);
  await expect.poll(() => page.locator('.second').innerText(), { timeout: 60_000 }).toMatch(/of ([2-9]|\d\d) towns/);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const saved = join(folder, download.suggestedFilename());
  await download.saveAs(saved);
  const text = readFileSync(saved, 'utf8');
  const replications = Number(/yours\.yaml --replications (\d+)/.exec(text)?.[1]);
  // Further worlds run while it is drawn: those of the file are said.
  await expect.poll(() => page.locator('.take [role=status]').innerText()).toBe(`The report of ${replications} worlds is saved.`);
  const { base, yours } = pairOf(town, withStep(town, emptyDesign(town), levers[0], 2));
  const records = Array.from({ length: replications }, (_, replication) => runJob({ scenarios: [base, yours], replication }).records);
  const digests = [0, 1].map((side) => digestOf(records.map((each) => each[side].digest)));
  expect(replications).toBeGreaterThan(1);
  expect(text).toContain(studyDigest(digests));
  await page.goto(pathToFileURL(saved).href);
  expect(await page.locator('h1').innerText()).toBe('The playground’s town under today’s rules and under yours');
  expect(await page.locator('main svg').count()).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test.each([['light'], ['dark']] as const)('no accessibility rule is broken by choices and tenders, %s', async (colorScheme) => {
  const { page } = await open({ colorScheme });
  await put(page, 'mandate', 2);
  await page.locator('.scrub').fill('6');
  await page.getByRole('button', { name: 'Show the tenders of' }).click();
  await page.locator('.tender').first().waitFor();
  await page.getByRole('button', { name: 'someone who lost a contract' }).click();
  await page.locator('.why .bars').first().waitFor();
  await page.locator('.why details, .tender').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  expect(await brokenIn(page)).toEqual([]);
});

test.each([[320], [820]])('with choices and tenders open nothing is wider than a screen of %i', async (width) => {
  const { page } = await open({ viewport: { width, height: 800 } });
  await put(page, 'mandate', 2);
  await page.locator('.scrub').fill('6');
  await page.getByRole('button', { name: 'Show the tenders of' }).click();
  await page.getByRole('button', { name: 'someone who lost a contract' }).click();
  await page.locator('.why .bars').first().waitFor();
  await page.locator('.tender').first().waitFor();
  await page.locator('.why details, .tender').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
