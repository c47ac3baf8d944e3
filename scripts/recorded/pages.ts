/** Pages that are made from recorded results, by their place in the project; what is recorded and does not fit the code is a problem. */
import { readFileSync } from 'node:fs';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import type { AblationRecord } from '../../src/report/ablation/record.ts';
import type { RecordedVerdicts } from '../../src/study/experiment/recorded-verdicts.ts';
import { ablationPage, ablationProblems } from './ablation.ts';
import { hypothesesProblems, type FirstLookRecord } from './hypotheses.ts';
import { hypothesesPage, statedResult } from './hypotheses-page.ts';
import { reasonFile } from './reasons.ts';
import { fileOf, readRecord, type RecordName } from './records.ts';
import { readReasons, reasonProblems, VERDICTS, verdictsOf, verdictsText } from './verdicts.ts';
import { structurePage, structureProblems, type StructureRecord } from './structure.ts';

type Recorded = {
  readonly pages: ReadonlyMap<string, string>;
  readonly verdicts: RecordedVerdicts;
  readonly problems: readonly string[];
};

const README = 'README.md';
const STATED = /(<!-- result, by npm run docs -->\n)[\s\S]*?(<!-- end of result -->)/;

function withResult(text: string, result: string): string {
  if (!STATED.test(text)) throw new Error(`${README}: found no place for the result; expected the comments around it`);
  return text.replace(STATED, (_, open: string, close: string) => `${open}${result}\n${close}`);
}

function required<T>(name: RecordName): T {
  const record = readRecord<T>(name);
  if (record === null) throw new Error(`${fileOf(name)}: found nothing; expected the recorded study`);
  return record;
}

export function recordedPages(): Recorded {
  const ablation = required<AblationRecord>('ablation');
  const firstLook = required<FirstLookRecord>('first-look');
  const reasons = readReasons();
  const verdicts = verdictsOf(ablation, mechanisms, reasons);
  const problems = [
    ...ablationProblems(ablation, mechanisms).map((problem) => `${fileOf('ablation')}: ${problem}`),
    ...reasonProblems(verdicts, mechanisms, reasons),
    ...hypothesesProblems(firstLook).map((problem) => `${fileOf('first-look')}: ${problem}`),
  ];
  // Its study is long, and until it has been run there is no page.
  const structure = readRecord<StructureRecord>('structure');
  if (structure !== null) problems.push(...structureProblems(structure).map((problem) => `${fileOf('structure')}: ${problem}`));
  if (problems.length > 0) return { pages: new Map(), verdicts, problems };
  const pages = new Map([
    [VERDICTS, verdictsText(verdicts)],
    ['docs/model/ablation.md', ablationPage(ablation, mechanisms, verdicts)],
    ['docs/model/hypotheses.md', hypothesesPage(firstLook, reasonFile)],
    [README, withResult(readFileSync(README, 'utf8'), statedResult(firstLook))],
  ]);
  if (structure !== null) pages.set('docs/model/structure.md', structurePage(structure));
  return { pages, verdicts, problems };
}
