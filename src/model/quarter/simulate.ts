/** Warm up once, branch as often as wanted, and hand each quarter to whoever observes. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { choiceTerms } from '../appraisal/choice.ts';
import { makeIntentions } from '../appraisal/portfolio.ts';
import { wishesFor } from '../world/tables.ts';
import { drawSector, newcomersIn } from '../population/draw.ts';
import { bandLimits } from '../population/size-bands.ts';
import { ofFixedShape } from '../columns/fixed-shape.ts';
import { drawKeys } from '../random/streams.ts';
import { STRATEGIES } from '../scenario/names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { rulesInForce } from '../scenario/schedule.ts';
import type { Settings } from '../scenario/settings.ts';
import { checkBooks } from '../sector/books.ts';
import { copySector } from '../sector/copy.ts';
import { refreshOrder } from '../sector/order.ts';
import { makeRoom, storePlaceByPlace } from '../sector/storage.ts';
import { emptyGroups } from '../columns/groups.ts';
import type { Sector } from '../sector/sector.ts';
import { factsOfTheBaseMarket } from '../world/facts.ts';
import type { QuarterEvents } from '../world/quarter-tables.ts';
import type { World } from '../world/world.ts';
import { emptyHooks, enabledMechanisms, wire } from './wire-mechanisms.ts';
import { quarter as steps } from './quarter.ts';

export type Observer = (world: World) => void;

/** The state at the end of a warm-up; plain data, so that it can be branched and sent to a worker. */
export type WarmState = { readonly sector: Sector; readonly quarter: number; readonly steady: boolean; readonly replication: number };

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

function makeEvents(terms: readonly string[]): QuarterEvents {
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

/** One quarter under the given rules; the books must balance at its end. */
export function runQuarter(world: World, rules: Settings, observe: Observer): void {
  world.settings = rules;
  world.events = makeEvents([...choiceTerms(world), ...world.hooks.accept.map((hook) => hook.id)]);
  for (const step of steps) step.run(world);
  refreshOrder(world.sector, world.events.entries);
  checkBooks(world.sector.books, world.sector.charities);
  observe(world);
  world.quarter++;
}

/** Mean and standard error of a block of values. */
function block(values: readonly number[]): { mean: number; error: number } {
  let sum = 0;
  for (const x of values) sum += x;
  const mean = sum / values.length;
  let squares = 0;
  for (const x of values) squares += (x - mean) * (x - mean);
  const variance = squares / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Whether a series is steady: its last two blocks of eight quarters differ by less than the tolerance, or by less than their noise. */
export function isSteady(series: readonly number[], tolerance: number): boolean {
  if (series.length < 16) return false;
  const late = block(series.slice(-8));
  const early = block(series.slice(-16, -8));
  const gap = Math.abs(late.mean - early.mean);
  return gap <= tolerance * Math.abs(early.mean) || gap <= 2 * Math.sqrt(late.error * late.error + early.error * early.error);
}

/** The market brought to rest under the baseline's rules as they stand before its schedule. */
export function warmUp(
  baseline: Scenario,
  replication: number,
  mechanisms: readonly Mechanism[],
  watched: (world: World) => readonly number[],
): WarmState {
  const keys = drawKeys(baseline.seed, replication);
  const sector = drawSector(baseline.settings, keys);
  const world = makeWorld(sector, baseline, replication, 0, mechanisms);
  const { warm_up_quarters, warm_up_limit_quarters, steady_tolerance } = baseline.settings.run;
  const rules = ofFixedShape(baseline.settings);
  const series: number[][] = [];
  const look: Observer = (now) => watched(now).forEach((value, k) => (series[k] ??= []).push(value));
  let steady = false;
  while (world.quarter < warm_up_limit_quarters && !(steady && world.quarter >= warm_up_quarters && (world.quarter & 3) === 0)) {
    runQuarter(world, rules, look);
    steady = series.every((values) => isSteady(values, steady_tolerance));
  }
  sector.books.flows.fill(0);
  storePlaceByPlace(sector, newcomersIn(rules, rules.run.years, sector.byIdentity.length));
  return { sector, quarter: world.quarter, steady, replication };
}

/** Runs a scenario from a warm state, which stays as it was. */
export function simulate(
  warm: WarmState,
  scenario: Scenario,
  mechanisms: readonly Mechanism[],
  observe: Observer,
  prepare: Observer = () => {},
): World {
  const { years } = scenario.settings.run;
  const sector = copySector(warm.sector);
  // Another scenario may found more charities than the one that the market was warmed up under.
  makeRoom(sector, newcomersIn(scenario.settings, years, sector.byIdentity.length));
  const world = makeWorld(sector, scenario, warm.replication, warm.quarter, mechanisms);
  const on = new Set(enabledMechanisms(scenario, mechanisms));
  for (const mechanism of mechanisms) if (!on.has(mechanism)) mechanism.neutral?.(world);
  prepare(world);
  let told: Settings | null = null;
  let rules = world.settings;
  for (const now of rulesInForce(scenario, years * 4)) {
    if (now !== told) rules = ofFixedShape(now);
    told = now;
    runQuarter(world, rules, observe);
  }
  return world;
}
