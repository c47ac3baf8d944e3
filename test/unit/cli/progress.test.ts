/** 30-progress-wraps: the line of progress stays one line. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { progressLine, progressOf } from '../../../src/cli/running/progress.ts';

const { title } = loadScenario('test/cases/30-progress-wraps/long.yaml');

/** A terminal that breaks lines that are too long, and breaks its last line again when it becomes narrower, as most do. */
function terminalOf(columns: number) {
  let rows = [''];
  const screen = {
    isTTY: true,
    columns,
    write(text: string): void {
      for (const [part] of text.matchAll(/\r|\p{Cc}\[\d*[AJK]|\P{Cc}+/gu)) {
        if (part === '\r') continue;
        const up = /\[(\d+)A/.exec(part)?.[1];
        if (up !== undefined) rows = rows.slice(0, Math.max(1, rows.length - Number(up)));
        else if (part.startsWith('\u001b')) rows[rows.length - 1] = '';
        else rows.push(...broken(`${rows.pop() ?? ''}${part}`, screen.columns));
      }
    },
    narrow(to: number): void {
      screen.columns = to;
      rows = rows.flatMap((row) => broken(row, to));
    },
    rows: () => rows,
  };
  return screen;
}

const broken = (row: string, columns: number): string[] => {
  const lines = [''];
  for (const letter of row) {
    if (stringWidth(`${lines.at(-1)}${letter}`) > columns) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines;
};

test.each([[80], [40], [12], [0]])('of a long title leaves nothing behind on %i columns', (columns) => {
  const screen = terminalOf(columns === 0 ? 80 : columns);
  const progress = progressOf(`Running ${title}`, 20, false, columns === 0 ? { ...screen, columns: 0 } : screen);
  for (let k = 0; k < 20; k++) {
    progress.step();
    expect(screen.rows()).toHaveLength(1);
  }
  progress.end();
  expect(screen.rows()).toEqual(['']);
});

test('leaves nothing behind when the terminal becomes narrower', () => {
  const screen = terminalOf(100);
  const progress = progressOf(`Running ${title}`, 20, false, screen);
  progress.step();
  screen.narrow(30);
  expect(screen.rows().length).toBeGreaterThan(1);
  progress.step();
  expect(screen.rows()).toHaveLength(1);
  screen.narrow(15);
  progress.end();
  expect(screen.rows()).toEqual(['']);
});

test('says how far it is before it says of what, and agrees with its count', () => {
  const line = progressLine(`Running ${title}`, { done: 3, total: 20, seconds: 6 }, 80);
  expect(line).toBe('Running A very long titl…: 3 of 20 replications, 0.50 a second, about 34 s left');
  expect(progressLine('Running X', { done: 0, total: 1, seconds: 1 }, 80)).toBe('Running X: 0 of 1 replication, 0.00 a second');
});

test('is narrower than the terminal, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 200 }), (what, columns) => {
      const line = progressLine(what, { done: 1, total: 1000, seconds: 3 }, columns);
      expect(stringWidth(line)).toBeLessThan(columns);
      expect(line).not.toMatch(/[\n\r\t]/);
    }),
  );
});
