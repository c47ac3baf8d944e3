/** The results folder of run or compare: writes its files and reads its findings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { carriedScenarios } from '../../study/analysis/carried.ts';
import type { Findings } from '../../study/findings.ts';
import { wrongWithFindings } from '../../study/findings-shape.ts';
import { UserError } from '../errors.ts';
import { reasonOf, writeWhole } from '../folders/folders.ts';
import { aboutOf, readJson, readManifest, SCENARIOS } from '../folders/manifest.ts';
import type { About, Files, WholeFiles } from '../folders/publish.ts';
import { resultTables } from './result-tables.ts';
import { hashOf } from '../hash.ts';
import { resultsManifest, type FinishedStudy } from './results-manifest.ts';
import { PACKAGE, tableFile, tableFiles, type Form } from './tables.ts';
import type { TableFormat } from '../words/options.ts';

const REPORT = 'report.html';
const FINDINGS = 'findings.json';
export const DATA = 'data/';

/** Files that are written once and have a hash in the manifest, besides the scenarios. */
export const writtenNames = (format: TableFormat): readonly string[] => [
  ...resultTables([]).map((table) => tableFile(DATA, table, format)),
  PACKAGE,
  FINDINGS,
];

const scenarioFile = (file: string) => `${SCENARIOS}/${file}`;

/** The names of all files in the results folder of these scenarios, besides the manifest. */
export const resultNames = (scenarios: readonly Scenario[], format: TableFormat): readonly string[] => [
  ...writtenNames(format),
  REPORT,
  ...carriedScenarios(scenarios).map(({ file }) => scenarioFile(file)),
];

export function resultFiles(study: FinishedStudy, html: string, form: Form): { readonly files: Files; readonly about: About } {
  const { studied, findings } = study;
  const written: WholeFiles = {
    ...tableFiles('commonweal-results', findings.title, DATA, resultTables(studied), form),
    ...Object.fromEntries(findings.reproduce.scenarios.map(({ file, text }) => [scenarioFile(file), text])),
    [FINDINGS]: JSON.stringify(findings),
  };
  const hashes = Object.fromEntries(Object.entries(written).map(([name, content]) => [name, hashOf(content)]));
  return {
    files: { ...written, [REPORT]: html },
    about: resultsManifest(study, hashes),
  };
}

/** Whether a folder holds findings, complete or not. */
export const holdsFindings = (folder: string): boolean => existsSync(join(folder, FINDINGS));

/** The findings in a results folder. Throws a UserError if there are none, or they are incomplete or changed. */
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

/** Findings that were read from a file, or an error that names what is wrong with them. */
export function checkedFindings(file: string, value: unknown): Findings {
  const wrong = wrongWithFindings(value);
  if (wrong === null) return value as Findings;
  throw new UserError(`${file}: found ${wrong}; expected the findings of a run by this version, unchanged`);
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
    throw new Error(`${visible(file)} cannot be written (${reasonOf(error)})`, { cause: error });
  }
  return file;
}
