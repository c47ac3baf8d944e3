/** `commonweal schema` as it is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomeIds } from '../../src/study/outcomes/registry.ts';
import { root, runCli } from './run-cli.ts';

const schemaOf = (what: string) => JSON.parse(runCli(['schema', what]).out);
const each = (value: object) => Object.fromEntries(outcomeIds.map((id) => [id, value]));
const run = {
  scenario: 'baseline',
  seed: 's',
  replications: 2,
  engine: '1',
  digest: 'abc',
  outcomes: each({ mean: null, sd: null, ci95: null, n: 0, unit: 'share', reason: 'no tenders' }),
};

describe('commonweal schema', () => {
  it('prints a schema that accepts a scenario and refuses another thing', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile(schemaOf('scenario'));
    expect([validate({ contract: { lots: 2 } }), validate({ contract: { lots: 'two' } })]).toEqual([true, false]);
  });

  it('prints a schema that accepts the experiments that ship and refuses another thing', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile(schemaOf('experiment'));
    const folder = join(root, 'scenarios', 'experiments');
    const shipped = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as unknown);
    expect(shipped.length).toBeGreaterThan(0);
    for (const each of shipped) expect(validate(each), JSON.stringify(validate.errors)).toBe(true);
    const factors = (value: object) => validate({ base: 'town.yaml', factors: value });
    expect([
      factors({ 'contract.lots': [1, 2], 'budget.multiplier': 'plausible' }),
      factors({ 'contract.lots': { from: 1, to: 3, levels: 3 }, sharing: { free: { 'partnership.mandate': 'none' } } }),
      factors({ 'contract.lots': ['two'] }),
      factors({ 'contract.lot': [1] }),
      factors({ 'run.replications': [2] }),
      factors({}),
    ]).toEqual([true, true, false, false, false, false]);
  });

  it('prints a schema of results that knows all four kinds', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile(schemaOf('results'));
    const differences = each({ mean: 0.1, ci95: [0, 0.2], n: 2, pairing_gain: null });
    const row = {
      mechanism: 'a',
      observable: 'trust',
      contrast: 'level',
      expected: '+',
      kind: 'direct',
      scenario: 'baseline',
      difference: { mean: 1, ci95: [0, 2], n: 9 },
      verdict: 'shown',
    };
    expect(validate(run)).toBe(true);
    const interval = { mean: 3e6, sd: null, ci95: null, n: 1, unit: '£ a year', run_ci95: [2e6, null] };
    expect(validate({ ...run, outcomes: each(interval) })).toBe(true);
    expect(validate({ ...run, outcomes: each({ ...interval, run_ci95: ['2', 3] }) })).toBe(false);
    expect(validate({ baseline: run, scenarios: [{ ...run, differences }] })).toBe(true);
    expect(validate({ digest: 'abc', baseline: { ...run, build: 'b' }, scenarios: [] })).toBe(true);
    expect(validate({ rows: [row] })).toBe(true);
    const part = { agrees: false, differences: [{ what: 'town', recorded: 'a', found: 'b' }] };
    const verified = {
      folder: 'out',
      agrees: false,
      sample: [0, 4],
      replications: 5,
      scenarios: part,
      build: part,
      results: part,
      files: part,
    };
    expect([validate(verified), validate({ ...verified, files: { agrees: true } })]).toEqual([true, false]);
    expect(validate({ ...run, outcomes: {} })).toBe(false);
    expect(validate({ rows: [{ ...row, verdict: 'maybe' }] })).toBe(false);
  });

  it('refuses a schema that does not exist', () => {
    const { code, out, err } = runCli(['schema', 'scenaro']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain("found no schema 'scenaro'; expected one of scenario, experiment, results; did you mean 'scenario'?");
  });
});
