/** A sweep on the terminal and as JSON: a row a cell, a column for each factor and each of the experiment's outcomes. */
import { summaryText } from '../../report/words.ts';
import { counted } from '../../study/counted.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import type { CellFinding } from '../../study/space/findings.ts';
import { columns } from './columns.ts';
import type { SweepFound } from './sweep-tables.ts';

/** The file of a sweep's findings. */
export const SWEEP_FINDINGS = 'experiment.json';

/** Rows that are printed; all are in the tables. */
const MOST_ROWS = 40;

/** What is said of a whole sweep. */
type SweepAbout = { readonly worlds: number; readonly digest: string };

const valueText = ({ outcomes }: CellFinding, id: OutcomeId): string => (outcomes[id].mean === null ? '–' : summaryText(outcomes[id]));

export function sweepText(experiment: Experiment, { cells, findings }: SweepFound, { worlds }: SweepAbout): string {
  const { title, factors, outcomes } = experiment;
  const rows: string[][] = [];
  for (const finding of findings()) {
    if (rows.length === MOST_ROWS) break;
    rows.push([finding.cell.id, ...finding.cell.levels.map(({ label }) => label), ...outcomes.map((id) => valueText(finding, id))]);
  }
  const more = cells.length - rows.length;
  return [
    title,
    `Means over ${counted(worlds, 'world')} with 95 % intervals; all cells have the same worlds.`,
    ...reachedText(experiment, worlds),
    '',
    ...columns([['cell', ...factors.map(({ name }) => name), ...outcomes], ...rows], 1 + factors.length),
    ...(more > 0 ? [`… and ${counted(more, 'more cell', 'more cells')}, in data/cells`] : []),
    '',
    ...outcomes.map((id) => `${id}: ${definitionOf(id).title}`),
  ].join('\n');
}

function reachedText({ precision }: Experiment, worlds: number): string[] {
  if (precision === null) return [];
  const wanted = `${precision.outcome} within ${precision.within} (${definitionOf(precision.outcome).unit}) in every cell`;
  return [worlds < precision.most ? `Asked for: ${wanted}.` : `Asked for: ${wanted}; the most worlds allowed, ${worlds}, may not suffice.`];
}

/** The results as one JSON text, in pieces. */
export function* sweepJson(experiment: Experiment, { findings, failures }: SweepFound, { worlds, digest }: SweepAbout): Generator<string> {
  const { title, name, factors, design, precision, outcomes: led, bases } = experiment;
  const about = {
    experiment: name,
    title,
    seed: bases[0]?.seed,
    bases: bases.map((base) => base.name),
    design,
    replications: worlds,
    precision,
    failed: failures.length,
    digest,
    factors: factors.map((factor) => ({ name: factor.name, kind: factor.kind })),
    leading: led,
  };
  yield `${JSON.stringify(about).slice(0, -1)},"cells":[`;
  let isFirst = true;
  for (const finding of findings()) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(cellJson(experiment, finding))}`;
    isFirst = false;
  }
  yield ']}\n';
}

function cellJson({ factors, outcomes: led }: Experiment, { cell: { id, levels }, runs, outcomes, differences }: CellFinding): object {
  return {
    cell: id,
    levels: Object.fromEntries(factors.map(({ name }, k) => [name, levels[k]?.label])),
    runs,
    outcomes: Object.fromEntries(led.map((outcome) => [outcome, outcomes[outcome]])),
    differences: differences === null ? null : Object.fromEntries(led.map((outcome) => [outcome, differences[outcome]])),
  };
}
