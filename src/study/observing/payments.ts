/** Money that competing costs, and money that commissioners pay for advertised contracts, over a run. */
import type { World } from '../../model/world/world.ts';

/** The last quarters of a run whose payments are counted on their own. */
const LATE = 8;

export type PaymentTally = ReturnType<typeof noPayments>;

/** £ over a run. */
export const noPayments = () => ({
  /** Spent by charities on bids, and on those that lost. */
  bidding: 0,
  losingBids: 0,
  /** Spent by commissioners on tendering. */
  tendering: 0,
  /** Paid for advertised contracts, and passed to partners. */
  advertised: 0,
  toPartners: 0,
  /** Paid for advertised contracts in the last two years, and to charities working across the country. */
  lateAdvertised: 0,
  lateToNationals: 0,
});

export class PaymentObserver {
  readonly tally = noPayments();
  readonly #firstLate: number;

  constructor(world: World, quarters: number) {
    this.#firstLate = world.quarter + quarters - LATE;
  }

  quarter({ now: { accounts, awards, bidding }, quarter }: World): void {
    const { tally } = this;
    tally.bidding += bidding.cost;
    tally.losingBids += awards.lostBidCost;
    tally.tendering += awards.tenderingCost;
    tally.toPartners += accounts.partnerPay;
    tally.advertised += accounts.advertisedPay;
    if (quarter < this.#firstLate) return;
    tally.lateAdvertised += accounts.advertisedPay;
    tally.lateToNationals += accounts.nationalPay;
  }
}
