/** The world that a quarter's steps share, as it is before the first of them. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { makeIntentions } from '../appraisal/portfolio.ts';
import { wishesFor } from '../world/tables.ts';
import { bandLimits } from '../population/size-bands.ts';
import { drawKeys } from '../random/streams.ts';
import { STRATEGIES } from '../scenario/names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { emptyGroups } from '../columns/groups.ts';
import type { Sector } from '../sector/sector.ts';
import { factsOfTheBaseMarket } from '../world/facts.ts';
import type { QuarterEvents } from '../world/quarter-tables.ts';
import type { World } from '../world/world.ts';
import { emptyHooks, wire } from './wire-mechanisms.ts';

export function makeWorld(
  sector: Sector,
  scenario: Scenario,
  replication: number,
  quarter: number,
  mechanisms: readonly Mechanism[],
): World {
  const world: World = {
    sector,
    settings: scenario.settings,
    quarter,
    keys: drawKeys(scenario.seed, replication),
    facts: factsOfTheBaseMarket(),
    hooks: emptyHooks(),
    offers: { lead: false, alliance: false, stepBack: false },
    tenders: [],
    bids: [],
    incumbents: emptyGroups(),
    noticed: [],
    rings: { ...emptyGroups(), places: new Float64Array() },
    eligible: [],
    directory: {
      localStart: new Int32Array(1),
      local: new Int32Array(0),
      groups: 1,
      wideStart: new Int32Array(1),
      wide: new Int32Array(0),
      income: new Float64Array(0),
      costLevel: new Float64Array(0),
    },
    losing: new Float64Array(0),
    intentions: makeIntentions(0, wishesFor(0)),
    joint: {
      count: 0,
      contract: [],
      lead: new Int32Array(0),
      partner: new Int32Array(0),
      area: new Int32Array(0),
      part: new Float64Array(0),
    },
    locals: emptyGroups(),
    bandLimits: bandLimits(scenario.settings),
    events: makeEvents([]),
    watch: null,
  };
  wire(world, scenario, mechanisms);
  return world;
}

export function makeEvents(terms: readonly string[]): QuarterEvents {
  return {
    results: [],
    closures: [],
    mergers: [],
    entries: [],
    incidents: [],
    servicesLost: 0,
    gainfulOffers: 0,
    gainfulDeclined: 0,
    rivalOffers: 0,
    rivalAccepted: 0,
    bidCost: 0,
    lostBidCost: 0,
    tenderingCost: 0,
    partnerPay: 0,
    advertisedPay: 0,
    nationalPay: 0,
    forProfitPay: 0,
    proposals: 0,
    accepted: 0,
    intendedBids: 0,
    growthBids: 0,
    charityBids: 0,
    overspent: 0,
    reporting: 0,
    choices: { terms, sums: new Float64Array(terms.length * STRATEGIES.length), counts: new Float64Array(STRATEGIES.length) },
  };
}
