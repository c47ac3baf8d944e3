/** The further views of the playground as a class would use them: a charity played by keyboard beside its twin, and five groups compared. */
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { groupCode } from '../../src/play/design/class-codes.ts';
import { emptyDesign, pairOf, withValue } from '../../src/play/design/design.ts';
import { levers, withStep } from '../../src/play/design/levers.ts';
import { linkOf } from '../../src/play/design/link.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import { address, brokenIn, openAt, town } from './playground-page.ts';

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

/** Tabs on to what a test of the focused element's text accepts. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let k = 0; k < 80; k++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(text)) return;
  }
  throw new Error(`expected to come to '${text}'`);
}

const rounds = (page: Page) => page.locator('.round h4').innerText();

const questions = async (page: Page) => `${await rounds(page)} ${await page.locator('fieldset').allInnerTexts()}`;

/** Answers a round by keyboard: the second way of its first question, or joining, and then Enter in the form once what that way asks besides is there. */
async function playRound(page: Page): Promise<void> {
  for (let k = 0; k < 80; k++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.round input[type=radio]') ?? false)) break;
  }
  await page.keyboard.press('ArrowDown');
  let asked = '';
  await expect
    .poll(async () => {
      const before = asked;
      asked = await questions(page);
      return asked === before;
    })
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => questions(page), { timeout: 30_000 }).not.toBe(asked);
}

async function choose(page: Page, k = 1): Promise<void> {
  await page.locator('.candidates button').nth(k).click();
  await page.locator('.round fieldset').first().waitFor();
}

describe('a charity that is played', () => {
  it('by keyboard alone for three rounds, then beside its twin', async () => {
    const { page, wrong } = await openAt('');
    await tabTo(page, 'Play a charity');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Play a charity');
    await page.locator('.candidates button').nth(1).waitFor();
    const names = await page.locator('.candidates button').allInnerTexts();
    await tabTo(page, names[1]);
    await page.keyboard.press('Enter');
    await page.locator('.round fieldset').first().waitFor();
    expect(await page.locator('.has').innerText()).toMatch(/Income, £ a year[\s\S]*Free reserves[\s\S]*Contracts it holds/);
    expect(await page.locator('.news').count()).toBe(0);
    while (!(await rounds(page)).startsWith('Round 4')) await playRound(page);
    // What it would have done left to itself is said only of rounds that are over.
    expect(await page.locator('.round').innerText()).not.toContain('would have');
    expect(await page.locator('.news').innerText()).toMatch(/Left to itself, the charity would have/);
    await tabTo(page, 'Stop and meet its twin');
    await page.keyboard.press('Enter');
    await page.locator('.twin svg').waitFor();
    expect(await page.locator('.twin').innerText()).toContain('You decided in 3 quarters');
    expect(await page.locator('.twin .sentence').innerText()).toMatch(/left to itself it|Played or left to itself|the very same ten years/);
    expect(await page.locator('.twin svg path.line').count()).toBe(2);
    expect(wrong).toEqual([]);
  });

  it('left to itself it is its twin, and a round taken back is asked again', async () => {
    const { page, wrong } = await openAt('#view=play');
    await choose(page);
    const asked = await page.locator('.round').innerText();
    await page.getByRole('button', { name: 'Leave this quarter to the charity' }).click();
    await expect.poll(() => rounds(page)).toMatch(/^Round 2/);
    await page.getByRole('button', { name: 'Stop and meet its twin' }).click();
    await page.locator('.twin svg').waitFor();
    expect(await page.locator('.twin .sentence').innerText()).toBe(
      'Your choices led to the very same ten years as if it had been left to itself.',
    );
    await page.getByRole('button', { name: 'Undo a round' }).click();
    await page.locator('.round fieldset').first().waitFor();
    expect(await page.locator('.round').innerText()).toBe(asked);
    expect(wrong).toEqual([]);
  });

  it('by touch on a phone, to the eighth round, which ends with the twin', async () => {
    const { page, wrong } = await openAt('#view=play', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await choose(page);
    for (let k = 0; k < 24 && (await page.locator('.twin').count()) === 0; k++) {
      await page.locator('.round fieldset label').nth(1).tap();
      await page.getByRole('button', { name: 'Go on' }).tap();
      await page.locator('.round[aria-busy="false"] fieldset, .twin').first().waitFor();
    }
    expect(await page.locator('.twin').innerText()).toContain('You decided in 8 quarters');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(wrong).toEqual([]);
  });
});

/** Designs of five groups in the world of class 1234, one of them with a setting that no code holds. */
const home = { ...emptyDesign(town), seed: 'class-1234' };
const designs = [
  withStep(town, home, levers[0], 2),
  withStep(town, home, levers[0], 5),
  withStep(town, home, levers[1], 3),
  withStep(town, home, levers[2], 3),
  withValue(town, home, 'contract.lots', 3),
];
const brought = designs.map((design) => groupCode(town, design) ?? `${address}#${linkOf(design, emptyDesign(town))}`);

async function add(page: Page, text: string): Promise<void> {
  await page.getByLabel('A group’s code or link').fill(text);
  await page.getByLabel('A group’s code or link').press('Enter');
}

describe('a class', () => {
  it('five groups are compared: what each changed, two numbers with ranges that are the engine’s, sorted, and a chart', async () => {
    const { page, wrong } = await openAt('#view=class');
    for (const each of brought) await add(page, each);
    expect(await page.locator('.compare .sentence').innerText()).toBe('Counting which group keeps most small charities in contracts …');
    await page.getByText('20 of 20 worlds').waitFor({ timeout: 250_000 });
    expect(await page.locator('.compare .sentence').innerText()).toMatch(
      /^(?:Group [A-E] keeps most|Which (?:group|of Group .*) keeps most .* cannot be said)/,
    );
    const rows = await page
      .locator('.compare tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
    expect(rows.map(([name]) => name.slice(0, 7)).sort()).toEqual(['Group A', 'Group B', 'Group C', 'Group D', 'Group E']);
    expect(rows.find(([name]) => name.startsWith('Group A'))?.[1]).toBe('Contract size: 4 together.');
    expect(rows.find(([name]) => name.startsWith('Group E'))?.[1]).toContain('lots raised from 1 to 3');
    const value = (text: string) => Number(text.replace('−', '-').split(' ')[0]);
    const first = rows.map((row) => value(row[2]));
    expect(first).toEqual([...first].sort((a, b) => b - a));
    for (const row of rows) for (const cell of row.slice(2)) expect(cell).toMatch(/^[+−]?\d+\.\d \([+−]?\d+\.\d to [+−]?\d+\.\d\)$/);
    const { base, yours } = pairOf(town, designs[1]);
    const changes = Array.from({ length: 20 }, (_, replication) => {
      const { records } = runJob({ scenarios: [base, yours], replication });
      return 100 * ((records[1].outcomes.small_holders_advertised as number) - (records[0].outcomes.small_holders_advertised as number));
    });
    expect(value(rows.find(([name]) => name.startsWith('Group B'))?.[2] ?? '')).toBeCloseTo(changes.reduce((a, b) => a + b) / 20, 1);
    await page.getByRole('button', { name: 'Concentration of local markets' }).click();
    const second = await page.locator('.compare tbody td:last-child').allInnerTexts();
    expect(second.map(value)).toEqual(second.map(value).sort((a, b) => b - a));
    expect(await page.locator('.compare svg').count()).toBe(2);
    expect(wrong).toEqual([]);
  }, 300_000);

  it('one code gives two laptops the same world, and the group’s code brings the design back', async () => {
    const { page } = await openAt('#view=class');
    await page.getByLabel('Groups begin with').selectOption('cuts');
    await page.getByRole('button', { name: 'Make a class code' }).click();
    const code = await page.locator('.code.made').innerText();
    const { page: other } = await openAt('#view=class');
    await other.getByLabel('Class code').fill(code.toLowerCase());
    await other.getByRole('button', { name: 'Use this code' }).click();
    expect(await other.locator('.code.mine').innerText()).toBe(await page.locator('.code.mine').innerText());
    const hash = (each: Page) => each.evaluate(() => location.hash);
    expect(await hash(other)).toBe(await hash(page));
    await other.getByRole('link', { name: 'The town' }).click();
    expect(await other.locator('#lever-cuts').inputValue()).toBe('3');
  });

  it('its code stays in sight, over a reload too; a reset leads to its start, and only the button that says so out of it', async () => {
    const { page, wrong } = await openAt('#view=class', { reducedMotion: 'reduce' });
    await page.getByLabel('Groups begin with').selectOption('cuts');
    await page.getByRole('button', { name: 'Make a class code' }).click();
    const code = await page.locator('.code.made').innerText();
    const group = await page.locator('.code.mine').innerText();
    await page.getByRole('link', { name: 'The town' }).click();
    expect(await page.locator('.class-line').innerText()).toBe(`Class ${code}`);
    const reset = page.getByRole('button', { name: 'Reset to the class’s start' });
    expect(await reset.isDisabled()).toBe(true);
    await page.locator('#lever-size').fill('2');
    await page.locator('#lever-cuts').fill('1');
    await reset.focus();
    await page.keyboard.press('Enter');
    expect([await page.locator('#lever-size').inputValue(), await page.locator('#lever-cuts').inputValue()]).toEqual(['0', '3']);
    expect([await page.locator('.class-line').innerText(), await reset.isDisabled()]).toEqual([`Class ${code}`, true]);
    await page.reload();
    expect(await page.locator('.class-line').innerText()).toBe(`Class ${code}`);
    await page.getByRole('link', { name: 'A class' }).click();
    expect([await page.locator('.code.made').innerText(), await page.locator('.code.mine').innerText()]).toEqual([code, group]);
    await page.getByRole('link', { name: 'The town' }).click();
    await page.getByRole('button', { name: 'Leave the class' }).click();
    expect(await page.locator('.class-line').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Reset', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'A class' }).click();
    expect(await page.locator('.code.made').innerText()).toBe(code);
    await page.getByRole('button', { name: 'Back to the start of this class' }).click();
    expect(await page.locator('.code.mine').innerText()).toBe(group);
    expect(wrong).toEqual([]);
  });

  it('groups are there after a reload, each under its name, until they are removed, which can be taken back', async () => {
    const { page, wrong } = await openAt('#view=class');
    for (const each of [brought[0], brought[4], brought[2]]) await add(page, each);
    await page.getByRole('button', { name: 'Remove Group A' }).click();
    const shown = () =>
      page.locator('.compare tbody tr').evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.slice(0, 21)).sort());
    const before = await shown();
    expect(before.map((text) => text.slice(0, 7))).toEqual(['Group B', 'Group C']);
    await page.reload();
    await page.locator('.compare tbody tr').nth(1).waitFor();
    expect(await shown()).toEqual(before);
    expect(await page.locator('.compare').innerText()).toContain('lots raised from 1 to 3');
    await page.getByRole('button', { name: 'Remove all groups' }).click();
    await page.getByRole('button', { name: 'Bring back all 2' }).click();
    expect(await shown()).toEqual(before);
    await page.getByRole('button', { name: 'Remove all groups' }).click();
    await page.reload();
    await page.getByText('No group has been added.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('commonweal.groups'))).toBe(null);
    await page.evaluate(() => localStorage.setItem('commonweal.groups', '[[0,"G-nonsense"]]'));
    await page.reload();
    expect(await page.locator('.compare').innerText()).toContain('could not be read, and are left out');
    expect(wrong).toEqual([]);
  });

  it('a slip is said and the right code offered; another world, the same design and an unknown view are refused', async () => {
    const { page, wrong } = await openAt('#view=klass');
    expect(await page.getByRole('alert').innerText()).toMatch(/found no view 'klass'; expected town, play, class. Nearest: class/);
    await page.getByRole('link', { name: 'A class' }).click();
    const typed = brought[0].replace(/.$/, (last) => (last === '3' ? '4' : '3'));
    await add(page, typed);
    expect(await page.getByRole('alert').innerText()).toContain(`Was ${brought[0]} meant?`);
    await page.getByRole('button', { name: `Use ${brought[0]}` }).click();
    expect(await page.locator('.compare tbody tr').count()).toBe(1);
    await add(page, brought[0]);
    expect(await page.getByRole('alert').innerText()).toContain('there already, as Group A');
    await add(page, groupCode(town, { ...home, seed: 'class-7' }) ?? '');
    expect(await page.getByRole('alert').innerText()).toMatch(/another world \(seed class-7\); expected .*seed class-1234/);
    await page.getByLabel('A group’s code or link').fill('G');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await add(page, '#v=1&contract.lots=999');
    expect(await page.getByRole('alert').innerText()).toContain('contract.lots');
    await page.getByRole('button', { name: 'Remove Group A' }).click();
    expect(await page.locator('.compare tbody tr').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('on paper there are eight cards with their codes, or the comparison, and no controls', async () => {
    const { page } = await openAt('#view=class');
    await page.evaluate(() => (globalThis.print = () => {}));
    await page.getByRole('button', { name: 'Add eight designs' }).click();
    await page.getByRole('button', { name: 'Print cards' }).click();
    await page.emulateMedia({ media: 'print' });
    const codes = await page.locator('.cards li .code').allInnerTexts();
    expect([codes.length, new Set(codes).size, codes.every((code) => /^G[\w-]+$/.test(code))]).toEqual([8, 8, true]);
    expect(await page.locator('button:visible, input:visible, .compare:visible').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.compare table:visible, .cards li:visible').count()).toBe(9);
  });
});

/** The policy of the page lets no foreign script be evaluated, the tool's among them: it looks at a copy without scripts and policy. */
async function brokenWhenOpened(page: Page): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  return brokenIn(page);
}

test.each([['light'], ['dark']] as const)('no accessibility rule of WCAG 2.2 AA is broken in either view, %s', async (colorScheme) => {
  const { page } = await openAt('#view=play', { colorScheme });
  await choose(page);
  await page.locator('.round fieldset label').nth(1).click();
  expect(await brokenWhenOpened(page)).toEqual([]);
  await page.getByRole('button', { name: 'Leave this quarter to the charity' }).click();
  await page.locator('.news').waitFor();
  await page.getByRole('button', { name: 'Stop and meet its twin' }).click();
  await page.locator('.twin svg').waitFor();
  expect(await brokenWhenOpened(page)).toEqual([]);
  await page.getByRole('link', { name: 'A class' }).click();
  await add(page, `${brought[0].slice(0, -1)}X`);
  await add(page, brought[1]);
  await page.getByText(/^[1-9]\d* of 20 worlds/).waitFor();
  expect(await brokenWhenOpened(page)).toEqual([]);
});

test('the class fits a phone', async () => {
  const { page } = await openAt('#view=class', { viewport: { width: 360, height: 740 } });
  for (const each of brought) await add(page, each);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
