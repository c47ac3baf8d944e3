/** A sweep on the terminal and as JSON: a row a cell, a column for each factor and each of the experiment's outcomes. */
import { summaryText } from '../../report/words.ts';
import { padLeft, padRight, shorten, widthOf } from '../../report/text-width.ts';
import { counted } from '../../study/counted.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import type { CellFinding } from '../../study/space/findings.ts';

/** Rows that are printed; all are in the tables. */
const MOST_ROWS = 40;
const WIDEST = 26;

function valueText({ outcomes }: CellFinding, id: OutcomeId): string {
  return outcomes[id].mean === null ? '–' : summaryText(outcomes[id]);
}

export function sweepText({ title, factors, outcomes, replications }: Experiment, findings: readonly CellFinding[]): string {
  const head = ['cell', ...factors.map(({ name }) => name), ...outcomes];
  const rows = findings
    .slice(0, MOST_ROWS)
    .map((finding) => [finding.cell.id, ...finding.cell.levels.map(({ label }) => label), ...outcomes.map((id) => valueText(finding, id))]);
  const all = [head, ...rows].map((row) => row.map((text) => shorten(text, WIDEST)));
  const widths = head.map((_, k) => Math.max(...all.map((row) => widthOf(row[k] ?? ''))));
  const left = 1 + factors.length;
  const lines = all.map((row) =>
    row
      .map((text, k) => (k < left ? padRight : padLeft)(text, widths[k] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = findings.length - rows.length;
  const legend = outcomes.map((id) => `${id}: ${definitionOf(id).title}`);
  return [
    title,
    `Means over ${counted(replications, 'world')} with 95 % intervals; all cells have the same worlds.`,
    '',
    ...lines,
    ...(more > 0 ? [`… and ${counted(more, 'more cell', 'more cells')}, in data/cells.csv`] : []),
    '',
    ...legend,
  ].join('\n');
}

export function sweepJson(
  { title, factors, design, replications, outcomes: led, bases }: Experiment,
  findings: readonly CellFinding[],
  { digest, failed }: { readonly digest: string; readonly failed: number },
): object {
  return {
    experiment: title,
    seed: bases[0]?.seed,
    design,
    replications,
    failed,
    digest,
    factors: factors.map(({ name, kind }) => ({ name, kind })),
    leading: led,
    cells: findings.map(({ cell: { id, levels }, runs, outcomes, differences }) => ({
      cell: id,
      levels: Object.fromEntries(factors.map(({ name }, k) => [name, levels[k]?.label])),
      runs,
      outcomes: Object.fromEntries(led.map((outcome) => [outcome, outcomes[outcome]])),
      differences: differences === null ? null : Object.fromEntries(led.map((outcome) => [outcome, differences[outcome]])),
    })),
  };
}
