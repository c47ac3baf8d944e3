/** Scenarios of one name, and one file given twice, as a person compares them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFile, here, quick, tiny } from './tiny-runs.ts';
import { runCli } from './run-cli.ts';

describe('03-same-name: names are distinct everywhere', () => {
  type Compared = {
    baseline: { scenario: string };
    scenarios: { scenario: string; differences: Record<string, { mean: number | null }> }[];
  };
  const compare = (files: readonly string[], out: string) => {
    const { code, out: text, err } = runCli(['compare', ...files, ...quick, '--out', out], { cwd: here });
    expect([code, err]).toEqual([0, '']);
    const { baseline, scenarios } = JSON.parse(text) as Compared;
    const names = [baseline.scenario, ...scenarios.map(({ scenario }) => scenario)];
    const rows = readFileSync(join(here, out, 'data', 'outcomes.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const keys = rows.map((row) => row.split(',').slice(0, 3).join());
    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(names);
    const manifest = JSON.parse(readFileSync(join(here, out, 'manifest.json'), 'utf8')) as { scenarios: { name: string }[] };
    expect(manifest.scenarios.map(({ name }) => name)).toEqual(names);
    const page = readFileSync(join(here, out, 'report.html'), 'utf8');
    for (const name of names) expect(page).toContain(`Tiny (${name})`);
    return { names, scenarios };
  };

  it('of two folders', () => {
    expect(
      compare(
        ['a', 'b'].map((folder) => caseFile('03-same-name', folder, 'town.yaml')),
        'two',
      ).names,
    ).toEqual(['a/town', 'b/town']);
  });

  it('of two endings', () => {
    cpSync(caseFile('03-same-name', 'a', 'town.yaml'), join(here, 'town.yaml'));
    writeFileSync(
      join(here, 'town.json'),
      JSON.stringify({
        title: 'Tiny',
        run: { years: 1, replications: 2 },
        population: { charities: 300, areas: 2, regions: 1, people: 130000, scale: 1 },
        market: { tenders_per_year: 20 },
      }),
    );
    expect(compare(['town.yaml', 'town.json'], 'endings').names).toEqual(['town.yaml', 'town.json']);
  });

  it('of one file given twice, which differs from itself by nothing', () => {
    const { names, scenarios } = compare([tiny, tiny], 'twice');
    expect(names).toEqual(['tiny', 'tiny#2']);
    expect(new Set(Object.values(scenarios[0]?.differences ?? {}).map(({ mean }) => mean ?? 0))).toEqual(new Set([0]));
  });
});
