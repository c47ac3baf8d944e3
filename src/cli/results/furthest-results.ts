/** The answer to an inverse question on the terminal, as JSON and as tables. */
import { agreeing, counted } from '../../study/counted.ts';
import type { FurthestFindings, Walk } from '../../study/discovery/furthest.ts';
import { everywhereWords, questionWords, walkWords } from '../../study/discovery/furthest-words.ts';
import type { SweepCells } from './sweep-cells.ts';
import type { Row, Table } from './tables.ts';

/** The file of the findings. */
export const FURTHEST_FINDINGS = 'furthest.json';

/** Most combinations that are printed. */
const MOST_PRINTED = 40;

const answerOf = ({ steps, holding }: Walk): number | null => steps[holding - 1]?.value ?? null;

export function furthestText({ title, factors }: SweepCells, findings: FurthestFindings): string {
  const { walks, alone, end } = findings;
  const shown = walks.slice(0, MOST_PRINTED).map((walk) => `  ${walkWords(walk, factors, findings)}`);
  return [
    title,
    `${questionWords(findings)}:`,
    ...[everywhereWords(findings)].filter((text) => text !== ''),
    ...shown,
    ...(walks.length > MOST_PRINTED ? [`  … and ${counted(walks.length - MOST_PRINTED, 'combination')} more; --out writes them all`] : []),
    ...(alone > 0 ? [`${counted(alone, 'combination')} with one level ${agreeing(alone, 'is', 'are')} left out.`] : []),
    `Levels are tried in turn until one does not surely hold; each answer is too ${end === 'largest' ? 'large' : 'small'} in at most 1 of 40 such experiments.`,
  ].join('\n');
}

/** The findings with what they are of; labels in place of the numbers of levels. */
export function furthestJson({ experiment, title, seed, factors }: SweepCells, findings: FurthestFindings): object {
  const { walks, factor, ...rest } = findings;
  const labelOf = (value: number | null, k: number): string | number | null => {
    const other = factors[k];
    return value !== null && other?.type === 'levels' ? (other.labels[value] ?? null) : value;
  };
  return {
    experiment,
    title,
    seed,
    factor: factor.name,
    ...rest,
    walks: walks.map((walk) => ({
      others: Object.fromEntries(walk.others.flatMap((value, k) => (value === null ? [] : [[factors[k]?.name ?? '', labelOf(value, k)]]))),
      answer: answerOf(walk),
      sentence: walkWords(walk, factors, findings),
      steps: walk.steps,
    })),
  };
}

/** One row for each level of each combination. */
export function furthestTables({ factors }: SweepCells, { walks, conditions, factor }: FurthestFindings): Table[] {
  const stepRows = walks.flatMap((walk, w) =>
    walk.steps.flatMap(({ cell, value, verdict, means, intervals }, s) =>
      conditions.map(({ outcome }, k): Row => [
        w + 1,
        s + 1,
        cell,
        value,
        verdict,
        s < walk.holding ? 1 : 0,
        outcome,
        means[k] ?? null,
        intervals[k]?.[0] ?? null,
        intervals[k]?.[1] ?? null,
      ]),
    ),
  );
  const otherRows = walks.flatMap((walk, w) =>
    walk.others.flatMap((value, k): Row[] => {
      const other = factors[k];
      if (value === null || other === undefined) return [];
      return [[w + 1, other.name, other.type === 'levels' ? (other.labels[value] ?? null) : String(value)]];
    }),
  );
  return [
    {
      name: 'combinations',
      description: 'The other factors of each combination.',
      key: ['combination', 'factor'],
      columns: [
        { name: 'combination', type: 'integer', description: 'Number of the combination' },
        { name: 'factor', type: 'string', description: 'Path of a setting, or the name of settings that change together' },
        { name: 'level', type: 'string', description: 'Its level' },
      ],
      rows: otherRows,
    },
    {
      name: 'steps',
      description: `The levels of ${factor.name} in each combination, in the order in which they are tried.`,
      key: ['combination', 'step', 'outcome'],
      columns: [
        { name: 'combination', type: 'integer', description: 'Number of the combination' },
        { name: 'step', type: 'integer', description: 'Place of the level in the order' },
        { name: 'cell', type: 'string', description: 'The cell' },
        { name: 'value', type: 'number', description: `Value of ${factor.name}` },
        {
          name: 'verdict',
          type: 'string',
          description: 'Whether the conditions hold by the 95 % intervals of the means: holds, fails or cannot tell',
        },
        { name: 'within', type: 'integer', description: '1 if this level and all before it hold: the last of these is the answer' },
        { name: 'outcome', type: 'string', description: 'Outcome of a condition' },
        { name: 'mean', type: 'number', description: 'Its mean in the cell' },
        { name: 'low', type: 'number', description: 'Lower end of its 95 % interval' },
        { name: 'high', type: 'number', description: 'Upper end of its 95 % interval' },
      ],
      rows: stepRows,
    },
  ];
}
