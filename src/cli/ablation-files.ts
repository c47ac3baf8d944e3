/** The ablation study as files: data, the page with picture and matrix, and the text of the documentation. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ablationMarkdown } from '../report/ablation/markdown.ts';
import { renderAblation, type AblationFindings } from '../report/ablation/page.ts';
import { outcomeIds } from '../study/metrics/outcomes.ts';
import { UserError } from './errors.ts';

const DATA = 'ablation.json';

/** Refuses, before any work, a folder that holds something else. */
export function requireOwnFolder(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new UserError(`--out ${out}: found a file; expected a folder, or nothing there yet`);
  const inside = readdirSync(out);
  if (inside.length > 0 && !inside.includes(DATA))
    throw new UserError(
      `--out ${out}: found a folder with other files; expected an empty one, one that is not there yet, or an earlier study`,
    );
}

export function writeAblation(out: string, findings: AblationFindings): void {
  const making = `${out}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const save = (name: string, text: string) => writeFileSync(join(making, name), text);
  save(DATA, `${JSON.stringify(findings, null, 2)}\n`);
  save('ablation.csv', rowsCsv(findings));
  save('matrix.csv', matrixCsv(findings));
  save('ablation.html', renderAblation(findings));
  save('ablation.md', ablationMarkdown(findings));
  mkdirSync(dirname(out), { recursive: true });
  rmSync(out, { recursive: true, force: true });
  renameSync(making, out);
}

type Value = string | number | null | undefined;
const line = (values: readonly Value[]) =>
  values.map((value) => (typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : (value ?? ''))).join(',');

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
        line([
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
      outcomeIds.map((id) => line([mechanism, scenario, id, effects[id]?.mean, effects[id]?.ci95[0], effects[id]?.ci95[1]])),
    ),
    '',
  ].join('\n');
}
