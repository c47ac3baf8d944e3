/** The three large levers: each a row of steps from today to the extreme, and each step a few settings of a scenario file. */
import type { Change, Scenario } from '../../model/scenario/scenario.ts';
import type { Value } from '../../model/scenario/values.ts';
import { valueIn, withValue, type Design } from './design.ts';

export type LeverId = 'size' | 'mandate' | 'cuts';

type Step = { readonly set: Readonly<Record<string, Value>>; readonly cut?: number };

export type Lever = {
  readonly id: LeverId;
  readonly steps: readonly Step[];
  /** Steps that are marked: as it is, what England's recorded comparison tried, and as far as it goes. */
  readonly today: 0;
  readonly ambitious: number;
  readonly extreme: number;
};

const size = (lines: number, over = 'service'): Step => ({
  set: {
    'contract.lines_per_contract': lines,
    'contract.takes_in_spot': lines > 1 ? 'bundled' : 'none',
    'contract.bundle_over': over,
  },
});

const mandate = (rule: string, share: number): Step => ({
  set: {
    'partnership.mandate': rule,
    'partnership.minimum_partner_share': share,
    'partnership.share_counts_for': share > 0 ? 'small_or_local' : 'any',
  },
});

const cut = (share: number): Step => ({ set: {}, cut: share });

export const levers: readonly Lever[] = [
  { id: 'size', steps: [size(1), size(2), size(4), size(6), size(8), size(12, 'services')], today: 0, ambitious: 2, extreme: 5 },
  {
    id: 'mandate',
    steps: [mandate('none', 0), mandate('points', 0), mandate('required', 0), mandate('required', 0.3), mandate('required', 0.6)],
    today: 0,
    ambitious: 3,
    extreme: 4,
  },
  { id: 'cuts', steps: [0, 0.1, 0.2, 0.3, 0.4, 0.5].map(cut), today: 0, ambitious: 3, extreme: 5 },
];

const CUT = 'budget.multiplier';

/** Cuts come from the second year on, in four equal steps, as in scenarios/deep-cuts.yaml. */
const cutChange = (share: number): Change => ({ quarter: 4, over: 4, set: { [CUT]: Math.round((1 - share) * 100) / 100 } });

const isCut = ({ set }: Change): boolean => Object.keys(set).length === 1 && CUT in set;

function cutOf({ schedule }: Design): number | null {
  const cuts = schedule.filter((change) => CUT in change.set);
  if (cuts.length === 0) return 0;
  const [change] = cuts;
  const isOurs = cuts.length === 1 && change !== undefined && isCut(change) && change.quarter === 4 && change.over === 4;
  return isOurs ? Math.round((1 - Number(change.set[CUT])) * 100) / 100 : null;
}

/** Where a lever stands in a design, counted from 0; −1 where its settings are at none of its steps. */
export function stepOf(town: Scenario, design: Design, lever: Lever): number {
  const share = cutOf(design);
  return lever.steps.findIndex(
    ({ set, cut: wanted }) =>
      Object.entries(set).every(([path, value]) => valueIn(town, design, path) === value) && (wanted === undefined || wanted === share),
  );
}

/** The design with a lever put to one of its steps. */
export function withStep(town: Scenario, design: Design, lever: Lever, step: number): Design {
  const { set, cut: share } = lever.steps[step] as Step;
  const moved = Object.entries(set).reduce((next, [path, value]) => withValue(town, next, path, value), design);
  if (share === undefined) return moved;
  const others = moved.schedule.filter((change) => !isCut(change));
  return { ...moved, schedule: share === 0 ? others : [...others, cutChange(share)] };
}
