/** What is owed for work done, between commissioners, leads and partners. */
import { leadPart, type Contract } from '../sector/market.ts';

type Debts = Pick<Contract, 'parts' | 'fee' | 'owed' | 'owedToPartners'>;

/** £ of a contract that its k-th partner waits for: its part less the fee, from commissioner and lead. */
export function owedToPartner({ parts, fee, owed, owedToPartners }: Debts, k: number): number {
  return parts[k] * (1 - fee) * (sum(owed) + sum(owedToPartners));
}

/** £ of a contract that its lead waits for, less what it holds for its partners. */
export function owedToLead({ parts, fee, owed, owedToPartners }: Debts): number {
  const passedOn = (1 - leadPart(parts)) * (1 - fee);
  return sum(owed) * (1 - passedOn) - sum(owedToPartners) * passedOn;
}

function sum(amounts: readonly number[]): number {
  let all = 0;
  for (let k = 0; k < amounts.length; k++) all += amounts[k];
  return all;
}
