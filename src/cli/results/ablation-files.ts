/** The files of an ablation study: data, a page with picture and matrix, and a Markdown page for the documentation. */
import { hashOf } from '../hash.ts';
import { ablationMarkdown } from '../../report/ablation/markdown.ts';
import { ablationRecord, type AblationFindings } from '../../report/ablation/record.ts';
import { renderAblation } from '../../report/ablation/page.ts';
import { CALIBRATED } from '../../study/findings.ts';
import { outcomeIds } from '../../study/outcomes/registry.ts';
import type { Files } from '../folders/publish.ts';
import { PACKAGE, tableFiles, type Column, type Table } from './tables.ts';

const DATA = 'ablation.json';
export const ABLATION_PAGE = 'ablation.html';
const TEXT = 'ablation.md';
export const ABLATION_NAMES: readonly string[] = [DATA, 'ablation.csv', 'matrix.csv', PACKAGE, ABLATION_PAGE, TEXT];

export function ablationFiles(findings: AblationFindings): Files {
  const data = `${JSON.stringify(findings, null, 2)}\n`;
  const digest = hashOf(data);
  return {
    ...tableFiles('commonweal-ablation', 'Each mechanism off in turn', '', [rowsTable(findings), matrixTable(findings)]),
    [DATA]: data,
    [ABLATION_PAGE]: renderAblation(findings, { digest, calibrated: CALIBRATED }),
    [TEXT]: ablationMarkdown(ablationRecord(findings), commentary(findings)),
  };
}

/** Reasons for verdicts, from the rows themselves. All mechanisms of a study are measured. */
const commentary = ({ rows }: AblationFindings) => ({
  reasonOf: (id: string) => rows.find(({ mechanism }) => mechanism === id)?.note ?? null,
  unmeasured: [],
});

const whose: readonly Column[] = [
  { name: 'mechanism', type: 'string', description: 'Mechanism that was switched off' },
  { name: 'scenario', type: 'string', description: 'Scenario in which it was' },
  { name: 'outcome', type: 'string', description: 'Outcome id' },
];
const sized = (name: string, description: string): Column => ({ name, type: 'number', description });

const EXPECTED = { '+': 'up', '-': 'down', '0': 'none' } as const;

function rowsTable({ rows }: AblationFindings): Table {
  return {
    name: 'ablation',
    description: 'What each mechanism does to the outcome that it was expected to move: with it less without it, paired.',
    key: ['mechanism', 'scenario'],
    columns: [
      ...whose,
      { name: 'contrast', type: 'string', description: 'What of the outcome is compared' },
      { name: 'expected', type: 'string', description: 'Way in which it was expected to move: up, down or none' },
      { name: 'kind', type: 'string', description: 'direct, or emergent' },
      sized('mean', 'Mean paired difference, in the unit of the outcome; empty where it is not defined'),
      sized('low', 'Lower end of its 95 % interval'),
      sized('high', 'Upper end of that interval'),
      { name: 'n', type: 'integer', unit: 'pairs', description: 'Pairs in which the outcome is defined' },
      sized('adjusted_low', 'Lower end of the interval that holds together with those of all rows'),
      sized('adjusted_high', 'Upper end of that interval'),
      sized('standardised', 'Mean difference in standard deviations of the paired difference'),
      { name: 'verdict', type: 'string', description: 'shown, not shown or opposite' },
    ],
    rows: rows.map((r) => {
      const { mean, ci95, n } = r.difference;
      const effect = [mean, ci95?.[0], ci95?.[1], n, r.adjusted?.[0], r.adjusted?.[1], r.standardised?.mean];
      return [r.mechanism, r.scenario, r.observable, r.contrast, EXPECTED[r.expected], r.kind, ...effect, r.verdict];
    }),
  };
}

function matrixTable({ matrix }: AblationFindings): Table {
  return {
    name: 'matrix',
    description: 'What each mechanism does to every outcome, in standard deviations of the paired difference.',
    key: ['mechanism', 'scenario', 'outcome'],
    columns: [
      ...whose,
      sized('standardised', 'Mean difference; empty where it is not defined'),
      sized('low', 'Lower end of its 95 % interval'),
      sized('high', 'Upper end of that interval'),
    ],
    rows: matrix.flatMap(({ mechanism, scenario, effects }) =>
      outcomeIds.map((id) => [mechanism, scenario, id, effects[id]?.mean, effects[id]?.ci95[0], effects[id]?.ci95[1]]),
    ),
  };
}
