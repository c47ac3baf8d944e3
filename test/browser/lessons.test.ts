/** Lessons in the page opened from a file: walked by keyboard, kept on reload, with no answer before a prediction. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { scenariosOf } from '../../src/lessons/lesson.ts';
import { lessons } from '../../src/lessons/registry.ts';
import { seenIn, type World } from '../../src/lessons/reveal.ts';
import { englishWords, revealWords } from '../../src/lessons/texts/words.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import { address, brokenIn, file, newContext, openAt, town, type Opened } from './playground-page.ts';

const [door] = lessons.filter(({ id }) => id === 'door');
/** What the model says here, in Node, of the lesson that is walked. */
let said: readonly string[];
let means: readonly string[];
/** Characters of a number that are not met by chance. */
const LONG_ENOUGH = 10;

beforeAll(() => {
  const scenarios = scenariosOf(town, door);
  const worlds = Array.from({ length: town.settings.run.replications }, (_, replication): World => {
    const [first, second] = runJob({ scenarios, replication }).records;
    return { first: first.outcomes, second: second.outcomes };
  });
  const seen = seenIn(worlds, door.asked);
  said = revealWords(englishWords, seen);
  means = (seen.means ?? []).map((value) => String(value).slice(0, LONG_ENOUGH));
});
async function open(fragment: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await openAt(fragment, options);
  await opened.page.locator('main h2').first().waitFor({ state: 'attached' });
  return opened;
}

/** Text of what has the focus; none where nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.textContent?.trim() ?? '')));

/** Tabs on until what has the focus has the name, or a value for a choice. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let k = 0; k < 30; k++) {
    await page.keyboard.press('Tab');
    const [text, value] = await page.evaluate(() => {
      const at = document.activeElement;
      return [at?.textContent?.trim() ?? '', at instanceof HTMLInputElement ? at.value : ''];
    });
    if (text === name || value === name) return;
  }
  throw new Error(`expected to come to ${name} by Tab`);
}

/** All that the document says or holds outside its one script. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('script, style').forEach((each) => each.remove());
    return copy.outerHTML;
  });

const isAnswer = /The model (?:says|cannot tell)|In \d+ of \d+ towns|On average it goes/;

test('the built page holds no answer, in its script either', () => {
  const page = readFileSync(file, 'utf8');
  expect(means.map((text) => text.length)).toEqual([LONG_ENOUGH, LONG_ENOUGH]);
  for (const text of [...said, ...means]) expect(page).not.toContain(text);
});

test('a lesson by keyboard alone, from prediction to the cards; how far one is survives a reload', async () => {
  const { page, wrong } = await open('');
  await tabTo(page, 'Lessons');
  await page.keyboard.press('Enter');
  await tabTo(page, 'The £1m door');
  await page.keyboard.press('Enter');
  await page.locator('.asked').waitFor();
  expect(new URL(page.url()).hash).toBe('#lesson=door');
  await expect.poll(() => focused(page)).toBe('The £1m door');
  expect(await page.locator('#commit-note').innerText()).toContain('choose an answer');
  expect(await textOf(page)).not.toMatch(isAnswer);
  expect(await page.getByRole('button', { name: 'Commit and see' }).isDisabled()).toBe(true);
  await tabTo(page, 'lower');
  await page.keyboard.press('Space');
  expect(await page.locator('#commit-note').innerText()).toContain('answer both questions');
  await tabTo(page, 'slight');
  await page.keyboard.press('Space');
  expect(await textOf(page)).not.toMatch(isAnswer);
  await tabTo(page, 'Commit and see');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('What the model says');
  await page.locator('.revealed').waitFor({ timeout: 120_000 });
  const shown = await page.locator('.revealed [role=status] p').allInnerTexts();
  expect(shown.slice(0, said.length)).toEqual(said);
  expect(shown.at(-1)).toMatch(/^You said: lower, by a little \(up to a tenth\)\./);
  for (const heading of ['Why?', 'Try it', 'What to keep in mind']) {
    expect(await page.getByRole('heading', { name: heading }).count()).toBe(0);
    await tabTo(page, 'Go on');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(heading);
  }
  expect(await page.locator('.card h4').allInnerTexts()).toEqual(['What this model leaves out', 'What it is unsure of']);

  await page.getByRole('button', { name: 'Open in the playground' }).nth(1).click();
  await expect.poll(() => page.locator('.changed').innerText()).toMatch(/lines per contract/);
  expect(await page.locator('#lever-size').inputValue()).toBe('2');
  await expect.poll(async () => [await focused(page), await page.evaluate(() => scrollY)]).toEqual(['What it did', 0]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: 'The £1m door' }).click();

  await page.reload();
  await page.locator('.card').first().waitFor({ timeout: 120_000 });
  expect(await page.locator('.revealed [role=status] p').allInnerTexts()).toEqual(shown);
  await page.getByRole('button', { name: 'All lessons' }).first().click();
  expect(await page.locator('.lesson-list li', { hasText: 'The £1m door' }).innerText()).toContain('12 minutes, done');
  expect(wrong).toEqual([]);
});

describe('beside the playground', () => {
  it('one’s own design is there when one comes back', async () => {
    const { page } = await open('#v=1&contract.lots=3');
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.getByRole('button', { name: 'Expand or shrink' }).click();
    expect(new URL(page.url()).hash).toBe('#lesson=growing&v=1&contract.lots=3');
    await page.getByRole('button', { name: 'Back to the playground' }).click();
    expect(new URL(page.url()).hash).toBe('#v=1&contract.lots=3');
    expect(await page.locator('.changed').innerText()).toContain('lots raised from 1 to 3');
  });

  it('a class has a way back from a lesson’s town, and no code for it', async () => {
    const { page } = await open('#view=class');
    await page.getByRole('button', { name: 'Make a class code' }).click();
    const code = await page.locator('.code.made').innerText();
    await page.getByRole('link', { name: 'The town' }).click();
    await page.locator('#lever-cuts').fill('1');
    await page.evaluate(() => localStorage.setItem('commonweal.lessons', '{"door":{"bet":{"direction":"same","size":null},"part":2}}'));
    await page.reload();
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.getByRole('button', { name: 'The £1m door' }).click();
    await page.getByRole('button', { name: 'Open in the playground' }).nth(1).click({ timeout: 120_000 });
    expect(await page.locator('.class-line').innerText()).toContain('a lesson’s town, not your class’s');
    await page.getByRole('link', { name: 'A class' }).click();
    expect(await page.locator('.code.mine').count()).toBe(0);
    await page.getByRole('button', { name: 'Back to the start of this class' }).click();
    await expect.poll(async () => [await focused(page), await page.locator('.code.mine').count()]).toEqual(['A class', 1]);
    await page.getByRole('link', { name: 'The town' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Back to your class’s town' }).click();
    expect([await page.locator('.class-line').innerText(), await page.locator('#lever-cuts').inputValue()]).toEqual([`Class ${code}`, '1']);
  });

  it('a link to a lesson that there is not is refused in words', async () => {
    const { page, wrong } = await open('#lesson=dor');
    expect(await page.locator('.failure').innerText()).toMatch(/found no lesson 'dor'.*did you mean 'door'/);
    expect(wrong).toEqual([]);
  });
});

test('where the browser keeps nothing, that is said and a lesson can be taken', async () => {
  const context = await newContext();
  await context.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new Error('forbidden');
      },
    }),
  );
  const page = await context.newPage();
  await page.goto(`${address}#lesson=door`);
  expect(await page.locator('.lesson').innerText()).toContain('This browser keeps nothing');
  await page.getByLabel('about the same').check();
  await page.getByRole('button', { name: 'Commit and see' }).click();
  await page.getByText(/of 20 towns have run/).waitFor();
});

test.each([['light'], ['dark']] as const)(
  'no accessibility rule is broken from the first question to the last card, %s',
  async (colorScheme) => {
    const { page } = await open('#lesson=door', { colorScheme, reducedMotion: 'reduce' });
    await page.getByLabel('higher').check();
    expect(await brokenIn(page)).toEqual([]);
    await page.getByLabel('by a little (up to a tenth)').check();
    await page.getByRole('button', { name: 'Commit and see' }).click();
    await page.locator('.revealed').waitFor({ timeout: 120_000 });
    for (let k = 0; k < 3; k++) await page.getByRole('button', { name: 'Go on' }).click();
    expect(await brokenIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'All lessons' }).first().click();
    expect(await brokenIn(page)).toEqual([]);
  },
);

test('nothing is wider than a small phone', async () => {
  const { page } = await open('#lesson=fair-share', { viewport: { width: 320, height: 700 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
