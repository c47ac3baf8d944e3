/** The ablation study as files: data, the page with picture and matrix, and the text of the documentation. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ablationMarkdown } from '../report/ablation/markdown.ts';
import { ablationRecord } from '../report/ablation/record.ts';
import { renderAblation, type AblationFindings } from '../report/ablation/page.ts';
import { CALIBRATED } from '../study/findings.ts';
import { outcomeIds } from '../study/metrics/outcomes.ts';
import { csvLine } from './csv.ts';
import { makeFolder, removeOurs, replaceFolder, type Ours } from './folders.ts';
import { asideIn, makingIn } from './kept.ts';

const DATA = 'ablation.json';
const PAGE = 'ablation.html';
const NAMES: ReadonlySet<string> = new Set([DATA, 'ablation.csv', 'matrix.csv', PAGE, 'ablation.md']);

export const ablationFolder: Ours = {
  isOurs: (name) => NAMES.has(name),
  isMarked: (folder) => {
    try {
      const { rows, matrix } = JSON.parse(readFileSync(join(folder, DATA), 'utf8')) as Partial<AblationFindings>;
      return Array.isArray(rows) && Array.isArray(matrix);
    } catch {
      return false;
    }
  },
};

export function writeAblation(out: string, partial: string, findings: AblationFindings): string {
  const making = makingIn(partial);
  removeOurs(making, () => true);
  makeFolder(making);
  const save = (name: string, text: string) => writeFileSync(join(making, name), text);
  const data = `${JSON.stringify(findings, null, 2)}\n`;
  const digest = createHash('sha256').update(data).digest('hex');
  save(DATA, data);
  save('ablation.csv', rowsCsv(findings));
  save('matrix.csv', matrixCsv(findings));
  save(PAGE, renderAblation(findings, { digest, calibrated: CALIBRATED }));
  save('ablation.md', ablationMarkdown(ablationRecord(findings), commentary(findings)));
  replaceFolder(making, out, asideIn(partial), ablationFolder);
  return join(out, PAGE);
}

/** A study tells of the mechanisms as they are. */
const commentary = ({ rows }: AblationFindings) => ({
  reasonOf: (id: string) => rows.find(({ mechanism }) => mechanism === id)?.note ?? null,
  unmeasured: [],
});

function rowsCsv({ rows }: AblationFindings): string {
  const head = [
    'mechanism',
    'scenario',
    'outcome',
    'contrast',
    'expected',
    'kind',
    'mean',
    'low',
    'high',
    'n',
    'adjusted_low',
    'adjusted_high',
    'standardised',
    'verdict',
  ];
  return [
    head.join(','),
    ...rows.map(
      ({ mechanism, scenario, observable, contrast, expected, kind, difference: { mean, ci95, n }, adjusted, standardised, verdict }) =>
        csvLine([
          mechanism,
          scenario,
          observable,
          contrast,
          expected,
          kind,
          mean,
          ci95?.[0],
          ci95?.[1],
          n,
          adjusted?.[0],
          adjusted?.[1],
          standardised?.mean,
          verdict,
        ]),
    ),
    '',
  ].join('\n');
}

function matrixCsv({ matrix }: AblationFindings): string {
  return [
    'mechanism,scenario,outcome,standardised,low,high',
    ...matrix.flatMap(({ mechanism, scenario, effects }) =>
      outcomeIds.map((id) => csvLine([mechanism, scenario, id, effects[id]?.mean, effects[id]?.ci95[0], effects[id]?.ci95[1]])),
    ),
    '',
  ].join('\n');
}
