/** Own premises, pensions and commitments as an employer: what comes with what a charity does, and cannot be cut at will. */

/** Part of other income that a charity commits for good, at most: there is always something left to cut. */
const MOST_COMMITTED = 0.5;

/** Obligations that a charity of this spending comes to have, £ a year: its share of it, within what its other income bears. */
export function obligationsDue(share: number, spending: number, otherIncome: number): number {
  return Math.min(share * spending, MOST_COMMITTED * otherIncome);
}

/** Obligations a quarter later, £ a year: they follow what is due, at one pace up and at another down, shares of the gap. */
export function followObligations(now: number, due: number, up: number, down: number): number {
  return now + (due > now ? up : down) * (due - now);
}

/** What the staff of work taken over add to obligations, £ a year: a share of its price, of work up to all that the winner does. */
export function obligationsOfStaff(share: number, price: number, spending: number): number {
  return share * Math.min(price, spending);
}
