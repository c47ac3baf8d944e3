/** What the steps of a quarter make, before there is anything in it. */
import { emptyGroups, type Groups } from '../columns/groups.ts';
import type { Accounts, Awards, Bidding, Noticing, Now, OfferCounts, Rings, Turnover } from './now.ts';
import { choiceTable, pairTable } from './tables.ts';
import { makeTermTally, type TermTally } from './term-tally.ts';

export const emptyRings = (): Rings => ({ ...emptyGroups(), places: new Float64Array() });
export const emptyOffers = (): OfferCounts => ({ made: 0, accepted: 0, gainful: 0, gainfulDeclined: 0, rival: 0, rivalAccepted: 0 });
export const emptyBidding = (): Bidding => ({ bids: [], cost: 0, charityBids: 0 });
export const emptyAwards = (): Awards => ({ results: [], lostBidCost: 0, tenderingCost: 0 });
export const emptyAccounts = (): Accounts => ({ partnerPay: 0, advertisedPay: 0, nationalPay: 0, reporting: 0, overspent: 0 });
export const emptyTurnover = (locals: Groups): Turnover => ({
  locals,
  closures: [],
  mergers: [],
  entries: [],
  stopped: [],
  shortened: [],
  servicesLost: 0,
});

/** Nothing is meant yet; choices will be counted in the tally. */
export const emptyAppraisal = (losing: Float64Array, tally: TermTally): Now['appraisal'] => ({
  losing,
  intentions: nothingMeant,
  wishes: nobodyWished,
  intendedBids: 0,
  growthBids: 0,
  tally,
});
const nothingMeant = choiceTable.make(0);
const nobodyWished = pairTable.make(0);

/** What the steps of a quarter before the first would have made. */
export const emptyNow = (): Now => ({
  tenders: [],
  noticing: nobodyThere(),
  appraisal: emptyAppraisal(new Float64Array(0), makeTermTally([])),
  matching: { matched: nothingMeant, offers: emptyOffers(), tally: makeTermTally([]) },
  bidding: emptyBidding(),
  awards: emptyAwards(),
  delivered: { incidents: [] },
  accounts: emptyAccounts(),
  relations: {
    joint: {
      count: 0,
      contract: [],
      lead: new Int32Array(0),
      partner: new Int32Array(0),
      area: new Int32Array(0),
      part: new Float64Array(0),
    },
  },
  turnover: emptyTurnover(emptyGroups()),
});

const nobodyThere = (): Noticing => ({
  directory: {
    localStart: new Int32Array(1),
    local: new Int32Array(0),
    groups: 1,
    wideStart: new Int32Array(1),
    wide: new Int32Array(0),
    income: new Float64Array(0),
    costLevel: new Float64Array(0),
  },
  incumbents: emptyGroups(),
  heldForProfit: new Int32Array(0),
  noticed: [],
  eligible: [],
  rings: emptyRings(),
});
