/** How a contract's money is shared out in its team. */
import type { Contract } from '../../model/sector/market.ts';

/** Share of a contract's price that a member of its team is paid: partners leave the lead a fee of theirs. */
export function partOf({ lead, partners, parts, fee }: Contract, row: number): number {
  if (lead === row) return 1 - (1 - fee) * parts.reduce((sum, part) => sum + part, 0);
  return (1 - fee) * (parts[partners.indexOf(row)] ?? 0);
}
