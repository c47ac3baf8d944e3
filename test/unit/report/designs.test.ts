/** 32-many-designs: as many as can be drawn are told apart. */
import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { breadth } from '../../../src/report/charts/lettering.ts';
import { MOST_TOGETHER, ticksAlong } from '../../../src/report/charts/marks.ts';
import { amounts, designs } from '../../../src/report/designs.ts';
import { strokeOf } from '../../../src/report/theme.ts';
import { pounds } from '../../../src/report/words.ts';

const look = (k: number) => JSON.stringify(strokeOf(k));

test('no two of the baseline and twenty-five designs have one colour and dash', () => {
  expect(look(6)).not.toBe(look(0));
  expect(new Set(Array.from({ length: 26 }, (_, k) => look(k))).size).toBe(26);
  for (let k = 1; k < 26; k++) expect(strokeOf(k)).not.toMatchObject({ colour: strokeOf(0).colour });
  expect(MOST_TOGETHER).toBeLessThan(26);
});

test('ticks of a narrow axis do not touch', () => {
  for (const [low, high] of [
    [-3000, 500],
    [-29_000, 1000],
    [-1, 1],
    [-12_345_678, 3],
  ] as const) {
    const ticks = ticksAlong(scaleLinear([low, high], [128, 318]).nice(5), 4, pounds, 340);
    expect(ticks.length).toBeGreaterThan(0);
    for (const [k, { at, text }] of ticks.entries()) {
      const before = ticks[k - 1];
      if (before !== undefined) expect(at - before.at).toBeGreaterThan((breadth(text) + breadth(before.text)) / 2);
    }
  }
});

test('a sentence names designs while they can be read, and then counts them', () => {
  const titles = Array.from({ length: 7 }, (_, k) => `D${k}`);
  expect(designs(titles.slice(0, 3), 7)).toBe('D0, D1 and D2');
  expect([designs(titles.slice(0, 6), 7), designs(titles, 7)]).toEqual(['6 of 7 designs', 'all 7 designs']);
  expect(designs(['x'.repeat(200)], 1)).toBe(`${'x'.repeat(59)}…`);
  const rows = titles.map((title, k) => ({ title, amount: k }));
  expect(amounts(rows.slice(0, 2), String)).toBe('0 under D0 and 1 under D1');
  expect(amounts(rows, String)).toBe('between 0 and 6, by design');
});
