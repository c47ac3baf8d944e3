/** Step 1: budgets, what is re-let, and on what terms. */
import { identityFrom, uniform } from '../random/draw.ts';
import { bundles } from '../scenario/bundles.ts';
import { SERVICES } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { account, post } from '../sector/books.ts';
import { OPERATING } from '../sector/charities.ts';
import { MADE_AS, SEVERAL_AREAS, type Line, type Tender, type Work } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { budgetMultiple, lineMultiple, workAt } from '../shared-rules/budgets.ts';
import { spotWorkOfLines, takeIn, type SpotWork } from './spot-work.ts';
import { contractsByLine } from './contracts-by-line.ts';
import { deliverInHouse } from './in-house.ts';
import { terms } from './terms.ts';
import { QUARTERS_A_YEAR, TINY } from '../sector/units.ts';

/** The budget of a line now, £ a year; `more` is what it is about to take in. */
const lineBudget = (world: World, line: Line, more = 0) => (line.annual + more) * lineMultiple(world, line, more);

/** The highest price for a line now, £ a year. */
const lineCeiling = (world: World, line: Line, more = 0) => lineBudget(world, line, more) * world.settings.price.ceiling;

/** What a line's budget buys now, £ a year of budgets at the start: a lower ceiling makes it no less. */
const lineAmount = (world: World, line: Line, more = 0) =>
  (line.annual + more) * workAt(world.settings.budget, lineMultiple(world, line, more));

/** The budget of everything commissioned now, £ a year. */
export function yearlyBudget(world: World): number {
  let total = 0;
  for (const line of world.sector.lines) total += lineBudget(world, line) * line.share;
  for (const pool of world.sector.spot) total += pool.budget * budgetMultiple(world, pool.service, pool.area, pool.budget);
  return total;
}

export const letTenders = {
  name: 'let tenders',
  summary:
    'Commissioners get their budgets under the rules in force, tell how deep cuts are felt in each area, let again what failed, and let what runs out, packaged as their rules say.',
  run,
};

function run(world: World): Tender[] {
  const tenders: Tender[] = (world.now.tenders = []);
  post(world.sector.books, account.treasury, account.commissioners, yearlyBudget(world) / QUARTERS_A_YEAR);
  feelCuts(world);
  for (const tender of world.sector.failed) letAgain(world, tender);
  world.sector.failed = [];
  const spotWork = spotWorkOfLines(world);
  for (const lines of packages(world, spotWork)) letPackage(world, lines, spotWork);
  for (const tender of tenders) for (const hook of world.hooks.tender) hook.run(hook.values, world, tender);
  return tenders;
}

/** How much less there is for each line, and an area's commissioner has, than a year ago. */
function feelCuts(world: World): void {
  const { places, lines, spot, recentBudget, recentMultiple } = world.sector;
  const now = new Float64Array(places.count);
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l];
    const multiple = lineMultiple(world, line);
    const slot = l * QUARTERS_A_YEAR + (world.quarter % QUARTERS_A_YEAR);
    line.cut = shareBelow(multiple, recentMultiple[slot]);
    recentMultiple[slot] = multiple;
    if (line.area >= 0) now[line.area] += line.annual * multiple;
  }
  for (const pool of spot) if (pool.area >= 0) now[pool.area] += pool.budget * budgetMultiple(world, pool.service, pool.area, pool.budget);
  for (let a = 0; a < places.count; a++) {
    const slot = a * QUARTERS_A_YEAR + (world.quarter % QUARTERS_A_YEAR);
    places.cut[a] = shareBelow(now[a], recentBudget[slot]);
    recentBudget[slot] = now[a];
  }
}

const shareBelow = (now: number, before: number) => (before > 0 ? Math.min(1, Math.max(0, 1 - now / before)) : 0);

/** Where numbers of regions begin beside those of areas, and those of pools of region lines beside all others: beyond any there can be. */
const BEYOND_AREAS = 1000;
const BEYOND_POOLS = 1_000_000;

/** Lines whose contracts have run out, grouped into what is let together; the rest are held over with their present providers, while all of these are there. */
function packages(world: World, spotWork: SpotWork): number[][] {
  const { lines, contracts } = world.sector;
  const { wait_quarters, ...contract } = world.settings.contract;
  const gathers = bundles(world.settings);
  // Where each line is let by itself, what could be let together must not decide in which order they are.
  const bundle_over = gathers ? contract.bundle_over : 'service';
  const ending = contractsByLine(contracts, ({ ends }) => ends === world.quarter);
  const pools = new Map<number, number[]>();
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l];
    const runsOut = ending.has(l) && ending.get(l)?.length === line.contracts;
    // A line without contract that does not wait has a failed tender, which is let again on its own.
    if (line.contracts > 0 ? !runsOut : line.waitingSince < 0) continue;
    if (line.waitingSince < 0) line.waitingSince = world.quarter;
    const service = bundle_over === 'services' ? 0 : line.service;
    const place = line.area < 0 || bundle_over === 'areas' ? BEYOND_AREAS + line.region : line.area;
    const pool = (line.area < 0 ? BEYOND_POOLS : 0) + place * SERVICES.length + service;
    const list = pools.get(pool);
    if (list === undefined) pools.set(pool, [l]);
    else list.push(l);
  }
  const made: number[][] = [];
  for (const [, waiting] of [...pools].sort(([a], [b]) => a - b)) {
    const due = [...waiting].sort((a, b) => lines[a].waitingSince - lines[b].waitingSince || a - b);
    const rest = gather(world, due, made, spotWork);
    if (rest.length === 0) continue;
    const oldest = lines[rest[0]].waitingSince;
    const held = rest.flatMap((l) => ending.get(l) ?? []);
    const goesOn = held.every(({ lead, lines: all }) => isThere(world, lead) && all.every((other) => rest.includes(other)));
    if (gathers && goesOn && world.quarter - oldest < wait_quarters && rest.every((l) => lines[l].contracts > 0)) {
      for (const contract of held) contract.ends = world.quarter + 1;
    } else made.push(rest);
  }
  return made;
}

/** Whether a provider could go on with its work: one that is no charity always could. */
function isThere({ sector: { charities } }: World, provider: number): boolean {
  return provider < 0 || charities.status[provider] === OPERATING;
}

/** Makes packages of lines, the longest waiting first, of the number and the value the rules ask for; what is left is not yet enough. */
function gather(world: World, due: readonly number[], made: number[][], spotWork: SpotWork): number[] {
  const { lines_per_contract, value_min, value_max } = world.settings.contract;
  let members: number[] = [];
  let value = 0;
  for (const l of due) {
    const more = lineCeiling(world, world.sector.lines[l], spotWork?.[l]);
    if (members.length > 0 && value + more > value_max) {
      made.push(members);
      members = [];
      value = 0;
    }
    members.push(l);
    value += more;
    if (members.length < lines_per_contract || value < value_min) continue;
    made.push(members);
    members = [];
    value = 0;
  }
  return members;
}

function letPackage(world: World, members: readonly number[], spotWork: SpotWork): void {
  const { lines } = world.sector;
  const { contract, market } = world.settings;
  const first = lines[members[0]];
  const area = members.every((l) => lines[l].area === first.area) ? first.area : SEVERAL_AREAS;
  let annual = 0;
  let amount = 0;
  let services = 0;
  let biggest = first;
  let simulated = 0;
  for (const l of members) {
    const more = spotWork?.[l];
    const ceiling = lineCeiling(world, lines[l], more);
    annual += ceiling;
    amount += lineAmount(world, lines[l], more);
    simulated += ceiling * lines[l].share;
    services |= 1 << lines[l].service;
    if (lines[l].annual > biggest.annual) biggest = lines[l];
    lines[l].waitingSince = -1;
    lines[l].contracts = 0;
  }
  if (annual <= 0) {
    for (const l of members) lines[l].waitingSince = world.quarter;
    return;
  }
  if (spotWork !== null) for (const l of members) takeIn(world, l, spotWork[l]);
  const key = identityFrom(first.key, world.quarter, members.length, 0);
  const quarters = drawLength(world, key);
  const work = {
    key,
    lines: members,
    lots: 1,
    area,
    region: first.region,
    services,
    mainService: biggest.service,
    annual,
    amount,
    share: simulated / annual,
    quarters,
    attempt: 0,
  };
  if (contract.in_house_share > 0 && uniform(world.keys['tendering/inHouse'], key) < contract.in_house_share) {
    deliverInHouse(world, work);
    return;
  }
  work.lots = lotsOf(annual, contract, market.advertised_from);
  work.annual = annual / work.lots;
  work.amount = amount / work.lots;
  for (let lot = 0; lot < work.lots; lot++) {
    work.key = identityFrom(key, lot, MADE_AS.lot, 0);
    world.now.tenders.push(terms(world, work));
  }
}

/**
 * Into how many lots work is split. None is worth less than the smallest line that is advertised, unless no contract may exceed less.
 *
 * @param annual £ a year
 * @param smallest £ a year, 0 or more
 */
export function lotsOf(annual: number, { lots, value_max }: Pick<Settings['contract'], 'lots' | 'value_max'>, smallest: number): number {
  const most = smallest > 0 ? Math.max(1, Math.floor(annual / smallest)) : lots;
  return Math.max(Math.min(lots, most), Math.ceil(annual / value_max - TINY));
}

function drawLength(world: World, key: number): number {
  const { one_year_share, length_years, extension_chance, extension_years } = world.settings.contract;
  if (uniform(world.keys['tendering/length'], key) < one_year_share) return QUARTERS_A_YEAR;
  const extended = uniform(world.keys['tendering/length'], key, 1) < extension_chance;
  return Math.max(1, Math.round(QUARTERS_A_YEAR * (length_years + (extended ? extension_years : 0))));
}

/** A failed tender is let again on the terms of the day; after two failures the commissioner delivers it itself. */
function letAgain(world: World, failed: Work): void {
  const annual = failed.lines.reduce((sum, l) => sum + lineCeiling(world, world.sector.lines[l]), 0) / failed.lots;
  const amount = failed.lines.reduce((sum, l) => sum + lineAmount(world, world.sector.lines[l]), 0) / failed.lots;
  const quarters = quartersLeft(world, failed);
  if (quarters < 2 || annual <= 0) return waitUnlessServed(world, failed.lines);
  if (failed.attempt < 1) {
    world.now.tenders.push(
      terms(world, {
        ...failed,
        annual,
        amount,
        quarters,
        attempt: failed.attempt + 1,
        key: identityFrom(failed.key, world.quarter, MADE_AS.letAgain, 0),
      }),
    );
    return;
  }
  deliverInHouse(world, { ...failed, quarters, annual, amount });
}

/** Lines that no other lot keeps wait to be let again; forgotten, they would never be let again. */
function waitUnlessServed({ sector: { lines }, quarter }: World, forgone: readonly number[]): void {
  for (const l of forgone) if (lines[l].contracts === 0 && lines[l].waitingSince < 0) lines[l].waitingSince = quarter;
}

/**
 * A lot let late ends with the other lots of its lines, running or let late with it, so that they can be let together again. Where those run out now,
 * no time is left: it is let with them.
 */
function quartersLeft(world: World, failed: Work): number {
  if (failed.lots === 1) return failed.quarters;
  const siblings = world.sector.contracts.filter((contract) => contract.lines.includes(failed.lines[0]) && contract.ends >= world.quarter);
  const sibling = siblings.find(({ ends }) => ends > world.quarter) ?? siblings[0];
  if (sibling !== undefined) return sibling.ends - world.quarter;
  return world.now.tenders.find((tender) => tender.lines[0] === failed.lines[0])?.quarters ?? failed.quarters;
}
