/** Where contract money goes at the end of a town's ten years, and what became of charities there. */
import { CLOSED, SMALL } from '../../model/sector/charities.ts';
import type { Frame, Money } from '../engine/frames.ts';
import { CONTRACT } from './frequency.ts';

const KINDS = ['small', 'larger', 'outside'] as const satisfies readonly (keyof Money)[];

/** Of a town's last quarter. */
export type WhoseMoney = {
  /** Whole pounds of every £100 that contracts in force pay, which add up to 100; null where there is no contract. */
  readonly of100: Money | null;
  /** Small charities that hold a contract or a part of one, newcomers among them. */
  readonly smallHolders: number;
  /** Charities of any size that have closed; mergers and takeovers are not closures. */
  readonly closed: number;
};

/** Shares in whole hundredths: what rounding down leaves goes to those who lost most by it. */
export function outOf100(money: Money): Money | null {
  const all = KINDS.reduce((sum, kind) => sum + money[kind], 0);
  if (all <= 0) return null;
  const exact = KINDS.map((kind) => (100 * money[kind]) / all);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, each) => sum + each, 0);
  const losers = KINDS.map((_, k) => k).sort((a, b) => (exact[b] ?? 0) - (whole[b] ?? 0) - (exact[a] ?? 0) + (whole[a] ?? 0));
  const [small = 0, larger = 0, outside = 0] = whole.map((each, k) => each + (losers.indexOf(k) < left ? 1 : 0));
  return { small, larger, outside };
}

export function whoseMoney({ money, status, band, work }: Frame): WhoseMoney {
  const holds = (bits: number, k: number): boolean => (bits & CONTRACT) > 0 && (band[k] ?? 0) <= SMALL;
  return {
    of100: outOf100(money),
    smallHolders: work.filter(holds).length,
    closed: status.filter((each) => each === CLOSED).length,
  };
}
