/** The tables of a discovery: its boxes and their limits, the tree, and which cells are of interest. */
import type { DiscoveryFindings, Limit, TreeNode } from '../../study/discovery/discovery-findings.ts';
import type { Column, Row, Table } from './tables.ts';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

const limitColumns: readonly Column[] = [
  text('factor', 'Path of a setting, or the name of settings that change together'),
  number('from', 'Lowest value inside; empty where there is no lower limit'),
  number('to', 'Highest value inside; empty where there is no upper limit'),
  text('levels', 'Levels inside, with commas between them; empty for a factor of numbers'),
];

const limitCells = (limit: Limit): Row =>
  'labels' in limit ? [limit.factor, null, null, limit.labels.join(', ')] : [limit.factor, limit.from, limit.to, null];

export const discoveryTables = (findings: DiscoveryFindings): Table[] => [boxes(findings), limits(findings), tree(findings)];

const boxes = ({ boxes: all }: DiscoveryFindings): Table => ({
  name: 'boxes',
  description:
    'Parts of the space in which cells of interest are dense (patient rule induction, Friedman and Fisher 1999). Boxes may overlap.',
  key: ['box'],
  columns: [
    whole('box', 'Number of the box, the first found first'),
    whole('cells', 'Cells inside'),
    whole('of_interest', 'Cells inside in which the condition holds'),
    number('coverage', 'Share of all cells of interest that are inside, and in no earlier box'),
    number('density', 'Share of the cells inside that are of interest'),
    text('sentence', 'The box in words'),
  ],
  rows: all.map((box, k): Row => [k + 1, box.cells, box.ofInterest, box.coverage, box.density, box.sentence]),
});

const limits = ({ boxes: all }: DiscoveryFindings): Table => ({
  name: 'limits',
  description: 'The limits of every box; a factor without a row is not limited.',
  key: ['box', 'factor'],
  columns: [whole('box', 'Number of the box'), ...limitColumns],
  rows: all.flatMap((box, k) => box.limits.map((limit): Row => [k + 1, ...limitCells(limit)])),
});

const tree = ({ tree: root }: DiscoveryFindings): Table => ({
  name: 'tree',
  description: 'A classification tree of the cells, three splits deep at most (Breiman and others 1984), one row for each part.',
  key: ['part'],
  columns: [
    whole('part', 'Number of the part; 1 is all cells'),
    whole('within', 'Part that was split into this one and another; empty for all cells'),
    text('side', 'inside or outside the limit of that split'),
    whole('cells', 'Cells of the part'),
    whole('of_interest', 'Cells of the part in which the condition holds'),
    ...limitColumns.map((column) => ({
      ...column,
      description: `Of the split of this part, empty where there is none: ${column.description}`,
    })),
  ],
  rows: rowsOf(root, { part: 1, within: null, side: null }).rows,
});

type Spot = { readonly part: number; readonly within: number | null; readonly side: 'inside' | 'outside' | null };

/** Rows of a part and all within it, numbered from that of the part, and the next number that is free. */
function rowsOf(node: TreeNode, { part, within, side }: Spot): { readonly rows: Row[]; readonly next: number } {
  const { cells, ofInterest, split } = node;
  const own: Row = [part, within, side, cells, ofInterest, ...(split === null ? [null, null, null, null] : limitCells(split.limit))];
  if (split === null) return { rows: [own], next: part + 1 };
  const inside = rowsOf(split.inside, { part: part + 1, within: part, side: 'inside' });
  const outside = rowsOf(split.outside, { part: inside.next, within: part, side: 'outside' });
  return { rows: [own, ...inside.rows, ...outside.rows], next: outside.next };
}
