/**
 * A sector's own copy, to run on from a warm state that stays as it was.
 *
 * Every record is made where the original was made, or written out in the same order. The plain form, structuredClone or a spread, gives
 * copies another hidden class than their originals have, and code tuned in the warm-up is thrown away and tuned again in every run.
 */
import { openBooks } from './books.ts';
import type { LinkedLists } from '../columns/linked-lists.ts';
import { allocateCharities } from './charities.ts';
import type { Alliance, Contract, Line } from './market.ts';
import { makeExperience } from './experience.ts';
import type { Places } from './places.ts';
import type { Sector, SpotPool } from './sector.ts';
import { makeTies, type Ties } from './ties.ts';

export function copySector(sector: Sector): Sector {
  return {
    charities: withColumnsOf(sector.charities, allocateCharities(0)),
    places: copyOfPlaces(sector.places),
    books: withColumnsOf(sector.books, openBooks()),
    ties: copyOfTies(sector.ties),
    lines: sector.lines.map(copyOfLine),
    contracts: sector.contracts.map(copyOfContract),
    // What waits to be let again never changes.
    failed: sector.failed.slice(),
    alliances: sector.alliances.map(copyOfAlliance),
    spot: sector.spot.map(copyOfPool),
    memory: { counts: copyOfColumn(sector.memory.counts) },
    experience: withColumnsOf(sector.experience, makeExperience()),
    bases: sector.bases.slice(),
    wideCount: sector.wideCount,
    recentBudget: sector.recentBudget.slice(),
    recentMultiple: sector.recentMultiple.slice(),
    budgetAtStart: sector.budgetAtStart,
    publicMoney: sector.publicMoney,
    byIdentity: sector.byIdentity.slice(),
    order: sector.order.slice(),
    areaStart: sector.areaStart.slice(),
    vacant: { next: sector.vacant.next.slice(), end: sector.vacant.end },
  };
}

type Column = Float64Array;

/** A column's own copy. Rows not yet in use are left as fresh memory gives them: what is never touched takes none. */
function copyOfColumn<C extends object>(column: C): C {
  const from = column as unknown as Column;
  let used = from.length;
  while (used > 0 && from[used - 1] === 0) used--;
  const copy = new (from.constructor as Float64ArrayConstructor)(from.length);
  copy.set(from.subarray(0, used));
  return copy as unknown as C;
}

/** A record of numbers and columns that was just made, filled with what another of its kind holds. */
function withColumnsOf<R extends object>(from: R, fresh: R): R {
  for (const name of Object.keys(from) as (keyof R)[]) {
    const value = from[name];
    fresh[name] = typeof value === 'object' && value !== null ? copyOfColumn(value) : value;
  }
  return fresh;
}

/** Where people live and how the country is made up never changes: copies share it. */
function copyOfPlaces(places: Places): Places {
  return {
    count: places.count,
    areaKey: places.areaKey,
    region: places.region,
    areasOfRegion: places.areasOfRegion,
    seatOfRegion: places.seatOfRegion,
    regionsWithAreas: places.regionsWithAreas,
    people: places.people,
    deprivation: places.deprivation,
    third: places.third,
    peopleByThird: places.peopleByThird,
    regionShare: places.regionShare,
    countryShare: places.countryShare,
    climate: places.climate.slice(),
    cut: places.cut.slice(),
    need: places.need.slice(),
    needAtStart: places.needAtStart,
    oneDoor: places.oneDoor.slice(),
    joined: places.joined.slice(),
    met: places.met.slice(),
    incursion: places.incursion.slice(),
  };
}

function copyOfTies(ties: Ties): Ties {
  const copy = makeTies(0);
  copy.of = copyOfChains(ties.of);
  copy.a = ties.a.slice();
  copy.b = ties.b.slice();
  copy.trust = ties.trust.slice();
  copy.together = ties.together.slice();
  copy.last = ties.last.slice();
  copy.burned = ties.burned.slice();
  return copy;
}

function copyOfChains({ first, last, next, count }: LinkedLists): LinkedLists {
  return { first: first.slice(), last: last.slice(), next: next.slice(), count };
}

function copyOfLine(line: Line): Line {
  return {
    key: line.key,
    area: line.area,
    region: line.region,
    service: line.service,
    annual: line.annual,
    takenIn: line.takenIn,
    share: line.share,
    waitingSince: line.waitingSince,
    contracts: line.contracts,
    cut: line.cut,
  };
}

/** Who was eligible and which lines are delivered never changes: copies share it. */
function copyOfContract(contract: Contract): Contract {
  return {
    key: contract.key,
    lines: contract.lines,
    lots: contract.lots,
    area: contract.area,
    region: contract.region,
    services: contract.services,
    mainService: contract.mainService,
    ceiling: contract.ceiling,
    amount: contract.amount,
    share: contract.share,
    price: contract.price,
    fullCost: contract.fullCost,
    lead: contract.lead,
    partners: contract.partners.slice(),
    parts: contract.parts.slice(),
    fee: contract.fee,
    promised: contract.promised,
    shielded: contract.shielded,
    voice: contract.voice,
    starts: contract.starts,
    ends: contract.ends,
    grant: contract.grant,
    arrears: contract.arrears,
    monitoring: contract.monitoring,
    setUp: contract.setUp,
    mobilised: contract.mobilised,
    bidders: contract.bidders,
    eligible: contract.eligible,
    budgetMultiple: contract.budgetMultiple,
    workMultiple: contract.workMultiple,
    costFactor: contract.costFactor,
    owed: contract.owed.slice(),
    owedToPartners: contract.owedToPartners.slice(),
    quality: contract.quality,
    marginalised: contract.marginalised,
    door: contract.door,
    joined: contract.joined,
    served: contract.served,
  };
}

function copyOfAlliance(alliance: Alliance): Alliance {
  return {
    kind: alliance.kind,
    area: alliance.area,
    founded: alliance.founded,
    members: alliance.members.slice(),
    ended: alliance.ended,
  };
}

function copyOfPool(pool: SpotPool): SpotPool {
  return { budget: pool.budget, service: pool.service, area: pool.area, members: pool.members.slice() };
}
