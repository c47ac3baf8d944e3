/** Contracts that end before they were to: their lead closes or hands the work back, or the commissioner ends them. */
import { IN_HOUSE, isInForce, type Contract } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';

export type EarlyEndingTally = ReturnType<typeof noEarlyEndings>;

/** Contracts by their simulated part; work that commissioners do themselves is none. */
export const noEarlyEndings = () => ({
  /** Quarters that contracts were in force. */
  inForceQuarters: 0,
  /** Whose end was brought forward. */
  endedEarly: 0,
});

export class EarlyEndingObserver {
  readonly tally = noEarlyEndings();
  #contracts: readonly Contract[] = [];
  /** When each was to end, as of the last quarter seen. */
  #ends: readonly number[] = [];

  constructor(world: World) {
    this.#remember(world);
  }

  /** Looks at those known before: one that has ended may no longer be among the world's. */
  quarter(world: World): void {
    const { tally } = this;
    this.#contracts.forEach(({ lead, ends, share }, c) => {
      if (lead !== IN_HOUSE && ends < (this.#ends[c] as number)) tally.endedEarly += share;
    });
    this.#remember(world);
    for (const contract of this.#contracts)
      if (contract.lead !== IN_HOUSE && isInForce(contract, world.quarter)) tally.inForceQuarters += contract.share;
  }

  #remember({ sector: { contracts } }: World): void {
    this.#contracts = contracts.slice();
    this.#ends = contracts.map(({ ends }) => ends);
  }
}
