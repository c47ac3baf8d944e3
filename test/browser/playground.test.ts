/** The playground opened from a file as a teacher would: by mouse, keyboard and touch, in both schemes, on phone and projector. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { emptyDesign, pairOf } from '../../src/play/design/design.ts';
import { levers, withStep } from '../../src/play/design/levers.ts';
import { digestOf } from '../../src/study/analysis/digest.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import { address, brokenIn, digest, open, put, sentence, town, whole } from './playground-page.ts';

/** What `npm start` found for England. */
const recorded = JSON.parse(readFileSync('docs/model/recorded/first-look.json', 'utf8')) as {
  differences: Record<'larger-contracts-nationals', { mean: number; ci95: [number, number]; n: number }>;
};

const isPair = /^After ten years \d+ of the \d+ small charities that held a contract still hold one; under today’s rules \d+ would\.$/;

describe('the first minute', () => {
  it('opens moving, asks nothing of any network, and says what to try', async () => {
    const { page, asked, wrong } = await open();
    expect(await sentence(page)).toContain('Make contracts larger');
    await expect.poll(() => page.locator('.when').innerText()).toMatch(/year/);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(asked.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([address]);
    expect(wrong).toEqual([]);
  });

  it('a lever gives a pair of numbers, further towns and what was recorded for England', async () => {
    const { page, wrong } = await open({}, '', Infinity);
    await put(page, 'size', 2);
    expect(await sentence(page)).toMatch(isPair);
    await expect
      .poll(() => page.locator('.second').innerText(), { timeout: 30_000 })
      .toMatch(/In \d+ of ([3-9]|\d\d) towns like this so far/);
    expect(await page.locator('.reason').innerText()).toMatch(
      /^(?:Of the \d+|All \d+|The one|No small charity) that would hold one under today’s rules .*\.(?: its story ↓)?$/,
    );
    expect(await page.locator('.money').innerText()).toMatch(
      /^Of every £100 that contracts pay after ten years, £\d+ goes to small charities \(under today’s rules £\d+\), .* (?:As many|Fewer|More) charities closed: \d+/,
    );
    expect(await page.locator('.england').innerText()).toContain('is not recorded for the model’s England');
    const england = await page.locator('.england li').allInnerTexts();
    expect(england).toHaveLength(2);
    const { mean, ci95, n } = recorded.differences['larger-contracts-nationals'];
    const [middle, low, high] = [mean, ...ci95].map((share) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`);
    expect(england[0]).toContain(
      `England: ${middle} percentage points, probably between ${low} and ${high}, from ${n} runs with and without the change. In towns like this one: `,
    );

    // From ten towns on there are ranges.
    await expect
      .poll(() => page.locator('.range').innerText(), { timeout: 60_000 })
      .toMatch(/^Of 100 other towns like these, probably between \d+ and \d+/);
    expect((await page.locator('.england li').first().innerText()).split('In towns like this one: ')[1]).toMatch(
      /^[+−]\d+\.\d percentage points, probably between/,
    );

    await put(page, 'size', 4);
    expect(await page.locator('.range').innerText()).toMatch(/^Too few towns yet .*: [1-9] of at least 10\.$/);
    expect(await page.locator('.england').innerText()).toContain('at the mark ‘ambitious’ alone');
    await put(page, 'cuts', 3);
    expect(await page.locator('.england').innerText()).toContain('each lever was compared by itself');
    expect(wrong).toEqual([]);
  });

  it.each([[1280], [1000]])('levers stay where they are while the answer grows, and a mark sets its lever, %i wide', async (width) => {
    const { page } = await open({ reducedMotion: 'reduce', viewport: { width, height: 800 } });
    const top = () => page.locator('#lever-size').evaluate((each) => each.getBoundingClientRect().top);
    const before = await top();
    await page.locator('.lever').first().getByText('ambitious').click();
    await whole(page);
    await page.locator('.second', { hasText: 'In 1 of 1' }).waitFor();
    expect([await page.locator('#lever-size').inputValue(), await top()]).toEqual(['2', before]);
    await put(page, 'size', 5);
    await put(page, 'mandate', 4);
    expect(await top()).toBe(before);
    expect(await page.locator('.hero .doubt').innerText()).toContain('not yet calibrated');
  });

  it('the results are the command’s, to the bit', async () => {
    const { page } = await open();
    await put(page, 'cuts', 3);
    const { base, yours } = pairOf(town, withStep(town, emptyDesign(town), levers[2], 3));
    const { records } = runJob({ scenarios: [base, yours], replication: 0 });
    expect(await digest(page)).toBe(digestOf([records[1].digest]));
  });

  it('undo, redo and reset lead back and forth, and what was changed is said', async () => {
    const { page } = await open();
    const today = await digest(page);
    expect(await page.getByRole('button', { name: 'Reset' }).isDisabled()).toBe(true);
    await put(page, 'size', 2);
    const larger = await digest(page);
    await put(page, 'mandate', 2);
    expect(await page.locator('.changed').innerText()).toMatch(
      /lines per contract raised from 1 to 4 service lines[\s\S]*mandate changed from none to required/,
    );
    expect(await page.locator('.caution').innerText()).toContain('partners');
    await page.getByRole('button', { name: 'Undo' }).click();
    await whole(page);
    expect([await digest(page), await page.locator('#lever-mandate').inputValue()]).toEqual([larger, '0']);
    await page.getByRole('button', { name: 'Redo' }).click();
    await whole(page);
    expect(await page.locator('#lever-mandate').inputValue()).toBe('2');
    await page.getByRole('button', { name: 'Reset' }).click();
    await whole(page);
    expect([await digest(page), await page.locator('.changed').innerText()]).toEqual([today, expect.stringContaining('Nothing')]);
  });

  it('the picture is drawn, moves with time, and differs where the towns do', async () => {
    const { page } = await open();
    await put(page, 'size', 5);
    await page.getByRole('button', { name: 'Pause' }).click();
    const painted = (side: number) => page.locator(`.side-${side} canvas`).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await page.locator('.scrub').fill('0');
    const start = await painted(0);
    await page.locator('.scrub').fill('40');
    await expect.poll(() => painted(0)).not.toBe(start);
    expect(await page.locator('.when').innerText()).toBe('year 10, winter');
    const words = await page.locator('.town canvas').evaluateAll((all) => all.map((canvas) => canvas.getAttribute('aria-label') ?? ''));
    for (const each of words) expect(each).toMatch(/year 10, winter: \d+ charities operate/);
    expect(new Set(words.map((each) => each.replace(/^[^,]*/, ''))).size).toBe(2);
  });
});

test('by keyboard alone: the answer, play, time and a lever', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
  const names: string[] = [];
  // The levers stand before the answer, and what it is about after it.
  for (const key of [...Array(3).fill('Shift+Tab'), ...Array(14).fill('Tab')]) {
    await page.keyboard.press(key as string);
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '');
    names.push(name);
    if (name === 'Pause') await page.keyboard.press('Enter');
    if (name === 'lever-size') await page.keyboard.press('ArrowRight');
  }
  expect(names).toEqual(expect.arrayContaining(['Pause', 'A quarter on', 'Point in time', 'lever-size', 'lever-mandate', 'lever-cuts']));
  await whole(page);
  expect(await page.locator('.play').getAttribute('aria-label')).toBe('Play');
  expect(await sentence(page)).toMatch(isPair);
});

test('on a phone by touch: one town, a switch, a dot that opens a life', async () => {
  const { page, wrong } = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  expect(await page.locator('.town:visible').count()).toBe(1);
  expect(await page.locator('.dot-line').innerText()).toMatch(/^Tap a dot/);
  const top = () => page.locator('#lever-cuts').evaluate((each) => each.getBoundingClientRect().top + scrollY);
  const before = await top();
  await put(page, 'size', 5);
  await put(page, 'mandate', 4);
  expect(await top()).toBe(before);
  await put(page, 'mandate', 0);
  expect(await page.locator('#lever-cuts').evaluate((each) => each.getBoundingClientRect().bottom < innerHeight)).toBe(true);
  await page.getByRole('button', { name: 'Today’s rules' }).tap();
  expect(await page.locator('.town:visible').getAttribute('data-side')).toBe('0');
  await put(page, 'size', 2);
  const box = await page.locator('.town:visible canvas').boundingBox();
  if (box === null) throw new Error('expected a picture');
  // Every finger's breadth along the ring of older people's charities, until one is met.
  for (let k = 0; k < 40 && (await page.locator('.life').count()) === 0; k++)
    await page
      .locator('.town:visible canvas')
      .tap({ position: { x: 10 + ((k * 23) % (box.width - 20)), y: box.height * 0.25 }, force: true });
  await page.locator('.life .story, .life h4').first().waitFor();
  await page.locator('.dot-line button').tap();
  await expect.poll(() => page.locator('#life-title').evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(740);
  expect(wrong).toEqual([]);
});

test('the dot that the mouse or an arrow key is on is named under the picture; chosen, it leads to its story', async () => {
  const { page, wrong } = await open({ reducedMotion: 'reduce' });
  await put(page, 'size', 2);
  const line = page.locator('.dot-line');
  const canvas = page.locator('.side-1 canvas');
  expect(await line.innerText()).toContain('Point at a dot');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('expected a picture');
  for (let x = 0.1; x < 0.9 && (await line.locator('strong').count()) === 0; x += 0.01)
    await canvas.hover({ position: { x: box.width * x, y: box.height * 0.25 } });
  const isNamed =
    /^[A-Z][\w’ -]+, (?:today’s rules: )?(?:closed in year|became part|holds (?:a|no) contract|not there)[^(]*\([a-z ]+, in (?:Netherby|Sallowdale), [£<>]/;
  expect(await line.innerText()).toMatch(isNamed);
  expect(await line.getByRole('button').count()).toBe(0);
  await page.mouse.move(5, 5);
  expect(await line.innerText()).toContain('Point at a dot');

  await page.locator('.side-0 canvas').focus();
  await page.keyboard.press('Tab');
  const first = await line.locator('strong').innerText();
  await page.keyboard.press('ArrowRight');
  const next = await line.locator('strong').innerText();
  expect(next).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('life-title');
  const title = page.locator('#life-title');
  expect(await title.innerText()).toContain(next);
  expect(await title.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(wrong).toEqual([]);
});

test('a button for whom there is nobody says why', async () => {
  const { page } = await open({ reducedMotion: 'reduce' });
  const closed = page.getByRole('button', { name: 'someone this closed' });
  const why = async () => page.locator(`#${await closed.getAttribute('aria-describedby')}`).innerText();
  expect([await closed.isDisabled(), await why()]).toEqual([true, expect.stringContaining('move a lever')]);
  await put(page, 'size', 1);
  if (await closed.isDisabled()) expect(await why()).toMatch(/^Nobody .* closed because of this; a larger step may/);
  expect(await page.locator('.nobody li').count()).toBe(await page.locator('.charity .buttons button:disabled').count());
});

test('a charity’s life stands beside its twin’s, under an invented name', async () => {
  const { page } = await open();
  await put(page, 'size', 2);
  await page.getByRole('button', { name: 'someone who lost a contract' }).click();
  await page.locator('.life h4').first().waitFor();
  const life = page.locator('.life');
  expect(await life.locator(':scope > .two h4').allInnerTexts()).toEqual(['Under today’s rules', 'Under your rules']);
  expect(await life.innerText()).toContain('It is still there, but holds no contract; without the change it would hold one.');
  expect(await life.locator('h3').innerText()).toMatch(/invented name/);
  expect(await life.innerText()).not.toMatch(/\b(?:N|R|A\d)-\d+-\d+\b/);
  const name = (await life.locator('h3').innerText()).replace(/ \(.*/, '');
  await life.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Find a charity by name').fill(name);
  await page.locator('.life h4').first().waitFor();
  expect(await life.locator('h3').innerText()).toContain(name);
});

describe('further levers', () => {
  it('a rule changes one town, an assumption both, and what is not allowed is refused and said', async () => {
    const { page, wrong } = await open();
    await page.locator('.all-levers > summary').click();
    await page.getByLabel('Find a setting').fill('lots each contract is split');
    await page.locator('#set-contract-lots').fill('3');
    await page.locator('#set-contract-lots').press('Enter');
    await whole(page);
    expect(await page.locator('.changed').innerText()).toContain('lots raised from 1 to 3');
    await page.getByLabel('Find a setting').fill('hold a line at the start');
    await page.locator('#set-market-start_fit').fill('0.75');
    await page.locator('#set-market-start_fit').press('Enter');
    await whole(page);
    expect(await page.locator('.changed').innerText()).toMatch(/start fit raised.*\(in both towns\)/);
    await page.locator('#set-market-start_fit').fill('7');
    await page.locator('#set-market-start_fit').press('Enter');
    await expect.poll(() => page.locator('.failure').innerText()).toMatch(/market\.start_fit[\s\S]*0 to 2/);
    expect(wrong).toEqual([]);
  });

  it('the parts are apart, and behaviour is grouped as the source groups it', async () => {
    const { page } = await open();
    await page.locator('.all-levers > summary').click();
    expect(await page.locator('.part h3').allInnerTexts()).toEqual([
      'Rules: what a council can choose',
      'Behaviour: how charities decide',
      'Assumptions: what is taken to be true',
    ]);
    expect(await page.locator('.part.behaviour summary').count()).toBe(3);
  });
});

test.each([['light'], ['dark']] as const)(
  'no accessibility rule of WCAG 2.2 AA is broken with what is closed opened, %s',
  async (colorScheme) => {
    const { page } = await open({ colorScheme, reducedMotion: 'reduce' });
    await put(page, 'mandate', 2);
    await page.getByRole('button', { name: 'someone it did not touch' }).click();
    await page.locator('.life h4').first().waitFor();
    await page.locator('.all-levers > summary').click();
    // All that is closed outside the settings, and of these the first group of each part: the others are alike.
    await page
      .locator('main > :not(.all-levers) details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    for (const summary of await page.locator('.part > details:first-of-type > summary').all()) await summary.click();
    expect(await page.locator('.setting').count()).toBeGreaterThan(20);
    expect(await brokenIn(page)).toEqual([]);
  },
);

test.each([[320], [360], [820], [1280], [2560]])('nothing is wider than a screen of %i', async (width) => {
  const { page } = await open({ viewport: { width, height: 800 } });
  await put(page, 'size', 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('for those who want less motion nothing moves by itself', async () => {
  const { page } = await open({ reducedMotion: 'reduce' });
  expect(await page.locator('.when').innerText()).toBe('the start');
  await page.getByRole('button', { name: 'A quarter on' }).click();
  expect(await page.locator('.when').innerText()).toBe('year 1, spring');
});
