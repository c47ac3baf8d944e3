/** The cells of a sweep read back from its results folder: where each lies in the space, and the means of outcomes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchFactor } from '../../study/discovery/cells.ts';
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import { misfits, type Shape } from '../../study/shape.ts';
import { UserError } from '../errors.ts';
import { aboutOf, readJson, readManifest, studyOf } from '../folders/manifest.ts';
import { describedTables, type DescribedTable } from './described-tables.ts';
import { rowsOfTable } from './read-table.ts';
import { SWEEP_FINDINGS } from './sweep-text.ts';

export type SweepCell = {
  readonly id: string;
  /** The value of each factor, or the number of its level. */
  readonly point: readonly number[];
  /** The mean of each outcome asked for; null where it was defined in no run. */
  readonly means: readonly (number | null)[];
  /** The 95 % interval of each; null where there is none. */
  readonly intervals: readonly (readonly [low: number, high: number] | null)[];
};

export type SweepCells = {
  readonly experiment: string;
  readonly title: string;
  readonly seed: string;
  /** Names of the base scenarios. */
  readonly bases: readonly string[];
  readonly digest: string;
  readonly factors: readonly SearchFactor[];
  readonly cells: readonly SweepCell[];
};

const described: Shape = {
  object: {
    experiment: 'text',
    title: 'text',
    seed: 'text',
    bases: { list: 'text' },
    digest: 'text',
    factors: { list: { object: { name: 'text', kind: 'text' } } },
  },
};

type Described = Pick<SweepCells, 'experiment' | 'title' | 'seed' | 'bases' | 'digest'> & {
  readonly factors: readonly { readonly name: string; readonly kind: string }[];
};

/** Throws a UserError for a folder that does not hold complete results of sweep, or whose files are not as they were written. */
export async function sweepCellsIn(folder: string, outcomes: readonly OutcomeId[]): Promise<SweepCells> {
  const tables = describedTables(folder);
  requireSweep(folder);
  const { factors, experiment, title, seed, bases, digest } = describedIn(join(folder, SWEEP_FINDINGS));
  const levels = await levelsIn(
    tableNamed(folder, tables, 'factors'),
    factors.map(({ name }) => name),
  );
  const estimates = await estimatesIn(tableNamed(folder, tables, 'cells'), outcomes);
  const search = factors.map(({ name, kind }, k) =>
    searchFactor(
      name,
      kind,
      [...levels.values()].map((row) => row[k] as string),
    ),
  );
  const cells = [...levels].map(([id, row]) => ({
    id,
    point: row.map((label, k) => valueOf(search[k] as SearchFactor, label)),
    means: estimates.get(id)?.map(({ mean }) => mean) ?? [],
    intervals: estimates.get(id)?.map(({ interval }) => interval) ?? [],
  }));
  return { experiment, title, seed, bases, digest, factors: search, cells };
}

function requireSweep(folder: string): void {
  const manifest = readManifest(folder);
  const study = studyOf(manifest);
  if (manifest !== null && study?.['command'] !== 'sweep')
    throw new UserError(
      `${folder}: found results that are not of sweep (${aboutOf(manifest)}); expected a folder made by 'sweep <experiment> --out'`,
    );
}

function describedIn(file: string): Described {
  const wrong = (what: string) => new UserError(`${file}: found ${what}; expected the file as sweep wrote it`);
  if (!existsSync(file)) throw wrong('nothing');
  let found: unknown;
  try {
    found = readJson(file);
  } catch {
    throw wrong('text that is not JSON');
  }
  const [lacking] = misfits(found, described);
  if (lacking !== undefined) throw wrong(`findings without ${lacking}`);
  return found as Described;
}

function tableNamed(folder: string, tables: readonly DescribedTable[], name: string): DescribedTable {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new UserError(`${folder}: found no table ${name}; expected the results of sweep, unchanged`);
  return found;
}

/** By cell the level of each factor. Throws a UserError where one is missing. */
async function levelsIn(table: DescribedTable, factors: readonly string[]): Promise<Map<string, string[]>> {
  const places = new Map(factors.map((name, k) => [name, k]));
  const levels = new Map<string, string[]>();
  for await (const { cell, factor, level } of rowsOfTable(table)) {
    const place = places.get(factor ?? '');
    if (typeof cell !== 'string' || place === undefined || typeof level !== 'string') continue;
    const row = levels.get(cell) ?? [];
    row[place] = level;
    levels.set(cell, row);
  }
  for (const [cell, row] of levels) {
    const missing = factors.find((_, k) => row[k] === undefined);
    if (missing !== undefined)
      throw new UserError(`${table.path}: found no ${missing} in cell ${cell}; expected the file as it was written`);
  }
  return levels;
}

type Estimate = { readonly mean: number | null; readonly interval: readonly [low: number, high: number] | null };

const UNDEFINED: Estimate = { mean: null, interval: null };

/** By cell the mean of each outcome. Throws a UserError for an outcome of which the table has no row: it was written by another version. */
async function estimatesIn(table: DescribedTable, outcomes: readonly OutcomeId[]): Promise<Map<string, Estimate[]>> {
  const estimates = new Map<string, Estimate[]>();
  const seen = new Set<string>();
  for await (const { cell, outcome, mean, low, high } of rowsOfTable(table)) {
    if (typeof cell !== 'string' || typeof outcome !== 'string') continue;
    for (const [k, wanted] of outcomes.entries()) {
      if (outcome !== wanted) continue;
      seen.add(outcome);
      const row = estimates.get(cell) ?? outcomes.map(() => UNDEFINED);
      const interval = typeof low === 'string' && typeof high === 'string' ? ([Number(low), Number(high)] as const) : null;
      row[k] = { mean: typeof mean === 'string' ? Number(mean) : null, interval };
      estimates.set(cell, row);
    }
  }
  const unseen = outcomes.find((outcome) => !seen.has(outcome));
  if (unseen !== undefined)
    throw new UserError(
      `${table.path}: found no rows of ${unseen}; expected results by a version that has this outcome: give the sweep again`,
    );
  return estimates;
}

/** A setting's numbers have an order; its names, and the labels of settings that change together, have none. */
function searchFactor(name: string, kind: string, labels: readonly string[]): SearchFactor {
  const title = `‘${name}’`;
  const isSetting = kind === 'rule' || kind === 'assumption';
  if (isSetting && labels.every((label) => Number.isFinite(Number(label)))) return { name, title, type: 'numeric', unit: null };
  return { name, title, type: 'levels', labels: [...new Set(labels)] };
}

const valueOf = (factor: SearchFactor, label: string): number => (factor.type === 'levels' ? factor.labels.indexOf(label) : Number(label));
