/** Every chart of the gallery as it was last reviewed, as text; how it looks is measured in test/browser/gallery.test.ts. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allCases } from '../../scripts/gallery/all.ts';
import { slug } from '../../scripts/gallery/page.ts';
import { expectGolden, updating } from './golden.ts';
import { svgLines } from './svg-lines.ts';

const FOLDER = 'test/golden/charts';
const fileOf = (chart: string, title: string) => `${chart}/${slug(title)}.txt`;
const files = allCases.map(({ chart, title }) => fileOf(chart, title));

const leftOver = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.txt') && !files.includes(file));

afterAll(() => {
  if (updating) for (const file of leftOver()) rmSync(join(FOLDER, file));
});

test.each(allCases)('$chart: $title', ({ chart, title, draw }) => {
  const drawn = (['wide', 'narrow'] as const).map((size) => svgLines(draw({ id: size, size, title, description: 'Fixture.' }).html));
  expectGolden(join(FOLDER, fileOf(chart, title)), drawn.join('\n'));
});

test('no golden file is left of a case that is gone', () => {
  if (!updating) expect(leftOver()).toEqual([]);
});
