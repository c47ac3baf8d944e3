/** Yearly incomes of charities as a run ends. */
import { SMALL, turnover } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';

/** Smallest band over £10m. */
const MAJOR = 4;

export type IncomeTally = ReturnType<typeof noIncomes>;

/** £ over the last year, simulated part. */
export const noIncomes = () => ({
  /** Contract income of each charity that has any. */
  contract: [] as number[],
  /** Contract income of all, of charities under £1m, and of those over £10m. */
  allContract: 0,
  smallContract: 0,
  majorContract: 0,
  /** Total income of each whole charity that has any, and the simulated part of it. */
  total: [] as number[],
  part: [] as number[],
});

export function incomeTally({ sector: { charities, byIdentity } }: World): IncomeTally {
  const tally = noIncomes();
  for (const i of byIdentity) {
    const band = charities.band[i] as number;
    const contract = (charities.lastYearContract[i] as number) / 100;
    if (contract > 0) tally.contract.push(contract);
    tally.allContract += contract;
    if (band <= SMALL) tally.smallContract += contract;
    if (band >= MAJOR) tally.majorContract += contract;
    const income = turnover(charities, i);
    if (income <= 0) continue;
    tally.total.push(income / (charities.reachShare[i] as number));
    tally.part.push(charities.reachShare[i] as number);
  }
  return tally;
}
