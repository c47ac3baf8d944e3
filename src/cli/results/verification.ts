/** Compares results with the same results made again: scenarios, build, digests and files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { digestOf, studyDigest } from '../../study/analysis/digest.ts';
import type { JobResult } from '../../study/experiment/job.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { resultTables } from './result-tables.ts';
import { hashOfFile } from '../hash.ts';
import { scenarioHash, type ResultsManifest } from './results-manifest.ts';
import { hashesIn } from './read-manifest.ts';
import { DATA, writtenNames } from './results.ts';
import { csvOfTable, tableFile, type Table } from './tables.ts';
import { TABLE_FORMATS, type TableFormat } from '../words/options.ts';

/** What the folder says of something, and what was found now. */
type Differing = { readonly what: string; readonly recorded: string; readonly found: string };
type Run = JobResult['records'][number];
type Part = { readonly agrees: boolean; readonly differences: readonly Differing[] };

export type Verification = {
  /** Whether the digests agree and nothing was changed. Results of another build may agree. */
  readonly agrees: boolean;
  /** The replications that were run again; none if the scenarios no longer share a world. */
  readonly sample: readonly number[];
  readonly replications: number;
  readonly scenarios: Part;
  readonly build: Part;
  readonly results: Part;
  readonly files: Part;
};

const part = (compared: readonly Differing[]): Part => {
  const differences = compared.filter(({ recorded, found }) => recorded !== found);
  return { agrees: differences.length === 0, differences };
};

/** The first replication, the last, and others spread evenly between them. */
export function sampleOf(replications: readonly number[], size: number): number[] {
  const count = Math.min(size, replications.length);
  if (count <= 1) return replications.slice(0, count);
  return Array.from({ length: count }, (_, k) => replications[Math.round((k * (replications.length - 1)) / (count - 1))] as number);
}

export function compareScenarios({ scenarios: recorded }: ResultsManifest, scenarios: readonly Scenario[]): Part {
  return part(
    recorded.flatMap(({ name, hash, seed }, k) => {
      const scenario = scenarios[k] as Scenario;
      return [
        { what: name, recorded: hash, found: scenarioHash(scenario) },
        { what: `seed of ${name}`, recorded: seed, found: scenario.seed },
      ];
    }),
  );
}

export function compareBuild({ engine, build }: ResultsManifest): Part {
  const made = (version: string, hash: string) => `engine ${version}, build ${hash}`;
  return part([{ what: 'engine', recorded: made(engine, build), found: made(engineVersion, engineBuild()) }]);
}

/** Compares the digests of the runs made again, and the digests that summarise all runs. */
export function compareResults({ scenarios, digest, replications }: ResultsManifest, again: readonly JobResult[]): Part {
  const runs = again.flatMap(({ replication, records }) =>
    scenarios.map(({ name, runs: recorded }, k) => ({
      what: `${name}, replication ${replication}`,
      recorded: recorded.find((run) => run.replication === replication)?.digest ?? 'nothing',
      found: records[k]?.digest ?? 'nothing',
    })),
  );
  const whole = scenarios.map(({ name, digest: recorded, runs: all }) => ({
    what: `${name}, all replications`,
    recorded,
    found: digestOf(all.map((run) => run.digest)),
  }));
  return part([
    ...runs,
    ...whole,
    { what: 'study', recorded: digest, found: studyDigest(scenarios.map((each) => each.digest)) },
    { what: 'number of replications', recorded: String(replications), found: String(scenarios[0]?.runs.length) },
  ]);
}

/** Compares the files with their recorded hashes, and rows of the tables with the runs made again. */
export async function compareFiles(
  folder: string,
  manifest: ResultsManifest,
  scenarios: readonly Scenario[],
  again: readonly JobResult[],
): Promise<Part> {
  const hashes = hashesIn(manifest);
  const tables = await tablesIn(folder, formatIn(hashes));
  const ours = [...new Set([...writtenNames(tables.format), ...manifest.scenarios.map(({ file }) => file)])].filter(isWithin);
  const changed = part(
    ours.map((name) => ({ what: name, recorded: hashes.get(name) ?? 'no file', found: hashOfFile(join(folder, name)) ?? 'no file' })),
  ).differences;
  const known = new Set(changed.map(({ what }) => what));
  const rows = again.flatMap(({ replication, records }) =>
    scenarios.flatMap((scenario, k) => {
      const record = records[k] as Run;
      const recorded = manifest.scenarios[k]?.runs.find((run) => run.replication === replication);
      // If the digests differ, the rows cannot be the same.
      return record.digest === recorded?.digest ? compareRows(tables, scenario, replication, record) : [];
    }),
  );
  return part([...changed, ...rows.filter(({ what }) => !known.has(what.split(',')[0] ?? ''))]);
}

const isWithin = (name: unknown): name is string =>
  typeof name === 'string' && /^[^\\/]+(?:\/[^\\/]+)?$/.test(name) && !name.includes('..');

/** The form of the tables in a results folder, by the names in its manifest. */
const formatIn = (hashes: ReadonlyMap<string, string>): TableFormat =>
  TABLE_FORMATS.find((format) => resultTables([]).some((table) => hashes.has(tableFile(DATA, table, format)))) ?? 'csv';

/** A table of the folder as CSV, whatever its form there; null if it is not there or cannot be read. */
async function csvIn(folder: string, table: Table, format: TableFormat): Promise<string | null> {
  const file = join(folder, tableFile(DATA, table, format));
  if (hashOfFile(file) === null) return null;
  if (format === 'csv') return readFileSync(file, 'utf8');
  const { rowsOfParquet } = await import('./parquet.ts');
  const rows = await rowsOfParquet(readFileSync(file), table.columns);
  return rows === null ? null : csvOfTable({ ...table, rows });
}

type TablesFound = { readonly format: TableFormat; readonly texts: ReadonlyMap<string, string | null> };

async function tablesIn(folder: string, format: TableFormat): Promise<TablesFound> {
  const entries = resultTables([]).map(async (table) => [table.name, await csvIn(folder, table, format)] as const);
  return { format, texts: new Map(await Promise.all(entries)) };
}

/** Looks for the rows of one run in every table, where they come one after another. */
function compareRows({ format, texts }: TablesFound, scenario: Scenario, replication: number, record: Run): Differing[] {
  return resultTables([{ scenario, records: [record] }]).map((table) => {
    const text = csvOfTable(table);
    const rows = text.slice(text.indexOf('\n'));
    const found = texts.get(table.name)?.includes(rows) === true;
    const given = `the run’s ${text.split('\n').length - 2} rows`;
    const what = `${tableFile(DATA, table, format)}, ${scenario.name}, replication ${replication}`;
    return { what, recorded: found ? given : 'other rows', found: given };
  });
}
