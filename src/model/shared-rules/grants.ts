/** Government grants as a part of other income, and what cuts have taken of them. */
import type { Charities } from '../sector/charities.ts';

/** Other income, £ a year, when the share of its grants that is cut goes from `before` to `after`; `grants` is what they are of it uncut, below 1. */
export function otherIncomeAfter(income: number, grants: number, before: number, after: number): number {
  return (income * (1 - grants * after)) / (1 - grants * before);
}

/** Part of other income now that is government grants, 0–1. */
export function grantsLeft(grants: number, cut: number): number {
  return (grants * (1 - cut)) / (1 - grants * cut);
}

/** Charity j gets the other income of charity i, with what of it is grants and what cuts have taken of those. */
export function joinOtherIncome({ otherIncome, grantShare, grantsCut }: Charities, i: number, j: number): void {
  let uncut = 0;
  let grants = 0;
  let taken = 0;
  for (const k of [i, j]) {
    const before = otherIncomeAfter(otherIncome[k], grantShare[k], grantsCut[k], 0);
    uncut += before;
    grants += before * grantShare[k];
    taken += before * grantShare[k] * grantsCut[k];
  }
  otherIncome[j] += otherIncome[i];
  grantShare[j] = uncut > 0 ? grants / uncut : 0;
  grantsCut[j] = grants > 0 ? taken / grants : 0;
}
