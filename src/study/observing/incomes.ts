/** Yearly incomes of charities as a run ends. */
import { NATIONAL, SMALL, turnover } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';

/** Smallest band over £10m. */
const MAJOR = 4;

export type IncomeTally = ReturnType<typeof noIncomes>;

/** £ over the last year, simulated part. */
export const noIncomes = () => ({
  /** Contract income of each charity that has any. */
  contract: [] as number[],
  /** Contract income of all, of charities under £1m and over £10m at the end, and of those working across the country. */
  allContract: 0,
  smallContract: 0,
  majorContract: 0,
  nationalContract: 0,
  /** Of charities that were under £1m when the run began or they were founded. */
  smallAtStartContract: 0,
  /** Total income of each whole charity that has any, and the simulated part of it. */
  total: [] as number[],
  part: [] as number[],
});

export function incomeTally({ sector: { charities, byIdentity } }: World, startBand: Uint8Array): IncomeTally {
  const tally = noIncomes();
  for (const i of byIdentity) {
    const band = charities.band[i] as number;
    const contract = (charities.lastYearContract[i] as number) / 100;
    if (contract > 0) tally.contract.push(contract);
    tally.allContract += contract;
    if (band <= SMALL) tally.smallContract += contract;
    if (band >= MAJOR) tally.majorContract += contract;
    if (charities.reach[i] === NATIONAL) tally.nationalContract += contract;
    if ((startBand[i] as number) <= SMALL) tally.smallAtStartContract += contract;
    const income = turnover(charities, i);
    if (income <= 0) continue;
    tally.total.push(income / (charities.reachShare[i] as number));
    tally.part.push(charities.reachShare[i] as number);
  }
  return tally;
}
