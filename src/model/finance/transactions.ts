/** What a charity reckons that it costs to get and keep public work, beside doing it. */
import { PENCE_A_POUND, QUARTERS_A_YEAR } from '../sector/units.ts';

/**
 * Cost of transactions of late after a quarter in which `spent` pence went on them, £ a year. What is spent at once is spread over the
 * quarters that follow: none of it is forgotten, and none counted twice.
 */
export function rememberTransactions(cost: number, spent: number, memory: number): number {
  return cost + memory * ((QUARTERS_A_YEAR * spent) / PENCE_A_POUND - cost);
}
