/** A study of all mechanisms is taken into the record: every verdict, changed each way, with what is missing or strange found out. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordStudy, studyProblems } from '../../../scripts/recorded/ablation-study.ts';
import { fileOf, readJson } from '../../../scripts/recorded/records.ts';
import { readReasons, reasonFileOf, reasonProblems, VERDICTS, verdictsOf, verdictsText } from '../../../scripts/recorded/verdicts.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import type { AblationFindings } from '../../../src/report/ablation/record.ts';
import type { AblationRecord } from '../../../src/report/ablation/record.ts';
import { documentationPages } from '../../../src/study/documentation/pages.ts';
import { ablationRows, arms, type AblationRow } from '../../../src/study/experiment/ablation.ts';
import { recordedOf } from '../../../src/study/experiment/recorded-verdicts.ts';
import { runJob } from '../../../src/study/experiment/job.ts';
import { scenarioOf } from '../../property/worlds.ts';
import { ablationPage } from '../../../scripts/recorded/ablation.ts';

type Verdict = AblationRow['verdict'];
const VERDICT_OF: readonly Verdict[] = ['shown', 'not shown', 'opposite'];

/** One true row, of a run of a moment, as the form of all others. */
const [first] = mechanisms;
const scenarios = arms(scenarioOf({ 'run.years': 1 }), first);
const { records } = runJob({ scenarios, replication: 0 });
const [form] = ablationRows([{ mechanism: first, scenario: first.expect.scenario, arms: records.map(({ outcomes }) => [outcomes]) }]);

function studyOf(verdictOf: (k: number) => Verdict): AblationFindings {
  return {
    reproduce: { command: 'a command', engine: '9.9.9', build: 'abc123' },
    rows: mechanisms.map(({ id, title, expect: { outcome, contrast, sign, kind, scenario } }, k) => ({
      ...form,
      ...{ mechanism: id, title, observable: outcome, contrast, expected: sign, kind, scenario, verdict: verdictOf(k) },
    })),
    matrix: [] as never,
  };
}

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'commonweal-record-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const recorded = () => verdictsOf(readJson<AblationRecord>(fileOf('ablation', home)), mechanisms, readReasons(home));

function writeReason(id: string, text: string): void {
  const file = join(home, reasonFileOf(id));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('recording a study', () => {
  it('takes the verdict on each mechanism, whatever it was before', () => {
    const theProjects = readFileSync(fileOf('ablation'), 'utf8');
    // Each of the nine ways from one verdict to another happens to some mechanism.
    const before = (k: number) => VERDICT_OF[k % 3];
    const after = (k: number) => VERDICT_OF[Math.floor(k / 3) % 3];
    const firstStudy = recordStudy(studyOf(before), mechanisms, home);
    expect(firstStudy.changed).toEqual(mechanisms.map(({ id }, k) => ({ id, from: 'not yet measured', to: before(k) })));
    const { rows, changed } = recordStudy(studyOf(after), mechanisms, home);
    expect(rows).toBe(mechanisms.length);
    expect(new Set(changed.map(({ from, to }) => `${from} ${to}`)).size).toBe(6);
    expect(changed).toEqual(mechanisms.map(({ id }, k) => ({ id, from: before(k), to: after(k) })).filter(({ from, to }) => from !== to));
    for (const [k, { id }] of mechanisms.entries()) expect(recordedOf(id, recorded()).verdict).toBe(after(k));
    expect(readFileSync(fileOf('ablation'), 'utf8')).toBe(theProjects);
  });

  it('reaches every page and what the command reads', () => {
    recordStudy(
      studyOf((k) => VERDICT_OF[k % 3]),
      mechanisms,
      home,
    );
    const verdicts = recorded();
    const pages = documentationPages(mechanisms, verdicts);
    const study = ablationPage(readJson<AblationRecord>(fileOf('ablation', home)), mechanisms, verdicts);
    for (const [k, { id }] of mechanisms.entries()) {
      const verdict = VERDICT_OF[k % 3];
      expect(pages.get(`mechanisms/${id}.md`)).toContain(`**Found**: ${verdict}.`);
      expect(study).toMatch(new RegExp(`^\\| \`${id}\` .*\\| ${verdict} \\|`, 'm'));
    }
    expect(JSON.parse(verdictsText(verdicts))).toEqual(verdicts);
  });

  it('is refused when a row is missing, of another expectation, twice or of a stranger, and names it', () => {
    const study = studyOf(() => 'shown');
    const [one, ...others] = study.rows;
    expect(studyProblems(study, mechanisms)).toEqual([]);
    expect(studyProblems({ ...study, rows: others }, mechanisms)).toEqual([expect.stringContaining(`no row of ${one.mechanism} `)]);
    expect(studyProblems({ ...study, rows: [{ ...one, observable: 'hhi' }, ...others] }, mechanisms)).toHaveLength(1);
    expect(studyProblems({ ...study, rows: [...study.rows, one] }, mechanisms)).toEqual([expect.stringContaining('a second row')]);
    const stranger = { ...one, mechanism: 'telepathy' };
    expect(studyProblems({ ...study, rows: [...study.rows, stranger] }, mechanisms)).toEqual([expect.stringContaining('telepathy')]);
    const { reproduce: _, ...unsigned } = study;
    expect(studyProblems(unsigned as AblationFindings, mechanisms)).toEqual([expect.stringContaining("'reproduce'")]);
  });
});

describe('reasons', () => {
  const [, second, third] = mechanisms;
  const all = (verdict: Verdict) => studyOf((k) => (k === 1 ? verdict : 'shown'));

  it('stand beside the verdict they were written for, and those that are wanting are listed', () => {
    expect(recordStudy(all('not shown'), mechanisms, home).wanting).toEqual([second.id]);
    writeReason(second.id, "For the verdict 'not shown'.\n\nToo small\nto see.\n");
    expect(recordStudy(all('not shown'), mechanisms, home).wanting).toEqual([]);
    expect(recordedOf(second.id, recorded())).toEqual({ verdict: 'not shown', note: 'Too small to see.' });
    expect(recordStudy(all('opposite'), mechanisms, home).wanting).toEqual([second.id]);
    expect(recordedOf(second.id, recorded()).note).toBe(
      "No reason has been written yet. Of the verdict 'not shown' it was said: Too small to see.",
    );
  });

  it('are found out when nothing asks for them or they cannot be read', () => {
    recordStudy(all('not shown'), mechanisms, home);
    writeReason(second.id, 'Because.\n');
    writeReason(third.id, "For the verdict 'not shown'.\n\nIt was.\n");
    writeReason('telepathy', "For the verdict 'not shown'.\n\nIt is not there.\n");
    const problems = reasonProblems(recorded(), mechanisms, readReasons(home));
    expect(problems).toHaveLength(3);
    for (const said of [`${second.id}.md: found no reason`, `${third.id}, which is shown`, 'telepathy'])
      expect(problems).toContainEqual(expect.stringContaining(said));
  });

  it('of the project are read the same with either line end', () => {
    cpSync('docs/model/reasons/mechanisms', join(home, 'docs/model/reasons/mechanisms'), { recursive: true });
    const verdicts = verdictsOf(readJson<AblationRecord>(fileOf('ablation')), mechanisms, readReasons(home));
    expect(verdictsText(verdicts)).toBe(readFileSync(VERDICTS, 'utf8').replaceAll('\r\n', '\n'));
    for (const [id, text] of readReasons(home)) writeReason(id, text.replaceAll('\n', '\r\n'));
    expect(verdictsOf(readJson<AblationRecord>(fileOf('ablation')), mechanisms, readReasons(home))).toEqual(verdicts);
  });
});
