/** Takes a whole ablation study into the project, says which verdicts changed, and which reasons have to be written or go. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import type { AblationFindings } from '../src/report/ablation/record.ts';
import { recordStudy, studyProblems } from './recorded/ablation-study.ts';
import { readJson, refuse } from './recorded/records.ts';
import { reasonFileOf } from './recorded/verdicts.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0)
  refuse("record-ablation: found no folder or more than one; expected that of 'ablate --all --out', for instance output/ablation");
const file = join(folder, 'ablation.json');
if (!existsSync(file)) refuse(`${file}: found nothing; expected what 'ablate --all --out ${folder}' writes`);
const study = readJson<AblationFindings>(file);
const wrong = studyProblems(study, mechanisms);
if (wrong.length > 0) refuse(wrong.map((problem) => `${file}: ${problem}`).join('\n'));

const { rows, changed, wanting, problems } = recordStudy(study, mechanisms);
console.error(`Recorded ${rows} rows; ${changed.length} verdicts changed. Now npm run docs.`);
for (const { id, from, to } of changed) console.error(`  ${id}: ${from} → ${to}`);
if (wanting.length > 0) console.error(`These need their reason written:\n${wanting.map((id) => `  ${reasonFileOf(id)}`).join('\n')}`);
if (problems.length > 0) console.error(problems.join('\n'));
