/** The life of one charity, as a person asks for it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const town = 'scenarios/teaching/small-town.yaml';

test('explain sets the same charity beside itself under other rules, on the same luck', () => {
  const itself = runCli(['explain', town, '--charity', 'medium', '--against', town, '--years', '2']);
  expect(itself.code).toBe(0);
  expect(itself.out).toContain('its life is the same under both');
  const other = runCli(['explain', town, '--charity', 'medium', '--against', 'scenarios/deep-cuts.yaml', '--years', '2']);
  expect(other.code).toBe(2);
  expect(other.err).toMatch(/population\.\w+ differs/);
});

test('explain tells a life and a decision as a sum of its terms', () => {
  const { code, out } = runCli(['explain', town, '--charity', 'medium', '--json']);
  expect(code).toBe(0);
  const life = JSON.parse(out) as {
    charity: string;
    events: { date: string; text: string }[];
    decisions: { utility: number; terms: { value: number }[] }[];
  };
  expect(life.decisions.length).toBeGreaterThan(0);
  for (const { utility, terms } of life.decisions) expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(utility, 9);
  const nobody = runCli(['explain', town, '--charity', 'Oxfam']);
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('say a size')]);
});

test('explain ties its sentences to rows that it writes, and shows a quarter’s choices as bars', () => {
  const out = join(folder, 'life');
  const life = ['explain', town, '--charity', 'large', '--years', '3'];
  const { decisions } = JSON.parse(runCli([...life, '--json']).out) as { decisions: { quarter: number; taken: boolean }[] };
  const quarter = decisions.find(({ taken }) => taken)?.quarter ?? -1;
  const words = [...life, '--quarter', String(quarter + 1)];
  const text = runCli([...words, '--out', out]);
  expect([text.code, text.err]).toEqual([0, '']);
  const ids = readFileSync(join(out, 'events.csv'), 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(',')[2]?.replaceAll('"', ''));
  const told = [...text.out.matchAll(/\[([\d., ]+)\]$/gm)].flatMap(([, list = '']) => list.split(', '));
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(ids);
  expect(told.filter((id) => !/^\d+\.\d+$/.test(id))).toEqual([]);
  expect(text.out).toMatch(
    new RegExp(
      `Choice ${quarter + 1}\\.a, year \\d, quarter \\d: .*\\n(.*\\n)? +Taken: .* in all\\n( +−?\\d\\.\\d\\d .*\\n)+ +Best not taken: .* in all\\n`,
    ),
  );
  expect(readFileSync(join(out, 'choices.csv'), 'utf8')).toContain(`,${quarter + 1}.a,`);
  const inJson = JSON.parse(runCli([...words, '--json']).out) as { events: { id: string }[]; decisions: { quarter: number }[] };
  expect(inJson.events.map(({ id }) => id)).toEqual(ids);
  expect(new Set(inJson.decisions.map(({ quarter }) => quarter))).toEqual(new Set([quarter]));
  const refused = runCli([...words, '--out', join(root, 'src')]);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('found a folder with other files')]);
});

test('explain counts quarters from 1, says their range, and says when nothing was chosen', () => {
  const words = ['explain', town, '--charity', 'medium', '--years', '2', '--quarter'];
  for (const quarter of ['0', '9', '1.5', 'first', '-1']) {
    const { code, out, err } = runCli([...words, quarter]);
    expect([code, out], quarter).toEqual([2, '']);
    expect(err).toContain('expected a whole number from 1, the first quarter of year 1, to 8, the last of year 2');
  }
  const told = Array.from({ length: 8 }, (_, k) => runCli([...words, String(k + 1)]).out.split('Its choices in ')[1] ?? '');
  told.forEach((text, k) => {
    expect(text).toContain(`quarter ${k + 1} of the run (year ${k < 4 ? 1 : 2}, quarter ${(k % 4) + 1})`);
    const choices = [...text.matchAll(/Choice (\d+)\./g)].map(([, quarter]) => Number(quarter));
    expect(new Set(choices)).toEqual(new Set(choices.length > 0 ? [k + 1] : []));
    expect(text.includes('It made no choices in that quarter')).toBe(choices.length === 0);
  });
  expect(told.some((text) => text.includes('It made no choices in that quarter: it noticed no tender and was asked nothing.'))).toBe(true);
});
