/** What each factor does on its own: changes from the first cell one at a time, or means by level averaged over the other factors. */
import { isSample } from '../../study/space/experiment.ts';
import type { ExperimentFindings, Group, MainEffect } from '../../study/space/experiment-findings.ts';
import { differenceCell, summaryCell } from '../cells.ts';
import { rowChart, type RowGroup } from '../charts/rows.ts';
import { figure } from '../figure.ts';
import type { Html } from '../html.ts';
import { changeIn } from '../words.ts';
import { asDifference, formatOf, leadingOf, titleOf, unitOf } from './words.ts';

/** Factors in the picture, those that move the outcome most; all are in the table. */
const MOST_DRAWN = 8;
/** Rows in the picture; of a factor with more levels, as many as there is room for, evenly chosen. */
const MOST_ROWS = 12;

export function effects(findings: ExperimentFindings): Html | null {
  const { design, effects: all } = findings;
  if (all.length === 0 || all.every(({ groups }) => groups.length < 2)) return null;
  return design === 'one-at-a-time' ? tornado(findings) : means(findings);
}

const ordered = ({ effects: all }: ExperimentFindings): MainEffect[] => [...all].sort((a, b) => (b.ranges[0] ?? -1) - (a.ranges[0] ?? -1));

const nameOf = ({ factors }: ExperimentFindings, { factor }: MainEffect): string => factors[factor]?.title ?? '';

const drawnNote = (count: number): string =>
  count > MOST_DRAWN ? ` The ${MOST_DRAWN} factors that move it most are drawn; all ${count} are in the table.` : '';

function few(groups: readonly Group[]): readonly Group[] {
  if (groups.length <= MOST_ROWS) return groups;
  return Array.from({ length: MOST_ROWS }, (_, k) => groups[Math.round((k * (groups.length - 1)) / (MOST_ROWS - 1))] as Group);
}

function tornado(findings: ExperimentFindings): Html {
  const id = leadingOf(findings);
  const unit = unitOf(id);
  const moved = ordered(findings).map((effect) => ({ effect, groups: effect.groups.filter(({ differences }) => differences !== null) }));
  const rows = moved.slice(0, MOST_DRAWN).map(({ effect, groups }): RowGroup => ({
    heading: nameOf(findings, effect),
    rows: few(groups).map(({ words, differences }) => ({
      label: words,
      mean: differences?.[0]?.mean ?? null,
      ci95: differences?.[0]?.ci95 ?? null,
    })),
  }));
  return figure({
    id: 'chart-effects',
    headline: `What each factor alone changes in ${titleOf(id).toLowerCase()}`,
    subtitle: `Paired difference from the first cell, with 95 % intervals as thin lines; the factor that moves it most on top.${drawnNote(moved.length)}`,
    draw: (frame) => rowChart(frame, rows, { format: (value) => changeIn(unit, value), asChanges: true }),
    twin: {
      caption: `${titleOf(id)}: paired difference from the first cell, bold where its 95 % interval leaves out zero`,
      head: ['Factor', 'Level', 'Difference', 'Mean'],
      rows: moved.flatMap(({ effect, groups }) =>
        groups.map(({ words, differences, outcomes }) => [
          nameOf(findings, effect),
          words,
          differenceCell(unit, asDifference(differences?.[0] ?? NOTHING)),
          summaryCell({ ...(outcomes[0] ?? NOTHING), sd: null, unit }),
        ]),
      ),
      prose: [1],
    },
  });
}

const NOTHING = { mean: null, ci95: null, n: 0 } as const;

function means(findings: ExperimentFindings): Html {
  const id = leadingOf(findings);
  const all = ordered(findings);
  const isSampled = isSample(findings.design);
  const rows = all.slice(0, MOST_DRAWN).map((effect): RowGroup => ({
    heading: nameOf(findings, effect),
    rows: few(effect.groups).map(({ words, outcomes }) => ({
      label: words,
      mean: outcomes[0]?.mean ?? null,
      ci95: outcomes[0]?.ci95 ?? null,
    })),
  }));
  const lies = isSampled
    ? 'with the 95 % interval that the spread of its points gives: what the other factors do is in it'
    : 'with its 95 % interval over worlds';
  return figure({
    id: 'chart-effects',
    headline: `${titleOf(id)} by each factor${findings.factors.length > 1 ? ', averaged over the others' : ''}`,
    subtitle: `Mean over the cells that share a level or a part of the range, ${lies}; the factor that moves it most on top.${drawnNote(all.length)}`,
    draw: (frame) => rowChart(frame, rows, { format: formatOf(id), asChanges: false }),
    twin: {
      caption: `Mean outcomes by each level or part of the range, with 95 % intervals`,
      head: ['Factor', 'Level', 'Cells', ...findings.outcomes.map(titleOf)],
      rows: all.flatMap((effect) =>
        effect.groups.map(({ words, cells, outcomes }) => [
          nameOf(findings, effect),
          words,
          cells,
          ...findings.outcomes.map((each, o) => summaryCell({ ...(outcomes[o] ?? NOTHING), sd: null, unit: unitOf(each) })),
        ]),
      ),
      prose: [1],
    },
  });
}
