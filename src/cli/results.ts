/** A results folder of run or compare: what is in it, and how it is read back. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../study/findings.ts';
import type { Studied } from '../study/analysis/find.ts';
import { engineBuild } from './build.ts';
import { checkedFindings } from './checked-findings.ts';
import { UserError } from './errors.ts';
import { reasonOf, writeWhole } from './folders.ts';
import { aboutOf, readJson, readManifest } from './manifest.ts';
import type { About, Files } from './publish.ts';
import { resultTables } from './result-tables.ts';
import { PACKAGE, tableFiles } from './tables.ts';

export type ToWrite = {
  readonly studied: readonly Studied[];
  readonly findings: Findings;
  readonly html: string;
  readonly command: string;
  readonly started: string;
  readonly finished: string;
};

const REPORT = 'report.html';
const FINDINGS = 'findings.json';
const DATA = 'data/';

/** What a results folder holds beside its manifest, and nothing else. */
export const RESULT_NAMES: readonly string[] = [PACKAGE, FINDINGS, REPORT, ...resultTables([]).map(({ name }) => `${DATA}${name}.csv`)];

export function resultFiles({ studied, findings, html, command, started, finished }: ToWrite): {
  readonly files: Files;
  readonly about: About;
} {
  const tables = tableFiles('commonweal-results', findings.title, DATA, resultTables(studied));
  return {
    files: { ...tables, [FINDINGS]: JSON.stringify(findings), [REPORT]: html },
    about: manifest(studied, findings, command, started, finished),
  };
}

function manifest(studied: readonly Studied[], findings: Findings, command: string, started: string, finished: string): About {
  return {
    title: findings.title,
    command,
    engine: findings.reproduce.engine,
    build: engineBuild(),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    started,
    finished,
    digest: findings.reproduce.digest,
    replications: findings.replications,
    scenarios: studied.map(({ scenario: resolved, records }, k) => ({
      name: resolved.name,
      hash: createHash('sha256').update(JSON.stringify(resolved)).digest('hex'),
      digest: findings.scenarios[k]?.digest,
      seed: resolved.seed,
      runs: records.map((record) => ({
        replication: record.replication,
        digest: record.digest,
        warm_up_quarters: record.warmUpQuarters,
        steady: record.steady,
      })),
      scenario: resolved,
    })),
  };
}

/** Whether a folder holds results, whole or not. */
export const holdsFindings = (folder: string): boolean => existsSync(join(folder, FINDINGS));

export function readFindings(folder: string): Findings {
  const file = join(folder, FINDINGS);
  const expected = 'expected a results folder, made by run or compare with --out';
  if (!existsSync(folder)) throw new UserError(`${folder}: found nothing; ${expected}`);
  if (!existsSync(file)) throw new UserError(`${folder}: found no findings.json; ${expected}`);
  const found = readManifest(folder);
  if (found?.status === 'writing')
    throw new UserError(`${folder}: found results that were not put in place to the end (${aboutOf(found)}); give that command again`);
  return checkedFindings(file, findingsIn(file));
}

function findingsIn(file: string): unknown {
  try {
    return readJson(file);
  } catch (error) {
    const what = error instanceof SyntaxError ? 'text that is not JSON' : `something that cannot be read (${reasonOf(error)})`;
    throw new UserError(`${file}: found ${what}; expected the findings of a run, unchanged`);
  }
}

export function writeReport(folder: string, html: string): string {
  const file = join(folder, REPORT);
  try {
    writeWhole(file, html);
  } catch (error) {
    throw new Error(`${file} cannot be written (${reasonOf(error)})`, { cause: error });
  }
  return file;
}
