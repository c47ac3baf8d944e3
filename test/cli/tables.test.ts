/** 12-datapackage-integers: what is written of tables is valid by the specification's own schema, and true of every cell. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { csvParseRows } from 'd3';
import { afterAll, describe, expect, it } from 'vitest';
import { root, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Field = { name: string; type: string; description: string; trueValues?: string[]; falseValues?: string[] };
type Package = { resources: { name: string; path: string; schema: { fields: Field[]; missingValues: string[]; primaryKey?: string[] } }[] };

const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(root, 'test/fixtures/data-package/tabular-data-package.json'), 'utf8')) as object,
);

const FORMS: Readonly<Record<string, RegExp>> = { string: /^[^]*$/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e[-+]?\d+)?$/ };

function fits({ type, trueValues = [], falseValues = [] }: Field, cell: string): boolean {
  return type === 'boolean' ? [...trueValues, ...falseValues].includes(cell) : (FORMS[type] as RegExp).test(cell);
}

/** The rows of each table, once every cell has been looked at. */
function checked(out: string): Record<string, Record<string, string>[]> {
  const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as Package;
  expect(isValid(described), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
  return Object.fromEntries(
    described.resources.map(({ name, path, schema: { fields, missingValues, primaryKey = [] } }) => {
      const [head = [], ...rows] = csvParseRows(readFileSync(join(out, path), 'utf8'));
      expect(head, path).toEqual(fields.map((field) => field.name));
      // In a market without tenders nothing is chosen.
      if (name !== 'why') expect(rows.length, path).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.length, `${path}: ${row.join()}`).toBe(fields.length);
        const wrong = fields.filter((field, k) => !missingValues.includes(row[k] as string) && !fits(field, row[k] as string));
        expect(
          wrong.map((field) => field.name),
          `${path}: ${row.join()}`,
        ).toEqual([]);
      }
      const named = rows.map((row) => Object.fromEntries(head.map((column, k) => [column, row[k] as string])));
      const keys = named.map((row) => primaryKey.map((column) => row[column]));
      expect(keys.flat(), path).not.toContain('');
      if (primaryKey.length > 0) expect(new Set(keys.map((key) => JSON.stringify(key))).size, path).toBe(rows.length);
      return [name, named];
    }),
  );
}

function tablesOf(name: string, words: readonly string[]): Record<string, Record<string, string>[]> {
  const out = join(folder, name);
  const { code, err } = runCli([...words, '--out', out]);
  expect([code, err]).toEqual([0, '']);
  return checked(out);
}

const quick = ['--workers', '1', '--quiet'];

describe('tables', () => {
  it('of a sample, where parts of regional contracts are counted', () => {
    const { forms = [], outcomes = [] } = tablesOf('sample', ['run', 'test/cases/12-datapackage-integers/sample.yaml', ...quick]);
    expect(forms.some(({ bids = '' }) => !/^\d+$/.test(bids))).toBe(true);
    expect(new Set(outcomes.map(({ replication }) => replication))).toEqual(new Set(['0', '1']));
  });

  it('of a comparison in a town', () => {
    const town = ['small-town', 'small-town-mandate'].map((name) => `scenarios/teaching/${name}.yaml`);
    const { series = [] } = tablesOf('town', ['compare', ...town, '--years', '2', '--replications', '2', ...quick]);
    expect(new Set(series.map(({ scenario }) => scenario))).toEqual(new Set(['small-town', 'small-town-mandate']));
  });

  it('of a market in which outcomes are not defined: their cells are empty (17-undefined-as-nought)', () => {
    const none = 'test/cases/17-undefined-as-nought/none.yaml';
    const { outcomes = [] } = tablesOf('none', ['run', none, '--years', '1', '--replications', '2', ...quick]);
    const empty = outcomes.filter(({ value }) => value === '');
    expect(empty.map(({ outcome }) => outcome)).toContain('hhi_local');
    expect(empty.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('of a scenario whose name would be a formula (22-csv-names)', () => {
    const { outcomes = [] } = tablesOf('formula', ['run', 'test/cases/22-csv-names/=1+1.yaml', ...quick]);
    expect(new Set(outcomes.map(({ scenario }) => scenario))).toEqual(new Set(["'=1+1"]));
  });

  it('of a life under two scenarios', () => {
    const words = ['explain', 'scenarios/teaching/small-town.yaml', '--charity', 'medium', '--years', '2'];
    const { events = [], choices = [] } = tablesOf('life', [...words, '--against', 'scenarios/teaching/small-town-mandate.yaml']);
    for (const rows of [events, choices]) expect(new Set(rows.map(({ scenario }) => scenario)).size).toBe(2);
    expect(new Set(choices.map(({ taken }) => taken))).toEqual(new Set(['0', '1']));
  });

  it('of an ablation', () => {
    const words = ['ablate', '--only', 'collective-challenge,trust-ledger', '--replications', '2', '--years', '1', ...quick];
    const { ablation = [], matrix = [] } = tablesOf('ablation', words);
    expect(ablation.map(({ mechanism }) => mechanism)).toEqual(['collective-challenge', 'trust-ledger']);
    expect(new Set(ablation.map(({ expected }) => expected)).size).toBeGreaterThan(0);
    expect(matrix.length).toBeGreaterThan(100);
  });
});
