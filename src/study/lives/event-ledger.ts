/** The events of one charity in each quarter: what became of its choices, and what a change of its state shows, in the order of the quarter. */
import { CLOSED, LOCAL, monthsOfReserves, OPERATING, wholeTurnover } from '../../model/sector/charities.ts';
import { partOf, takesPart, type Alliance, type Contract, type Tender } from '../../model/sector/market.ts';
import { endsYear } from '../../model/sector/units.ts';
import type { World } from '../../model/world/world.ts';
import { ContractTrail, type FollowOn } from './contract-trail.ts';
import type { Happening } from './happenings.ts';

/** Regret, and turning inward, are events when they cross a third of their maximum. */
const A_THIRD = 1 / 3;
/** A cut is an event from a twentieth below the year before. */
const NOTED_CUT = 0.05;
const LOW_RESERVES_MONTHS = 3;
/** A partner that gets less than this part of what the bid promised is let down, which is an event. */
const HONOURED = 0.95;
/** Quarters for which the loss of its last contract is named of a charity that closes: two years. */
const RECENT = 8;

type Held = {
  readonly contract: Contract;
  readonly ends: number;
  readonly lead: number;
  readonly partners: readonly number[];
  readonly part: number;
};

/** The charity's state at the end of the quarter before. */
type Before = {
  readonly held: readonly Held[];
  readonly services: number;
  readonly alliance: number;
  readonly members: readonly number[];
  readonly regret: number;
  readonly batten: number;
  readonly cut: number;
  readonly band: number;
  readonly months: number;
};

/** A row without the fields that all rows of the quarter share. */
type Note = Happening extends infer H ? (H extends Happening ? Omit<H, 'quarter' | 'charity'> : never) : never;

export class EventLedger {
  readonly #i: number;
  readonly #start: number;
  readonly #trail: ContractTrail;
  #before: Before;
  #noticed = 0;
  #bids = 0;
  #contracts: number | null = null;

  constructor(world: World, charity: number) {
    this.#i = charity;
    this.#start = world.quarter;
    this.#trail = new ContractTrail(world, charity);
    this.#before = stateOf(world, this.#i, world.quarter - 1);
  }

  /** Call at the end of each quarter: its rows in order, with `noted`, the rows on tenders and offers, in their places. */
  quarter(world: World, noted: readonly Happening[]): readonly Happening[] {
    const i = this.#i;
    this.#trail.quarter(world);
    const { followOn } = this.#trail;
    const lost = followOn !== null && world.quarter - followOn.quarter <= RECENT ? followOn : null;
    const whole = (note: Note): Happening => ({ ...note, quarter: world.quarter, charity: i });
    const rows = [
      ...cutsFelt(world, i, this.#before).map(whole),
      ...contractsOver(world, i, this.#before).map(whole),
      ...byTender(world, [
        ...termsContested(world, i).map(whole),
        ...mergedOffers(noted),
        ...results(world, i).map(whole),
        ...workLetAgain(world, i, this.#trail, lost).map(whole),
      ]),
      ...[...atWork(world, i, this.#before), ...inItself(world, i, this.#before, lost), ...this.#year(world)].map(whole),
    ];
    this.#before = stateOf(world, i, world.quarter);
    return rows;
  }

  /** At the end of a year, the row that sums up its money and tenders; counts tenders and bids in every quarter. */
  #year(world: World): Note[] {
    const { charities } = world.sector;
    const i = this.#i;
    this.#noticed += world.now.noticing.noticed.filter((group) => group.includes(i)).length;
    this.#bids += world.now.bidding.bids.filter((bid) => takesPart(bid, i)).length;
    if (!endsYear(world.quarter)) return [];
    const [noticed, bids] = [this.#noticed, this.#bids];
    this.#noticed = this.#bids = 0;
    if (world.quarter - this.#start < 3 || charities.status[i] !== OPERATING) return [];
    const contracts = (charities.lastYearContract[i] as number) / 100 / (charities.reachShare[i] as number);
    const months = monthsOfReserves(charities, i);
    const yearBefore = this.#contracts;
    this.#contracts = contracts;
    return [{ ...row('year', null, [], contracts), income: wholeTurnover(charities, i), yearBefore, months, noticed, bids }];
  }
}

function stateOf(world: World, i: number, quarter: number): Before {
  const { charities, contracts, alliances, places } = world.sector;
  const alliance = charities.alliance[i] as number;
  return {
    held: contracts
      .filter((contract) => contract.ends > quarter && partOf(contract, i) > 0)
      .map((contract) => ({
        contract,
        ends: contract.ends,
        lead: contract.lead,
        partners: [...contract.partners],
        part: contract.price * partOf(contract, i),
      })),
    services: charities.services[i] as number,
    alliance,
    members: alliance < 0 ? [] : [...(alliances[alliance] as Alliance).members],
    regret: charities.regret[i] as number,
    batten: charities.batten[i] as number,
    cut: charities.reach[i] === LOCAL ? (places.cut[charities.home[i] as number] as number) : 0,
    band: charities.band[i] as number,
    months: monthsOfReserves(charities, i),
  };
}

const row = <K extends Happening['kind']>(
  kind: K,
  tender: Tender | Contract | null = null,
  others: readonly number[] = [],
  amount: number | null = null,
) => ({
  kind,
  tender,
  others,
  amount,
});

function cutsFelt(world: World, i: number, before: Before): Note[] {
  const { charities, places } = world.sector;
  if (charities.reach[i] !== LOCAL) return [];
  const share = places.cut[charities.home[i] as number] as number;
  return before.cut < NOTED_CUT && share >= NOTED_CUT ? [{ ...row('cuts felt'), share }] : [];
}

/** Contracts that ran out, were given up by their lead, or lost a lead or partner. */
function contractsOver(world: World, i: number, { held }: Before): Note[] {
  const { status } = world.sector.charities;
  const { quarter } = world;
  return held.flatMap(({ contract, ends, lead, partners, part }): Note[] => {
    const others = lead === i ? [] : [lead];
    const over = contract.ends <= quarter;
    if (over && ends <= quarter) return [row('contract ended', contract, others, part)];
    if (over) return lead === i ? [row('handed back', contract, [], part)] : [row('contract cut short', contract, others, part)];
    if (status[i] !== OPERATING) return [];
    if (partOf(contract, i) === 0) return [row('part lost', contract, others, part)];
    if (lead !== i) return contract.lead === lead || contract.lead === i ? [] : [row('lead changed', contract, [lead, contract.lead])];
    return partners.filter((j) => !contract.partners.includes(j)).flatMap((j) => partnerLost(world, i, j, contract));
  });
}

function partnerLost(world: World, i: number, j: number, contract: Contract | null): Note[] {
  const into = world.now.turnover.mergers.find(({ from }) => from === j)?.into;
  if (into === i) return [];
  const closed = world.sector.charities.status[j] === CLOSED;
  return [
    { ...row('partner lost', contract, into === undefined ? [j] : [j, into]), how: closed || into === undefined ? 'closed' : 'merged' },
  ];
}

function termsContested(world: World, i: number): Note[] {
  return world.now.tenders.flatMap((tender, t): Note[] =>
    tender.contested && world.now.noticing.noticed[t]?.includes(i)
      ? [row(tender.improved ? 'terms improved' : 'terms contested', tender)]
      : [],
  );
}

function results(world: World, i: number): Note[] {
  const out = world.now.bidding.bids
    .filter((bid) => !bid.compliant && takesPart(bid, i))
    .map((bid): Note => row('bid ruled out', world.now.tenders[bid.tender], bid.lead === i ? bid.partners : [bid.lead]));
  const direct = world.now.awards.results.flatMap(({ tender, winner }): Note[] =>
    tender.direct && winner?.lead === i ? [row('awarded directly', tender, [], winner.price)] : [],
  );
  const judged = world.now.awards.results.flatMap(({ tender, bids, winner }): Note[] => {
    const bid = bids.find((each) => takesPart(each, i));
    if (bid === undefined || winner === null) return [];
    const part = bid.price * partOf(bid, i);
    if (bid !== winner) return [{ ...row('lost', tender, [winner.lead], part), bid, winner }];
    const won: Note = { ...row('won', tender, bid.lead === i ? bid.partners : [bid.lead], part), bid, winner };
    const short = bid.lead !== i && bid.kept < HONOURED;
    return short ? [won, row('given less than promised', tender, [bid.lead], part * (1 - bid.kept))] : [won];
  });
  return [...out, ...direct, ...judged];
}

/** Work that it held and that others are given. A bid that it lost is said already, and in the quarter in which it closes the loss of its last contract. */
function workLetAgain(world: World, i: number, { letAgain }: ContractTrail, last: FollowOn | null): Note[] {
  const namesLast = world.now.turnover.closures.some(({ charity, cause }) => charity === i && cause !== 'background');
  return letAgain
    .filter(({ why, tender }) => why !== 'outbid' && !(namesLast && tender === last?.tender))
    .map((lost) => ({ ...row('work let again', lost.tender, lost.winner === null ? [] : [lost.winner]), lost }));
}

/** Rows ordered by tender, in the order in which tenders were let. */
function byTender(world: World, rows: readonly Happening[]): Happening[] {
  const place = ({ tender }: Happening) => world.now.tenders.findIndex((each) => each === tender);
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** Rows of partners that gave the same answer on a tender, merged into one. */
function mergedOffers(noted: readonly Happening[]): Happening[] {
  const merged: Happening[] = [];
  for (const each of noted) {
    const at = merged.findIndex(({ kind, tender }) => kind.startsWith('partners') && kind === each.kind && tender === each.tender);
    const same = merged[at];
    if (same === undefined) merged.push(each);
    else merged[at] = { ...same, others: [...same.others, ...each.others], amount: (same.amount ?? 0) + (each.amount ?? 0) };
  }
  return merged;
}

/** Events with partners and allies, and services gained. */
function atWork(world: World, i: number, before: Before): Note[] {
  const { charities, alliances } = world.sector;
  const { incidents } = world.now.delivered;
  const { mergers } = world.now.turnover;
  const notes: Note[] = incidents
    .filter(({ lead, partner }) => lead === i || partner === i)
    .map(({ lead, partner }) => row('incident', null, [lead === i ? partner : lead]));
  const gained = (charities.services[i] as number) & ~before.services;
  // Services gained by a takeover are part of that event.
  if (gained !== 0 && !mergers.some(({ into }) => into === i)) notes.push({ ...row('area gained'), services: gained });
  if (charities.status[i] !== OPERATING) return notes;
  const now = charities.alliance[i] as number;
  const past = alliances[before.alliance];
  const others = before.members.filter((j) => j !== i);
  if (past !== undefined && now === before.alliance)
    notes.push(...others.filter((j) => !past.members.includes(j)).flatMap((j) => partnerLost(world, i, j, null)));
  if (past !== undefined && now !== before.alliance)
    notes.push({ ...row(past.ended ? 'alliance ended' : 'alliance left', null, others), alliance: past.kind });
  const present = alliances[now];
  if (present !== undefined && now !== before.alliance) {
    const kind = present.members[0] === i ? 'alliance founded' : 'alliance joined';
    notes.push({
      ...row(
        kind,
        null,
        present.members.filter((j) => j !== i),
      ),
      alliance: present.kind,
    });
  }
  return notes;
}

const crossed = (before: number, now: number, level: number): 'up' | 'down' | null =>
  before < level && now >= level ? 'up' : before >= level && now < level ? 'down' : null;

/** Mergers, closure, regret and turning inward, size and reserves. */
function inItself(world: World, i: number, before: Before, lost: FollowOn | null): Note[] {
  const { charities } = world.sector;
  const { mergers, closures } = world.now.turnover;
  const notes: Note[] = [];
  for (const { from, into, kind } of mergers) {
    if (from === i) notes.push(row(kind === 'takeover' ? 'taken over' : 'merged into', null, [into]));
    if (into === i) notes.push(row(kind === 'takeover' ? 'took over' : 'merged with', null, [from]));
  }
  for (const { charity, cause, income, peak } of closures)
    if (charity === i) notes.push({ ...row('closed', null, [], income), cause, peak, lost });
  if (charities.status[i] !== OPERATING) return notes;
  const regret = crossed(before.regret, charities.regret[i] as number, A_THIRD);
  if (regret !== null) notes.push(row(regret === 'up' ? 'regretted' : 'regret faded'));
  const batten = crossed(before.batten, charities.batten[i] as number, A_THIRD);
  if (batten !== null) notes.push(row(batten === 'up' ? 'turned inward' : 'opened up'));
  const band = charities.band[i] as number;
  if (band !== before.band)
    notes.push({ ...row(band > before.band ? 'grew' : 'shrank', null, [], wholeTurnover(charities, i)), from: before.band, to: band });
  const months = monthsOfReserves(charities, i);
  if (crossed(before.months, months, 0) === 'down') notes.push(row('reserves out'));
  else if (crossed(before.months, months, LOW_RESERVES_MONTHS) === 'down') notes.push(row('reserves low'));
  return notes;
}
