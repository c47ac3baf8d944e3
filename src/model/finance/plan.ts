/** What a charity would spend on its own services if it could change at once. */
import { MONTHS_A_YEAR } from '../sector/units.ts';

/** £ a year, but for reserves. */
export type Means = {
  readonly otherIncome: number;
  /** Of fees between lead and partners, what comes in or goes out is in it. */
  readonly contractIncome: number;
  readonly contractCost: number;
  readonly overheads: number;
  readonly obligations: number;
  readonly transactions: number;
  readonly plan: number;
  /** Reserves and what is owed to it, £. */
  readonly netReserves: number;
  readonly reserveMonths: number;
};

/** Pence it spends on its own services in a quarter: what it planned, but no more than reserves and claims hold once all else is paid. */
export function affordable(planned: number, left: number): number {
  return Math.min(planned, Math.max(0, left));
}

/** £ a year: what comes in less what goes out besides, less the surplus aimed at, and a part of the reserves it has to spare or lacks. */
export function planTarget(means: Means, margin: number, reservePull: number): number {
  const { otherIncome, contractIncome, contractCost, overheads, obligations, transactions } = means;
  const income = otherIncome + contractIncome;
  const spending = means.plan + obligations + contractCost + overheads;
  const spare = means.netReserves - (means.reserveMonths / MONTHS_A_YEAR) * spending;
  return income - contractCost - overheads - obligations - transactions - margin * income + reservePull * spare;
}
