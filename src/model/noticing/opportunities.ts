/** Step 2: who notices which tender, bounded by attention. */
import { uniform } from '../random/draw.ts';
import { exp, pow } from '../random/numerics.ts';
import { BANDS, SERVICES } from '../scenario/names.ts';
import { inMarket } from '../sector/charities.ts';
import type { Noticing } from '../world/now.ts';
import { emptyRings } from '../world/empty-products.ts';
import { hasBase } from '../shared-rules/capability.ts';
import { standsFor } from '../shared-rules/sampling.ts';
import { findForProfits, isOpenToForProfits, listForProfits } from '../shared-rules/for-profits.ts';
import { findIncumbents, hasIncumbent, isIncumbent } from '../shared-rules/incumbents.ts';
import { MOST_FOR_PROFITS, type Tender } from '../sector/market.ts';
import { areasOf, letFrom } from '../sector/places.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { buildDirectory } from './directory.ts';
import {
  FIRST_OF_ALL,
  followAttention,
  heardInTime,
  keepWithinAttention,
  notice,
  makeNotices,
  rankNotices,
  type Notices,
} from './attention.ts';
import { addRing, makeRings } from './approach-order.ts';
import { noticeStrays, possibleStrays } from './strays.ts';

const listingScratch = () => ({
  key: scratchInts(),
  income: scratchFloats(),
  largest: scratchFloats(),
  chance: scratchFloats(),
  chanceAway: scratchFloats(),
});

/** Working columns. */
const scratch = {
  eligible: scratchInts(),
  partners: scratchInts(),
  pooledTurnovers: scratchFloats(),
  awareOfATender: scratchInts(),
  eagernessOfThoseAware: scratchFloats(),
  looksOfThoseAware: scratchFloats(),
  chancesOfOutsiders: scratchFloats(),
  local: listingScratch(),
  wide: listingScratch(),
};

const S = SERVICES.length;

export const noticeOpportunities = {
  name: 'notice opportunities',
  summary:
    'Each tender reaches charities that work in its place and service, by chance. Local ones keep what they have attention for, their own contracts first; those of wider reach look in as tenders come, as often as they have attention for in all of their reach. Larger tenders draw more attention. Work that is awarded directly is not advertised. Mechanisms may make a charity look outside its specialisms.',
  run,
};

function run(world: World, tenders: readonly Tender[]): Noticing {
  const directory = buildDirectory(world);
  const eligible: Int32Array[] = [];
  const incumbents = findIncumbents(world);
  const heldForProfit = findForProfits(world);
  // Mechanisms that make charities stray, asked before anybody has noticed anything, may read who is there.
  world.now.noticing = { directory, incumbents, heldForProfit, eligible, noticed: [], rings: emptyRings() };
  const pools = pooledTurnovers(world);
  const listings: Listings = {
    local: listing(world, true, directory.local, pools),
    wide: listing(world, false, directory.wide, pools),
  };
  const notices = makeNotices(tenders.length, world.sector.charities.count);
  const strays = world.hooks.stray.length > 0 ? possibleStrays(world) : null;
  const found: Found = {
    eligible: scratch.eligible(MOST_FOR_PROFITS + directory.local.length + directory.wide.length),
    eligibleCount: 0,
    partners: scratch.partners(directory.local.length + directory.wide.length),
    partnerCount: 0,
  };
  const rings = makeRings(tenders.length);
  for (let t = 0; t < tenders.length; t++) {
    const tender = tenders[t];
    found.eligibleCount = isOpenToForProfits(world, tender) ? listForProfits(world.settings, tender.mainService, found.eligible, 0) : 0;
    found.partnerCount = 0;
    const pull = pullOf(world, tender);
    const before = notices.count;
    lookThrough(world, t, listings, pull, notices, found);
    if (strays !== null && !tender.direct) noticeStrays(world, tender, strays, notices);
    rankNotices(notices, before, notices.count, pull);
    notices.end[t] = notices.count;
    addRing(world, t, found.partners, found.partnerCount, rings);
    eligible.push(found.eligible.slice(0, found.eligibleCount));
  }
  const noticed = keepWithinAttention(world, notices);
  followAttention(world, notices);
  return { directory, incumbents, heldForProfit, eligible, noticed, rings };
}

/** What decides whether the charities of a list notice a tender, beside the list, so that looking through it runs along columns. */
type Listing = {
  /** Of local charities, met at home; else of those of wider reach. */
  readonly local: boolean;
  readonly rows: Int32Array;
  readonly key: Int32Array;
  /** Whole turnover, £ a year, and the largest tender worth a look: what it could do alone, or with partners or its alliance. */
  readonly income: Float64Array;
  readonly largest: Float64Array;
  /** Chance of noticing where it has a base, and where it has none. */
  readonly chance: Float64Array;
  readonly chanceAway: Float64Array;
};
type Listings = { readonly local: Listing; readonly wide: Listing };

function listing(world: World, local: boolean, rows: Int32Array, pools: Float64Array): Listing {
  const { charities } = world.sector;
  const { income } = world.now.noticing.directory;
  const { attention } = world.settings;
  const outsiders = outsiderChances(world);
  const heard = heardInTime(world);
  const distant = world.facts.withoutBase === 'costed' ? attention.notices_distant : 0;
  const { growth_limit } = world.settings.bidding;
  const most = growth_limit * (world.offers.lead || world.offers.alliance ? 2 : 1);
  const into = local ? scratch.local : scratch.wide;
  const list: Listing = {
    local,
    rows,
    key: into.key(rows.length),
    income: into.income(rows.length),
    largest: into.largest(rows.length),
    chance: into.chance(rows.length),
    chanceAway: into.chanceAway(rows.length),
  };
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    list.key[k] = charities.key[i];
    list.income[k] = income[i];
    const pooled = charities.alliance[i] >= 0 ? pools[charities.alliance[i]] : 0;
    list.largest[k] = Math.max(most * list.income[k], growth_limit * pooled);
    const outsider = !inMarket(charities, i, world.quarter);
    const here = local ? (charities.band[i] === 0 ? 0 : attention.notices_local) : attention.notices_present;
    list.chance[k] = Math.min(1, heard * (outsider ? outsiders[charities.band[i]] : here));
    list.chanceAway[k] = Math.min(1, heard * (outsider ? outsiders[charities.band[i]] : distant));
  }
  return list;
}

/** Whole turnover of the members of each alliance that bids together, £ a year. */
function pooledTurnovers({ now, sector: { alliances } }: World): Float64Array {
  const { income } = now.noticing.directory;
  const pools = scratch.pooledTurnovers(alliances.length);
  for (let k = 0; k < alliances.length; k++) {
    const { kind, ended, members } = alliances[k];
    pools[k] = 0;
    if (!ended && kind !== 'shared services') for (let m = 0; m < members.length; m++) pools[k] += income[members[m]];
  }
  return pools;
}

/** What a tender finds besides those who notice it: who may bid for it, and who could be asked as a partner. */
type Found = { readonly eligible: Int32Array; eligibleCount: number; readonly partners: Int32Array; partnerCount: number };

/** Every charity that works where and in what the tender asks for: local ones first, then those of wider reach. */
function lookThrough(world: World, t: number, { local, wide }: Listings, pull: number, notices: Notices, found: Found): void {
  const { localStart, groups, wideStart } = world.now.noticing.directory;
  const tender = world.now.tenders[t];
  const { places } = world.sector;
  const areas = areasOf(places, tender);
  const seat = letFrom(places, tender);
  for (let s = 0; s < S; s++) {
    if (((tender.services >> s) & 1) === 0) continue;
    for (let n = 0; n < areas.length; n++) {
      const bin = areas[n] * S + s;
      // A region lets from its seat: local charities elsewhere in it can be asked to join, but do not bid for the whole of it.
      const hears = areas[n] === seat;
      lookAt(world, t, s, local, localStart[bin], localStart[bin + 1], hears, pull, notices, found);
    }
    const region = s * groups + tender.region;
    const nation = s * groups + groups - 1;
    lookAt(world, t, s, wide, wideStart[region], wideStart[region + 1], true, pull, notices, found);
    lookAt(world, t, s, wide, wideStart[nation], wideStart[nation + 1], true, pull, notices, found);
  }
}

function lookAt(
  world: World,
  t: number,
  service: number,
  list: Listing,
  from: number,
  to: number,
  hears: boolean,
  pull: number,
  notices: Notices,
  found: Found,
): void {
  const { services, eagerness } = world.sector.charities;
  const { growth_limit } = world.settings.bidding;
  const partnered = world.offers.lead || world.offers.alliance;
  const tender = world.now.tenders[t];
  const { annual, turnoverTest } = tender;
  const { incumbents } = world.now.noticing;
  const held = hasIncumbent(incumbents, t);
  const before = tender.services & ((1 << service) - 1);
  const drawKey = world.keys['choice/notice'];
  const aware = scratch.awareOfATender(to - from);
  const eager = scratch.eagernessOfThoseAware(to - from);
  const look = scratch.looksOfThoseAware(to - from);
  let count = 0;
  for (let k = from; k < to; k++) {
    const i = list.rows[k];
    // A charity that has several of the services asked for is met at the first.
    if (before !== 0 && (services[i] & before) !== 0) continue;
    const base = list.local || hasBase(world, i, tender);
    if (partnered && base && !tender.direct) found.partners[found.partnerCount++] = i;
    const incumbent = held && isIncumbent(incumbents, t, i);
    if (!hears && !incumbent) continue;
    const income = list.income[k];
    if (income >= turnoverTest && annual <= growth_limit * income) found.eligible[found.eligibleCount++] = i;
    if (tender.direct || annual > list.largest[k]) continue;
    const chance = incumbent ? world.settings.attention.notices_incumbent : base ? list.chance[k] : list.chanceAway[k];
    if (chance <= 0) continue;
    if (!list.local) {
      aware[count] = k;
      eager[count] = incumbent ? Infinity : eagerness[i] * pull;
      look[count++] = chance;
      continue;
    }
    const u = uniform(drawKey, list.key[k], world.quarter, tender.key);
    if (u < chance) notice(notices, i, incumbent ? FIRST_OF_ALL : u / chance);
  }
  if (count > 0) lookIn(world, tender, list, aware, eager, look, count, notices);
}

/** Those of wider reach who are aware of a tender look in by chance, the more likely the more eager they are and the more it draws. */
function lookIn(
  world: World,
  tender: Tender,
  { rows, key }: Listing,
  aware: Int32Array,
  eager: Float64Array,
  look: Float64Array,
  count: number,
  notices: Notices,
): void {
  const drawKey = world.keys['choice/notice'];
  for (let n = 0; n < count; n++) look[n] *= 1 - exp(-eager[n]);
  for (let n = 0; n < count; n++) notices.looks[rows[aware[n]]] += look[n] * standsFor(world, rows[aware[n]], tender.area);
  for (let n = 0; n < count; n++)
    if (uniform(drawKey, key[aware[n]], world.quarter, tender.key) < look[n]) notice(notices, rows[aware[n]], FIRST_OF_ALL);
}

/** How much attention a tender draws: more for a larger one. */
function pullOf({ settings: { attention, bidding } }: World, { annual }: Tender): number {
  return pow(annual / bidding.cost_reference, attention.value_pull);
}

/** Chance by band that a charity outside the market notices a tender. */
function outsiderChances({ settings: { attention, burden } }: World): Float64Array {
  const chances = scratch.chancesOfOutsiders(BANDS.length);
  for (let b = 0; b < BANDS.length; b++)
    chances[b] = Math.min(1, attention.notices_outsider[BANDS[b]] * (1 + attention.engagement_effect * burden.market_engagement));
  return chances;
}
