/** `--format parquet` as it is used: the same values as in CSV, the same bytes twice, verified, and put in the place of the other form. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { csvParseRows } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { root, runCli, type Ended } from './run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'commonweal-parquet-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

// In the first, outcomes are not defined; the name of the second is a text that CSV guards.
const none = 'test/cases/17-undefined-as-nought/none.yaml';
const formula = 'test/cases/22-csv-names/=1+1.yaml';
const quick = ['--years', '1', '--replications', '2', '--workers', '1', '--quiet'];
const study = (out: string, scenario: string, ...more: readonly string[]): Ended =>
  runCli(['run', scenario, ...quick, '--out', join(home, out), ...more]);

type Field = { readonly name: string; readonly type: string };
type Resource = { readonly name: string; readonly path: string; readonly schema: { readonly fields: readonly Field[] } };
type Package = { readonly profile: string; readonly description: string; readonly resources: readonly Resource[] };
const packageIn = (out: string) => JSON.parse(readFileSync(join(home, out, 'datapackage.json'), 'utf8')) as Package;

beforeAll(() => {
  for (const format of ['csv', 'parquet'])
    for (const [name, scenario] of Object.entries({ none, formula }))
      expect(study(`${name}-${format}`, scenario, '--format', format)).toMatchObject({ code: 0, err: '' });
});

/** What a Parquet file should hold where CSV has this cell. */
function valueOf(cell: string, { type }: Field): unknown {
  if (cell === '') return null;
  if (type === 'integer') return BigInt(cell);
  if (type === 'number') return Number(cell);
  return type === 'boolean' ? cell === '1' : cell.replace(/^'(?=\s*[-=+@'])/, '');
}

describe('--format parquet', () => {
  it.each(['none', 'formula'])('holds what CSV holds, with types and nulls: %s', async (name) => {
    const [csv, parquet] = [packageIn(`${name}-csv`), packageIn(`${name}-parquet`)];
    expect(parquet.resources.map((each) => each.name)).toEqual(csv.resources.map((each) => each.name));
    for (const [k, { path, schema }] of parquet.resources.entries()) {
      const { fields } = schema;
      const bytes = readFileSync(join(home, `${name}-parquet`, path));
      const found = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
      const [, ...rows] = csvParseRows(readFileSync(join(home, `${name}-csv`, csv.resources[k]?.path ?? ''), 'utf8'));
      const wanted = rows.map((row) => Object.fromEntries(fields.map((field, i) => [field.name, valueOf(row[i] as string, field)])));
      expect(found, path).toEqual(wanted);
    }
  });

  it('writes no CSV, gives the same digest and the same bytes again', () => {
    expect(readdirSync(join(home, 'none-parquet', 'data')).filter((file) => !file.endsWith('.parquet'))).toEqual([]);
    expect(study('again', none, '--format', 'parquet').code).toBe(0);
    for (const { path } of packageIn('again').resources)
      expect(readFileSync(join(home, 'again', path)).equals(readFileSync(join(home, 'none-parquet', path))), path).toBe(true);
    const digest = (out: string) => (JSON.parse(readFileSync(join(home, out, 'manifest.json'), 'utf8')) as { digest: string }).digest;
    expect([digest('again'), digest('none-csv')]).toEqual([digest('none-parquet'), digest('none-parquet')]);
  });

  it('is described as data that is not tabular in the sense of the specification, with every column', () => {
    const { profile, resources } = packageIn('none-parquet');
    expect(profile).toBe('data-package');
    for (const { name, path, ...rest } of resources) {
      expect(path).toBe(`data/${name}.parquet`);
      expect(existsSync(join(home, 'none-parquet', path))).toBe(true);
      expect(rest).toMatchObject({ profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet' });
      expect(rest).not.toHaveProperty('encoding');
    }
    // But for the two profiles it is valid by the schema of tabular packages, which is the stricter.
    const schema = readFileSync(join(root, 'test/fixtures/data-package/tabular-data-package.json'), 'utf8');
    const isValid = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema) as object);
    const tabular = JSON.stringify(packageIn('none-parquet')).replaceAll('"profile":"data-', '"profile":"tabular-data-');
    expect(isValid(JSON.parse(tabular)), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
  });
});

type Files = { readonly files: { readonly agrees: boolean; readonly differences: readonly { readonly what: string }[] } };

/** What verify says of a folder's files. */
function verified(folder: string): readonly [number | null, readonly string[]] {
  const { code, out, err } = runCli(['verify', folder, '--json', '--workers', '1']);
  expect(err).toBe('');
  return [code, (JSON.parse(out) as Files).files.differences.map(({ what }) => what)];
}

describe('verify of results in Parquet', () => {
  it('finds them as they are', () => {
    expect(verified(join(home, 'none-parquet'))).toEqual([0, []]);
    expect(verified(join(home, 'formula-parquet'))).toEqual([0, []]);
  });

  it.each(['outcomes', 'why'])('names a file of which one byte was changed, wherever it is: %s', (name) => {
    const file = `data/${name}.parquet`;
    const bytes = readFileSync(join(home, 'none-parquet', file));
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const copy = join(home, `byte-${name}-${at}`);
      cpSync(join(home, 'none-parquet'), copy, { recursive: true });
      writeFileSync(join(copy, file), bytes.with(at, (bytes[at] as number) ^ 1));
      expect(verified(copy), String(at)).toEqual([1, [file]]);
    }
  });

  it('finds rows of other runs also where the hash was changed with them', async () => {
    const copy = join(home, 'rows');
    cpSync(join(home, 'none-parquet'), copy, { recursive: true });
    expect(study('other', none, '--format', 'parquet', '--seed', 'other').code).toBe(0);
    cpSync(join(home, 'other', 'data', 'series.parquet'), join(copy, 'data', 'series.parquet'));
    const hashes = (out: string) =>
      (JSON.parse(readFileSync(join(home, out, 'manifest.json'), 'utf8')) as { hashes: Record<string, string> }).hashes;
    const manifest = readFileSync(join(copy, 'manifest.json'), 'utf8');
    const [before = '', now = ''] = ['none-parquet', 'other'].map((out) => hashes(out)['data/series.parquet']);
    writeFileSync(join(copy, 'manifest.json'), manifest.replace(before, now));
    expect(verified(copy)).toEqual([1, [0, 1].map((k) => `data/series.parquet, none, replication ${k}`)]);
  });
});

test('the same study in the other form takes the place of the first, and nothing of that is left', () => {
  const tables = () => readdirSync(join(home, 'both', 'data')).map((file) => file.split('.').at(-1));
  for (const format of ['csv', 'parquet', 'csv']) {
    expect(study('both', none, '--format', format)).toMatchObject({ code: 0, err: '' });
    expect([...new Set(tables())]).toEqual([format]);
    expect(packageIn('both').resources.every(({ path }) => path.endsWith(format))).toBe(true);
  }
  expect(verified(join(home, 'both'))).toEqual([0, []]);
  expect(study('both', none, '--format', 'parquet', '--seed', 'other').err).toContain('found the results of another study');
  expect([...new Set(tables())]).toEqual(['csv']);
});

describe('a form that cannot be', () => {
  it.each([
    [['--format', 'parket', '--out', 'x'], "--format parket: found 'parket'; expected one of csv, parquet; did you mean 'parquet'?"],
    [['--format', 'xlsx', '--out', 'x'], "--format xlsx: found 'xlsx'; expected one of csv, parquet"],
    [['--format', 'CSV', '--out', 'x'], "did you mean 'csv'?"],
    [['--format', 'parquet'], '--format parquet: found no --out with it; expected a folder'],
    [['--format', 'csv', '--population'], '--format: found together with --population'],
    [['--format', 'csv', '--format', 'parquet', '--out', 'x'], '--format: found given twice; expected once'],
    [['--format'], 'found nothing after --format'],
  ])('run with %j is refused', (words, said) => {
    const { code, out, err } = runCli(['run', none, ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(root, 'x'))).toBe(false);
  });
});
