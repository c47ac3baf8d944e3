/** The ablation study as files: data, the page with picture and matrix, and the text of the documentation. */
import { ablationMarkdown } from '../report/ablation/markdown.ts';
import { renderAblation, type AblationFindings } from '../report/ablation/page.ts';
import { outcomeIds } from '../study/metrics/outcomes.ts';
import { csvLine, requireFolderOf, writeFolder } from './folder.ts';

const DATA = 'ablation.json';

export const requireAblationFolder = (out: string) => requireFolderOf(out, DATA);

export function writeAblation(out: string, findings: AblationFindings): void {
  writeFolder(out, {
    [DATA]: `${JSON.stringify(findings, null, 2)}\n`,
    'ablation.csv': rowsCsv(findings),
    'matrix.csv': matrixCsv(findings),
    'ablation.html': renderAblation(findings),
    'ablation.md': ablationMarkdown(findings),
  });
}

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
