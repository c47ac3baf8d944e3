/** The world that a quarter's steps share, as it is before the first of them. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { makeChoiceTally } from '../world/choice-tally.ts';
import type { Now } from '../world/now.ts';
import { choiceTable, pairTable } from '../world/tables.ts';
import { bandLimits } from '../population/size-bands.ts';
import { drawKeys } from '../random/streams.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { emptyGroups } from '../columns/groups.ts';
import type { Sector } from '../sector/sector.ts';
import { factsOfTheBaseMarket } from '../world/facts.ts';
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
    now: nothingYet(),
    bandLimits: bandLimits(scenario.settings),
    log: null,
    supplied: null,
  };
  wire(world, scenario, mechanisms);
  return world;
}

/** What the steps of a quarter before the first would have made. */
function nothingYet(): Now {
  const none = emptyGroups();
  const tally = makeChoiceTally([]);
  return {
    tenders: [],
    noticing: {
      directory: {
        localStart: new Int32Array(1),
        local: new Int32Array(0),
        groups: 1,
        wideStart: new Int32Array(1),
        wide: new Int32Array(0),
        income: new Float64Array(0),
        costLevel: new Float64Array(0),
      },
      incumbents: none,
      noticed: [],
      eligible: [],
      rings: { ...none, places: new Float64Array() },
    },
    appraisal: {
      losing: new Float64Array(0),
      intentions: choiceTable.make(0),
      wishes: pairTable.make(0),
      intendedBids: 0,
      growthBids: 0,
      tally,
    },
    matching: {
      matched: choiceTable.make(0),
      offers: { made: 0, accepted: 0, gainful: 0, gainfulDeclined: 0, rival: 0, rivalAccepted: 0 },
      tally,
    },
    bidding: { bids: [], cost: 0, charityBids: 0 },
    awards: { results: [], lostBidCost: 0, tenderingCost: 0 },
    delivered: { incidents: [] },
    accounts: { partnerPay: 0, advertisedPay: 0, nationalPay: 0, reporting: 0, overspent: 0 },
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
    turnover: { locals: none, closures: [], mergers: [], entries: [], servicesLost: 0 },
  };
}
