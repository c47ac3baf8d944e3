/**
 * Takes a whole ablation study into the project: its figures into docs/model/recorded, and its verdicts into the mechanisms' files. A
 * verdict that is not 'shown' keeps its reason; those that changed and have none are listed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mechanism } from '../src/model/mechanisms/mechanism.ts';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import { ablationRecord } from '../src/report/ablation/record.ts';
import type { AblationFindings } from '../src/report/ablation/page.ts';
import { readJson, refuse, writeRecord } from './recorded/records.ts';

const RECORDED = /  recorded: \{[\s\S]*?\},\n(?=  (?:\/\/|neutral|build))/;
const UNWRITTEN = 'No reason has been written yet.';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0)
  refuse("record-ablation: found no folder or more than one; expected that of 'ablate --all --out', for instance output/ablation");
const file = join(folder, 'ablation.json');
if (!existsSync(file)) refuse(`${file}: found nothing; expected what 'ablate --all --out ${folder}' writes`);
const findings = readJson<AblationFindings>(file);
if (findings.reproduce === undefined)
  refuse(`${file}: found no 'reproduce'; expected the study of this version, which says how it was made`);

const ownRow = ({ id, expect }: Mechanism) => findings.rows.find((row) => row.mechanism === id && row.scenario === expect.scenario);
const absent = mechanisms.filter((mechanism) => ownRow(mechanism) === undefined);
if (absent.length > 0)
  refuse(`${file}: found no row of ${absent.map(({ id }) => id).join(', ')} in the scenario its file names; expected every mechanism`);

function recordVerdict(mechanism: Mechanism, verdict: string): void {
  const { recorded, id } = mechanism;
  const family = ownRow(mechanism)?.family ?? '';
  const path = join('src/model/mechanisms', family, `${id}.ts`);
  const text = readFileSync(path, 'utf8');
  if (!RECORDED.test(text)) throw new Error(`${path}: found no place for the verdict; expected a field 'recorded' after 'expect'`);
  const note = recorded.note ?? UNWRITTEN;
  const line =
    verdict === 'shown'
      ? "  recorded: { verdict: 'shown' },\n"
      : `  recorded: {\n    verdict: '${verdict}',\n    note: ${JSON.stringify(note)},\n  },\n`;
  writeFileSync(
    path,
    text.replace(RECORDED, () => line),
  );
}

const changed = mechanisms.filter((mechanism) => ownRow(mechanism)?.verdict !== mechanism.recorded.verdict);
for (const mechanism of changed) recordVerdict(mechanism, ownRow(mechanism)?.verdict ?? '');
writeRecord('ablation', ablationRecord(findings));

const wanting = changed.filter((mechanism) => ownRow(mechanism)?.verdict !== 'shown');
console.error(`Recorded ${mechanisms.length} rows; ${changed.length} verdicts changed. Now npm run format, then npm run docs.`);
if (wanting.length > 0) {
  const lines = wanting.map((mechanism) => `${mechanism.id}: ${mechanism.recorded.verdict} → ${ownRow(mechanism)?.verdict}`);
  console.error(`These need their reason written in their files:\n${lines.join('\n')}`);
}
