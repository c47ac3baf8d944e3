/** Contracts as each line finds those for it; one for several lines is found by each of them. */
import type { Contract } from '../sector/market.ts';

/** The chosen contracts by line, in their order; lines without any are not among the keys. */
export function contractsByLine(
  contracts: readonly Contract[],
  isChosen: (contract: Contract) => boolean,
): ReadonlyMap<number, readonly Contract[]> {
  const byLine = new Map<number, Contract[]>();
  for (const contract of contracts) {
    if (!isChosen(contract)) continue;
    for (const l of contract.lines) {
      const list = byLine.get(l);
      if (list === undefined) byLine.set(l, [contract]);
      else list.push(contract);
    }
  }
  return byLine;
}
