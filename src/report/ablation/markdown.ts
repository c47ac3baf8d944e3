/** The ablation study as a page of the documentation. */
import type { Difference } from '../../study/findings.ts';
import { ABLATION_REPLICATIONS } from '../../study/experiment/ablation.ts';
import type { AblationFindings } from './page.ts';

const figure = (x: number) => (x === 0 ? '0' : Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3)).replace('-', '−');
const effect = ({ mean, ci95 }: Pick<Difference, 'mean' | 'ci95'>) =>
  mean === null || ci95 === null ? 'not defined' : `${figure(mean)} (${figure(ci95[0])} to ${figure(ci95[1])})`;

export function ablationMarkdown({ rows, interactions }: AblationFindings): string {
  const counted = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const downstream = rows.flatMap((row) => (row.downstream === null ? [] : [{ mechanism: row.mechanism, ...row.downstream }]));
  const unshown = rows.filter(({ verdict }) => verdict !== 'shown');
  return `# What the ablation study found

Each mechanism off in turn, paired on the same luck, in the scenario its file names: ${ABLATION_REPLICATIONS} replications fixed beforehand (they
show a true effect of half a standard deviation of the difference with 80 % power), seeds made from the mechanism’s id. The
figure is the outcome with the mechanism less without it; for a slope, what it changes in the outcome’s response to a rule.
‘Shown’ means that the 95 % interval lies on the expected side of zero; the last column is the interval that holds for all rows
together (Holm). ${rows.length} rows: ${counted('shown')} shown, ${counted('not shown')} not shown, ${counted('opposite')} opposite. Made with

    node dist/commonweal.js ablate --all --out output/ablation

and held by \`npm run test:full\`. A verdict changes only in a commit that says why.

| mechanism | outcome | expected | effect (95 % interval) | verdict | adjusted interval |
|---|---|---|---|---|---|
${rows.map((row) => `| \`${row.mechanism}\` | \`${row.observable}\` | ${row.expected.replace('-', '−')} | ${effect(row.difference)} | ${row.verdict} | ${row.adjusted === null ? '' : `${figure(row.adjusted[0])} to ${figure(row.adjusted[1])}`} |`).join('\n')}

For direct rows, what follows from the state they write:

| mechanism | downstream outcome | effect (95 % interval) |
|---|---|---|
${downstream.map((row) => `| \`${row.mechanism}\` | \`${row.observable}\` | ${effect(row.difference)} |`).join('\n')}
${interactions === undefined ? '' : `\n${interactionText(interactions)}\n`}
## Not shown, and why

${unshown.map(({ mechanism, note }) => `* \`${mechanism}\`: ${note ?? 'no reason is recorded.'}`).join('\n')}
`;
}

function interactionText(interactions: NonNullable<AblationFindings['interactions']>): string {
  return `The strongest interactions among the ten mechanisms with the largest effects:

| what this one does | changes with this one | outcome | by (95 % interval) |
|---|---|---|---|
${interactions.map((row) => `| \`${row.one}\` | \`${row.other}\` | \`${row.observable}\` | ${effect(row.difference)} |`).join('\n')}`;
}
