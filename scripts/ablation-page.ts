/**
 * Takes a study's ablation.json into the project: writes docs/model/ablation.md from it and, with --record, the verdicts into the
 * mechanisms' files. A verdict that is not 'shown' keeps its note; those without one are listed, and have to be given a reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mechanisms } from '../src/model/mechanisms/registry.ts';
import type { AblationFindings } from '../src/report/ablation/page.ts';
import { ablationMarkdown } from '../src/report/ablation/markdown.ts';

const [file, flag] = process.argv.slice(2);
if (file === undefined || (flag !== undefined && flag !== '--record')) {
  console.error('ablation-page: found no file or an unknown option; expected the ablation.json of a study, and --record or nothing');
  process.exit(2);
}
const findings = JSON.parse(readFileSync(file, 'utf8')) as AblationFindings;
const RECORDED = /  recorded: \{[\s\S]*?\},\n(?=  (?:\/\/|build))/;
const wanting: string[] = [];

if (flag === '--record') {
  for (const { mechanism, family, verdict, recorded, note } of findings.rows) {
    const path = join('src/model/mechanisms', family, `${mechanism}.ts`);
    const text = readFileSync(path, 'utf8');
    const kept = verdict === recorded && note !== null ? note : 'No reason has been written yet; the study found no such effect.';
    if (verdict !== 'shown' && verdict !== recorded) wanting.push(`${mechanism}: ${recorded} → ${verdict}`);
    const line =
      verdict === 'shown'
        ? "  recorded: { verdict: 'shown' },\n"
        : `  recorded: {\n    verdict: '${verdict}',\n    note: ${JSON.stringify(kept)},\n  },\n`;
    if (verdict !== recorded)
      writeFileSync(
        path,
        text.replace(RECORDED, () => line),
      );
  }
}
// Reasons are written after the study, in the mechanisms’ files.
const reasonOf = (id: string) => mechanisms.find((mechanism) => mechanism.id === id)?.recorded.note ?? null;
const rows = findings.rows.map((row) => ({ ...row, note: flag === undefined ? reasonOf(row.mechanism) : row.note }));
writeFileSync('docs/model/ablation.md', ablationMarkdown({ ...findings, rows }));
if (wanting.length > 0) {
  console.error(`These changed and need their reason written:\n${wanting.join('\n')}`);
  process.exitCode = 1;
}
