/** Contracts that end before they were to: their lead closes or hands the work back, or a cut ends them or shortens their time. */
import { IN_HOUSE, isInForce } from '../../model/sector/market.ts';
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

  /** A contract counts once a quarter, also one that was let in it. */
  quarter({ quarter, sector, now: { turnover } }: World): void {
    const { tally } = this;
    for (const { lead, share } of new Set([...turnover.stopped.map(({ contract }) => contract), ...turnover.shortened]))
      if (lead !== IN_HOUSE) tally.endedEarly += share;
    for (const contract of sector.contracts)
      if (contract.lead !== IN_HOUSE && isInForce(contract, quarter)) tally.inForceQuarters += contract.share;
  }
}
