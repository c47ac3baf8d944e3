/** The page in Welsh, reached by keyboard: its first screen, its link, and a lesson. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { brokenIn, open, openAt, put, sentence, whole } from './playground-page.ts';

/** Texts and labels of the page outside what is marked as English, numbers and signs apart. */
const saidIn = (page: Page, inside: string): Promise<string[]> =>
  page.evaluate((place) => {
    const root = document.querySelector(place) as HTMLElement;
    const isEnglish = (element: Element): boolean => element.closest('[lang]:not(html)')?.getAttribute('lang') === 'en';
    const all = [...root.querySelectorAll('*')].filter((element) => !isEnglish(element));
    const own = all.flatMap((element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.textContent ?? ''),
    );
    const labels = all.flatMap((element) => ['aria-label', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''));
    return [...own, ...labels].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text));
  }, inside);

async function switchByKeyboard(page: Page): Promise<void> {
  for (let k = 0; k < 12; k++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Cymraeg') return page.keyboard.press('Enter');
  }
  throw new Error('expected to come to Cymraeg by Tab');
}

test('by keyboard the first screen turns Welsh, and the link keeps it', async () => {
  const { page, wrong } = await open({ reducedMotion: 'reduce', viewport: { width: 320, height: 700 } });
  await put(page, 'size', 2);
  const before = new Set(await saidIn(page, '#page'));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.locator('h1').click();
  await switchByKeyboard(page);
  await expect.poll(() => page.title()).toBe('Maes chwarae Commonweal');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
  expect(await sentence(page)).toMatch(/^Ar ôl deng mlynedd, o’r \d+ o elusennau bach a oedd â chontract, mae gan \d+ gontract o hyd/);
  expect(await page.locator('.lever').first().innerText()).toMatch(/Maint contractau[\s\S]*4 gyda’i gilydd/);
  expect(await page.locator('header').innerText()).toContain('Heb ei wirio gan siaradwr Cymraeg. Not checked by a Welsh speaker.');
  const after = await saidIn(page, '#page');
  expect(after.length).toBeGreaterThan(60);
  expect(after.filter((text) => before.has(text))).toEqual([]);
  expect(await brokenIn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  expect(new URL(page.url()).hash).toMatch(/^#v=1&contract\.lines_per_contract=4.*&language=cy$/);
  await page.reload();
  await whole(page);
  expect(await page.locator('.lever output').first().innerText()).toBe('4 gyda’i gilydd');
  await page.getByRole('link', { name: 'Chwarae elusen' }).click();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#view=play&v=1.*&language=cy$/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.title()).toBe('Commonweal playground');
  expect([await page.evaluate(() => document.documentElement.lang), new URL(page.url()).hash]).toEqual([
    'en',
    expect.not.stringContaining('language'),
  ]);
  expect(wrong).toEqual([]);
});

test('a lesson is Welsh from prediction to cards; one that is not is English, and marked so', async () => {
  const { page, wrong } = await openAt('#lesson=door&language=cy');
  await page.getByLabel('yn is').check();
  await page.getByLabel('o hyd at ddegfed ran').check();
  await page.getByRole('button', { name: 'Ymrwymo a gweld' }).click();
  await page.locator('.revealed').waitFor({ timeout: 120_000 });
  for (let k = 0; k < 3; k++) await page.getByRole('button', { name: 'Ymlaen' }).click();
  expect(await page.locator('.revealed [role=status] p').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Mewn \d+ o blith 20 o drefi mae /),
      expect.stringMatching(/^Dywedoch chi: yn is, o hyd at/),
    ]),
  );
  const said = await saidIn(page, '.lesson');
  expect(said.length).toBeGreaterThan(30);
  expect(said.filter((text) => /\b(?:the|charities|towns|of|is|it)\b/.test(text.replace('yn is', '')))).toEqual([]);
  expect(await brokenIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pob gwers' }).first().click();
  await page.getByRole('button', { name: 'Expand or shrink' }).click();
  expect(await page.locator('.lesson').getAttribute('lang')).toBe('en');
  expect(await page.locator('.lesson').innerText()).toContain('Your prediction');
  expect(wrong).toEqual([]);
});
