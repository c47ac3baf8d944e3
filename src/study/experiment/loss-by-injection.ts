/** What a sudden loss of income does to charities, everything else equal: endings within two years beyond those that would have come anyway. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { advance, beginRun, type Run } from '../../model/quarter/simulate.ts';
import type { WarmState } from '../../model/quarter/warm-up.ts';
import { uniform } from '../../model/random/draw.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { OPERATING, turnover, wholeTurnover } from '../../model/sector/charities.ts';
import { QUARTERS_A_YEAR } from '../../model/sector/units.ts';
import type { World } from '../../model/world/world.ts';

/** Losses drawn evenly between two shares of income, and the share of charities that evidence or judgement lets end because of them. */
export type LossClass = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly expected: readonly [low: number, high: number];
  readonly source: string;
};

const STATED = 'stated by providers and seen in cuts, England 2010 to 2017; grade C';

export const lossClasses: readonly LossClass[] = [
  { name: 'under a quarter', from: 0, to: 0.25, expected: [0.005, 0.04], source: STATED },
  { name: 'a quarter to a half', from: 0.25, to: 0.5, expected: [0.03, 0.12], source: STATED },
  { name: 'half or more', from: 0.5, to: 1, expected: [0.1, 0.39], source: STATED },
  {
    name: 'nine tenths or more',
    from: 0.9,
    to: 1,
    expected: [0.6, 0.95],
    source: 'judgement: few can go on with less than a tenth of their income',
  },
];

/** Part of those who could lose that much that does: few enough to leave the market as it is. */
const CHOSEN = 0.1;

/** How long they are followed. */
export const YEARS_FOLLOWED = 2;

/** Charities that lost income; of them, how many ended within two years only with the loss, and how many only without it. */
export type LossCounts = { readonly hit: number; readonly onlyWith: number; readonly onlyWithout: number };

/**
 * Runs the same warm world twice on the same luck, with the loss and without. Other income falls for good, so that only charities above
 * micro are chosen whose other income is more than the share of all income that they lose.
 */
export function injectLosses(warm: WarmState, scenario: Scenario, { from, to }: LossClass): LossCounts {
  const hit = beginRun(warm, scenario, mechanisms);
  const chosen = [...hit.world.sector.byIdentity].filter((i) => loseIncome(hit.world, i, from, to));
  const untouched = beginRun(warm, scenario, mechanisms);
  const [ended, endedAnyway] = [endedOf(hit, chosen), endedOf(untouched, chosen)];
  const only = (these: ReadonlySet<number>, those: ReadonlySet<number>) => chosen.filter((i) => these.has(i) && !those.has(i)).length;
  return { hit: chosen.length, onlyWith: only(ended, endedAnyway), onlyWithout: only(endedAnyway, ended) };
}

/** Takes income from a charity if it is drawn and can lose as much as is drawn for it; says whether it did. */
function loseIncome({ sector: { charities }, keys, bandLimits }: World, i: number, from: number, to: number): boolean {
  const key = charities.key[i] as number;
  if (charities.status[i] !== OPERATING || uniform(keys['observation/losses'], key) >= CHOSEN) return false;
  const lost = (from + (to - from) * uniform(keys['observation/losses'], key, 1)) * turnover(charities, i);
  const other = charities.otherIncome[i] as number;
  if (wholeTurnover(charities, i) < (bandLimits[0] as number) || other <= lost) return false;
  charities.otherIncome[i] = other - lost;
  return true;
}

function endedOf(run: Run, chosen: readonly number[]): ReadonlySet<number> {
  for (let quarter = 0; quarter < YEARS_FOLLOWED * QUARTERS_A_YEAR; quarter++) advance(run);
  return new Set(chosen.filter((i) => run.world.sector.charities.status[i] !== OPERATING));
}

/** `beyond` is a share of the charities hit, null with its interval where none could lose as much. */
export type LossRow = LossClass & { readonly hit: number; readonly beyond: number | null; readonly ci95: readonly [number, number] | null };

const Z95 = 1.96;

/** What several worlds show of a class: the share that ended because of the loss, with an interval that takes charities as independent. */
export function lossRow(loss: LossClass, counts: readonly LossCounts[]): LossRow {
  const sum = (of: keyof LossCounts) => counts.reduce((total, one) => total + one[of], 0);
  const hit = sum('hit');
  if (hit === 0) return { ...loss, hit, beyond: null, ci95: null };
  const [more, fewer] = [sum('onlyWith') / hit, sum('onlyWithout') / hit];
  const beyond = more - fewer;
  const error = Math.sqrt((more + fewer - beyond * beyond) / hit);
  return { ...loss, hit, beyond, ci95: [beyond - Z95 * error, beyond + Z95 * error] };
}
