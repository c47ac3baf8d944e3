/** Every function that draws a chart has its cases in the gallery. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allCases } from '../../../scripts/gallery/all.ts';
import { chartsOf } from '../../../scripts/gallery/page.ts';

const FOLDERS = ['src/report/charts', 'src/report/ablation'];

/** Files that make a picture, with the functions by which others have it drawn. */
const charts = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  if (!/import \{[^}]*\bpicture\b[^}]*\} from '\.\.\/figure\.ts'/.test(source)) return [];
  return [{ file, draws: [...source.matchAll(/^export function (\w+)\(\s*frame: Frame\b/gm)].map(([, name = '']) => name) }];
});

test.each(charts)('$file draws charts that are in the gallery', ({ draws }) => {
  expect(draws.length).toBeGreaterThan(0);
  expect(chartsOf(allCases)).toEqual(expect.arrayContaining(draws));
});

test('nothing is in the gallery that no file draws, and no case twice', () => {
  expect(chartsOf(allCases).sort()).toEqual(charts.flatMap(({ draws }) => draws).sort());
  const names = allCases.map(({ chart, title }) => `${chart}: ${title}`);
  expect(new Set(names).size).toBe(names.length);
});
