/** A results folder: written whole or not at all, and read back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../study/findings.ts';
import type { Studied } from '../study/analysis/find.ts';
import { outcomeDefinitions } from '../study/metrics/outcomes.ts';
import { checkedFindings } from './checked-findings.ts';
import { UserError } from './errors.ts';
import { isObject } from './shape.ts';
import { makeFolder, removeOurs, replaceFolder, writeWhole, type Ours } from './folders.ts';
import { asideIn, makingIn, MANIFEST, readManifest } from './kept.ts';
import { hashOf, hashOfFile, manifest, SCENARIOS } from './manifest.ts';

type Column = { readonly name: string; readonly type: string; readonly unit?: string; readonly description: string };
type Table = {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const scenario: Column = { name: 'scenario', type: 'string', description: 'Scenario' };
const replication: Column = {
  name: 'replication',
  type: 'integer',
  description: 'Replication; equal numbers share their luck across scenarios',
};

export function tables(studied: readonly Studied[]): Table[] {
  const each = <T>(pick: (record: Studied['records'][number], name: string) => readonly T[]) =>
    studied.flatMap(({ scenario: { name }, records }) => records.flatMap((record) => pick(record, name)));
  return [
    {
      name: 'outcomes',
      description: 'Every outcome of every run.',
      columns: [
        scenario,
        replication,
        { name: 'outcome', type: 'string', description: 'Outcome id' },
        { name: 'value', type: 'number', description: 'Value; empty where the outcome is not defined in the run' },
        { name: 'unit', type: 'string', description: 'Unit of the value' },
        {
          name: 'low',
          type: 'number',
          description: 'Lower end of the 95 % interval within the run, where there is one and it is not open',
        },
        { name: 'high', type: 'number', description: 'Upper end of that interval' },
        { name: 'reason', type: 'string', description: 'Why the value is empty' },
      ],
      rows: each((r, name) =>
        outcomeDefinitions.map(({ id, unit }) => {
          const [low, high] = r.intervals[id] ?? [null, null];
          return [name, r.replication, id, r.outcomes[id], unit, low, high, r.reasons[id] ?? null];
        }),
      ),
    },
    {
      name: 'series',
      description: 'Quarterly series of every run.',
      columns: [
        scenario,
        replication,
        { name: 'series', type: 'string', description: 'Series id' },
        { name: 'quarter', type: 'integer', unit: 'quarters since the start of the run', description: 'Quarter, 0 the first' },
        { name: 'value', type: 'number', description: 'Value' },
      ],
      rows: each((r, name) =>
        Object.entries(r.series).flatMap(([id, values]) => values.map((value, quarter) => [name, r.replication, id, quarter, value])),
      ),
    },
    {
      name: 'cohorts',
      description: 'Charities in the market at the start, by size band: how many closed or merged in each quarter.',
      columns: [
        scenario,
        replication,
        { name: 'band', type: 'string', description: 'NCVO size band at the start' },
        { name: 'entered', type: 'integer', unit: 'charities', description: 'In the market at the start' },
        { name: 'quarter', type: 'integer', unit: 'quarters since the start of the run', description: 'Quarter' },
        { name: 'closed', type: 'integer', unit: 'charities', description: 'Closed in the quarter' },
        { name: 'merged', type: 'integer', unit: 'charities', description: 'Merged or taken over in the quarter' },
      ],
      rows: each((r, name) =>
        r.cohorts.flatMap(({ band, entered, closed, merged }) =>
          closed.map((count, quarter) => [name, r.replication, band, entered, quarter, count, merged[quarter] ?? 0]),
        ),
      ),
    },
    {
      name: 'groups',
      description: 'Start and end of the run by size band and by deprivation of place.',
      columns: [
        scenario,
        replication,
        { name: 'group', type: 'string', description: 'Size band or third of areas by deprivation' },
        {
          name: 'charities_start',
          type: 'number',
          unit: 'charities',
          description: 'Operating at the start; charities of wider reach count by their simulated part',
        },
        { name: 'charities_end', type: 'number', unit: 'charities', description: 'Operating at the end' },
        { name: 'contract_income_start', type: 'number', unit: '£ a year', description: 'Contract income at the start' },
        { name: 'contract_income_end', type: 'number', unit: '£ a year', description: 'Contract income at the end' },
        {
          name: 'survival',
          type: 'number',
          unit: 'share',
          description: 'Share of those in the market at the start still operating at the end',
        },
      ],
      rows: each((r, name) =>
        r.groups.map((g) => [
          name,
          r.replication,
          g.group,
          g.charitiesStart,
          g.charitiesEnd,
          g.contractIncomeStart,
          g.contractIncomeEnd,
          g.survival,
        ]),
      ),
    },
    {
      name: 'forms',
      description: 'Bids and wins by form.',
      columns: [
        scenario,
        replication,
        { name: 'form', type: 'string', description: 'alone, lead, alliance or outside' },
        { name: 'bids', type: 'integer', unit: 'bids', description: 'Compliant bids over the run' },
        { name: 'wins', type: 'integer', unit: 'contracts', description: 'Contracts won' },
        { name: 'value_won', type: 'number', unit: '£ over the whole contract', description: 'Value won' },
      ],
      rows: each((r, name) => r.forms.map((f) => [name, r.replication, f.form, f.bids, f.wins, f.valueWon])),
    },
    {
      name: 'flows',
      description: 'Money moved over the run from one kind of account to another.',
      columns: [
        scenario,
        replication,
        { name: 'from', type: 'string', description: 'Account paid from' },
        { name: 'to', type: 'string', description: 'Account paid to' },
        { name: 'pounds', type: 'number', unit: '£', description: 'Amount over the run' },
      ],
      rows: each((r, name) => r.flows.map((f) => [name, r.replication, f.from, f.to, f.pounds])),
    },
    {
      name: 'why',
      description: 'Mean contribution of each term to the choices that were taken.',
      columns: [
        scenario,
        replication,
        { name: 'term', type: 'string', description: 'Money, a mechanism, or noise' },
        { name: 'strategy', type: 'string', description: 'Way of answering a tender' },
        { name: 'mean', type: 'number', unit: 'utility', description: 'Mean contribution' },
        { name: 'choices', type: 'integer', unit: 'choices', description: 'Choices it is the mean of' },
      ],
      rows: each((r, name) => r.why.map((w) => [name, r.replication, w.term, w.strategy, w.mean, w.choices])),
    },
  ];
}

export function csvOf({ columns, rows }: Table): string {
  const cell = (value: string | number | null) =>
    value === null ? '' : typeof value === 'number' ? String(value) : /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return [columns.map(({ name }) => name).join(','), ...rows.map((row) => row.map(cell).join(','))].join('\n') + '\n';
}

export type ToWrite = {
  readonly studied: readonly Studied[];
  readonly findings: Findings;
  readonly html: string;
  readonly command: string;
  readonly started: string;
  readonly finished: string;
};

/** What a results folder holds beside scenarios, and nothing else. */
export const resultsFolder: Ours = {
  isOurs: (name) => NAMES.has(name),
  isMarked: (folder) => {
    const found = readManifest(folder);
    return found !== null && ['status', 'engine', 'digest'].every((field) => typeof found[field] === 'string');
  },
};

/** Names of the scenarios in a results folder that are as they were written there: what somebody has changed is no longer ours. */
function* writtenScenarios(folder: string): Generator<string> {
  const files = readManifest(folder)?.['files'];
  for (const [name, hash] of isObject(files) ? Object.entries(files) : []) {
    if (name.startsWith(`${SCENARIOS}/`) && hashOfFile(join(folder, name)) === hash) yield name;
  }
}

/** What the given results folders hold, and nothing else. */
export function resultsIn(...folders: readonly string[]): Ours {
  const scenarios = new Set(folders.flatMap((folder) => [...writtenScenarios(folder)]));
  return { ...resultsFolder, isOurs: (name) => resultsFolder.isOurs(name) || scenarios.has(name) };
}

const REPORT = 'report.html';
const FINDINGS = 'findings.json';
const PACKAGE = 'datapackage.json';
/** What is written once, and has its hash in the manifest; scenarios come to it. */
export const WRITTEN: readonly string[] = [...tables([]).map(({ name }) => `data/${name}.csv`), FINDINGS, PACKAGE];

const NAMES: ReadonlySet<string> = new Set([...WRITTEN, MANIFEST, REPORT, `${REPORT}.new`, 'data/', `${SCENARIOS}/`]);

/** Puts everything together in the folder of what is not complete, and moves it into place when it is whole. */
export function writeResults(out: string, partial: string, { studied, findings, html, command, started, finished }: ToWrite): void {
  const [making, aside] = [makingIn(partial), asideIn(partial)];
  removeOurs(making, () => true);
  for (const folder of ['data', SCENARIOS]) makeFolder(join(making, folder));
  const files: Record<string, string> = {};
  const save = (name: string, text: string) => {
    writeFileSync(join(making, name), text);
    files[name] = hashOf(text);
  };
  const all = tables(studied);
  for (const table of all) save(`data/${table.name}.csv`, csvOf(table));
  for (const { file, text } of findings.reproduce.scenarios) save(`${SCENARIOS}/${file}`, text);
  save(FINDINGS, JSON.stringify(findings));
  save(PACKAGE, JSON.stringify(dataPackage(findings.title, all), null, 2));
  const made = manifest({ studied, findings, command, started, finished, files: { ...files } });
  save(MANIFEST, JSON.stringify(made, null, 2));
  save(REPORT, html);
  replaceFolder(making, out, aside, resultsIn(out, aside));
}

function dataPackage(title: string, all: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'commonweal-results',
    title,
    resources: all.map(({ name, description, columns }) => ({
      name,
      path: `data/${name}.csv`,
      profile: 'tabular-data-resource',
      description,
      encoding: 'utf-8',
      schema: { fields: columns, missingValues: [''] },
    })),
  };
}

export function readFindings(folder: string): Findings {
  const file = join(folder, FINDINGS);
  if (!existsSync(folder)) throw new UserError(`${folder}: found nothing; expected a results folder, made by run or compare with --out`);
  if (!existsSync(file))
    throw new UserError(`${folder}: found no findings.json; expected a results folder, made by run or compare with --out`);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UserError(`${file}: found text that is not JSON; expected the findings of a run, unchanged`);
  }
  return checkedFindings(file, found);
}

export function writeReport(folder: string, html: string): string {
  const file = join(folder, REPORT);
  writeWhole(file, html);
  return file;
}
