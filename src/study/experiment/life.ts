/** One charity's life told from what happened to it, and its decisions as sums of named terms. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { keyName, parseKeyName } from '../../model/population/identity.ts';
import { makeWorld, simulate } from '../../model/quarter/simulate.ts';
import { BANDS, OUT, SERVICES, STRATEGIES } from '../../model/scenario/names.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { CLOSED, inMarket, monthsOfReserves, OPERATING, wholeTurnover } from '../../model/sector/charities.ts';
import { countBits, partOf, type Bid, type Tender } from '../../model/sector/market.ts';
import type { World } from '../../model/sector/world.ts';
import { warmUp } from './run-one.ts';

export type LifeEvent = {
  /** Row of the ledger of events: quarter and number within it, both from 1. */
  readonly id: string;
  readonly quarter: number;
  readonly date: string;
  readonly kind: string;
  readonly text: string;
  readonly pounds?: number;
};

export type Decision = {
  readonly quarter: number;
  readonly tender: string;
  readonly strategy: string;
  readonly taken: boolean;
  readonly utility: number;
  /** Named contributions that add up to the utility: money, every mechanism with a part in it, and what is not modelled. */
  readonly terms: readonly { readonly term: string; readonly value: number }[];
};

export type Life = {
  readonly charity: string;
  readonly about: string;
  readonly events: readonly LifeEvent[];
  readonly decisions: readonly Decision[];
  /** Quarterly reserves in months, turnover in £ a year. */
  readonly months: readonly number[];
  readonly turnover: readonly number[];
};

export class NoSuchCharity extends Error {}

const date = (quarter: number) => `year ${Math.floor(quarter / 4) + 1}, quarter ${(quarter % 4) + 1}`;
const money = (pounds: number) =>
  pounds >= 1e6 ? `£${(pounds / 1e6).toFixed(2)}m` : pounds >= 1000 ? `£${Math.round(pounds / 1000)}k` : `£${Math.round(pounds)}`;
const plain = (name: string) => name.replaceAll('_', ' ');

function servicesOf(mask: number): string {
  return SERVICES.filter((_, s) => (mask >> s) & 1)
    .map(plain)
    .join(', ');
}

function describeTender(world: World, tender: Tender): string {
  const place = tender.area >= 0 ? `area ${world.sector.places.areaKey[tender.area]}` : `region ${tender.region}`;
  return `${servicesOf(tender.services)} in ${place}, ${money(tender.annual)} a year for ${tender.quarters / 4} years`;
}

/** The life of a charity in one replication of a scenario, branched from the baseline's warm-up. */
export function tellLife(
  baseline: Scenario,
  scenario: Scenario,
  replication: number,
  query: { readonly charity: string; readonly quarter?: number },
): Life {
  const warm = warmUp(baseline, replication);
  const start = makeWorld(warm.sector, scenario, replication, warm.quarter, []);
  const i = findCharity(start, query.charity);
  const teller = new Teller(start, i);
  const world = simulate(
    warm,
    scenario,
    mechanisms,
    (now) => teller.quarter(now),
    (now) => (now.watch = { charity: i, quarter: query.quarter ?? null, decisions: [] }),
  );
  return teller.finish(world, query.quarter ?? null);
}

function findCharity(world: World, name: string): number {
  const { charities } = world.sector;
  const living = (i: number) => charities.status[i] === OPERATING && inMarket(charities, i, world.quarter);
  // A band's name asks for a typical charity of that size: the first in the market.
  const band = BANDS.indexOf(name as (typeof BANDS)[number]);
  if (band >= 0) {
    for (const i of world.sector.byIdentity) if (living(i) && charities.band[i] === band) return i;
    throw new NoSuchCharity(`No ${plain(name)} charity is in the market at the start of this run.`);
  }
  const key = parseKeyName(name);
  if (key !== null) for (let i = 0; i < charities.count; i++) if (charities.key[i] === key) return i;
  const some = [...world.sector.byIdentity].filter(living).slice(0, 3);
  throw new NoSuchCharity(
    `No charity is called "${name}" in this run; say a size (${BANDS.join(', ')}) or an identity such as ${some.map((i) => keyName(charities.key[i] as number)).join(', ')}.`,
  );
}

class Teller {
  readonly #i: number;
  readonly #start: number;
  readonly #events: LifeEvent[] = [];
  readonly #months: number[] = [];
  readonly #turnover: number[] = [];
  readonly #about: string;
  readonly #name: string;
  #band: number;
  #ended = false;

  constructor(world: World, i: number) {
    const { charities, places } = world.sector;
    this.#i = i;
    this.#start = world.quarter;
    this.#name = keyName(charities.key[i] as number);
    this.#band = charities.band[i] as number;
    const reach = ['local', 'regional', 'national'][charities.reach[i] as number];
    const contracts = (charities.advertisedIncome[i] as number) + (charities.spotIncome[i] as number);
    this.#about =
      `A ${plain(BANDS[this.#band] as string)} ${reach} charity for ${servicesOf(charities.services[i] as number) || 'work that is not commissioned'}, at home in area ${places.areaKey[charities.home[i] as number]}; ` +
      `${money(wholeTurnover(charities, i))} a year, ${money(contracts / (charities.reachShare[i] as number))} of it from public contracts, reserves for ${monthsOfReserves(charities, i).toFixed(1)} months.`;
  }

  #tell(world: World, kind: string, text: string, pounds?: number): void {
    const quarter = world.quarter - this.#start;
    const nth = this.#events.filter((event) => event.quarter === quarter).length + 1;
    this.#events.push({
      id: `${quarter + 1}.${nth}`,
      quarter,
      date: date(quarter),
      kind,
      text,
      ...(pounds === undefined ? {} : { pounds }),
    });
  }

  quarter(world: World): void {
    if (this.#ended) return;
    const { charities } = world.sector;
    const i = this.#i;
    for (const { tender, bids, winner } of world.events.results) {
      const mine = bids.find((bid) => bid.lead === i || bid.partners.includes(i));
      if (mine !== undefined) this.#bid(world, tender, mine, winner);
    }
    for (const { lead, partner } of world.events.incidents) {
      if (lead === i || partner === i)
        this.#tell(world, 'incident', `Something went wrong with ${this.#other(world, lead === i ? partner : lead)}.`);
    }
    for (const contract of world.sector.contracts) {
      if (contract.ends === world.quarter + 1 && partOf(contract, i) > 0 && (contract.lead === i || contract.partners.includes(i))) {
        this.#tell(
          world,
          'contract ends',
          `A contract for ${servicesOf(contract.services)} worth ${money(contract.price * partOf(contract, i))} a year to it runs out.`,
          contract.price * partOf(contract, i),
        );
      }
    }
    for (const { charity, cause } of world.events.closures) {
      if (charity === i)
        this.#tell(
          world,
          'closed',
          cause === 'insolvency' ? 'Closed: reserves were below the floor for two quarters.' : 'Closed, for reasons outside the model.',
        );
    }
    for (const { from, into, kind } of world.events.mergers) {
      if (from === i)
        this.#tell(
          world,
          kind,
          kind === 'takeover' ? `Was taken over by ${this.#other(world, into)}.` : `Merged into ${this.#other(world, into)}.`,
        );
      if (into === i)
        this.#tell(
          world,
          kind,
          kind === 'takeover' ? `Took over ${this.#other(world, from)}.` : `Merged with ${this.#other(world, from)}.`,
        );
    }
    if (charities.status[i] !== OPERATING) {
      this.#ended = true;
      return;
    }
    if (charities.band[i] !== this.#band) {
      this.#tell(
        world,
        'size',
        `${(charities.band[i] as number) > this.#band ? 'Grew' : 'Shrank'} from ${plain(BANDS[this.#band] as string)} to ${plain(BANDS[charities.band[i] as number] as string)}.`,
      );
      this.#band = charities.band[i] as number;
    }
    const months = monthsOfReserves(charities, i);
    const before = this.#months[this.#months.length - 1] ?? months;
    if (before >= 3 && months < 3) this.#tell(world, 'reserves', `Reserves fell below three months.`);
    if (before >= 0 && months < 0) this.#tell(world, 'reserves', 'Reserves ran out.');
    this.#year(world);
    this.#months.push(months);
    this.#turnover.push(wholeTurnover(charities, i));
  }

  /** What came of a year, in money. */
  #year(world: World): void {
    const { charities } = world.sector;
    if ((world.quarter & 3) !== 3 || world.quarter - this.#start < 3) return;
    const share = charities.reachShare[this.#i] as number;
    const contracts = (charities.lastYearContract[this.#i] as number) / 100 / share;
    this.#tell(
      world,
      'year',
      `The year ended with income running at ${money(wholeTurnover(charities, this.#i))}, ${money(contracts)} received from public contracts, reserves for ${monthsOfReserves(charities, this.#i).toFixed(1)} months.`,
      contracts,
    );
  }

  #other(world: World, j: number): string {
    const { charities } = world.sector;
    return j < 0
      ? 'a for-profit provider'
      : `${keyName(charities.key[j] as number)} (${plain(BANDS[charities.band[j] as number] as string)})`;
  }

  #bid(world: World, tender: Tender, bid: Bid, winner: Bid | null): void {
    const role =
      bid.lead === this.#i
        ? bid.partners.length > 0
          ? `leading ${bid.partners.length} partner${bid.partners.length > 1 ? 's' : ''}`
          : 'alone'
        : `as partner of ${this.#other(world, bid.lead)}`;
    const mix = countBits(tender.services) > 1 ? 'broad contract' : 'contract';
    const what = `the ${mix} for ${describeTender(world, tender)}`;
    if (bid === winner) this.#tell(world, 'won', `Won ${what}, ${role}.`, bid.price * partOf(bid, this.#i));
    else if (winner !== null) {
      const margin = winner.score - bid.score;
      const why = bid.price > winner.price * 1.02 ? 'at a higher price' : winner.quality > bid.quality ? 'on quality' : 'narrowly';
      this.#tell(world, 'lost', `Lost ${what}, ${role}, to ${this.#other(world, winner.lead)} ${why} (${margin.toFixed(2)} points).`);
    }
  }

  finish(world: World, quarter: number | null): Life {
    const decisions = (world.watch?.decisions ?? [])
      .map((each) => ({ ...each, quarter: each.quarter - this.#start }))
      .filter((each) => quarter === null || each.quarter === quarter)
      .map(({ quarter: when, tender, strategy, taken, utility, money: worth, noise, terms }) => ({
        quarter: when,
        tender: describeTender(world, tender),
        strategy: plain(STRATEGIES[strategy] as string),
        taken,
        utility,
        terms: [
          { term: strategy === OUT ? 'keeping capacity free' : 'money', value: worth },
          ...Object.entries(terms).map(([term, value]) => ({ term, value })),
          { term: 'what is not modelled', value: noise },
        ].filter(({ value }) => value !== 0),
      }));
    if (world.sector.charities.status[this.#i] === CLOSED && !this.#ended)
      throw new NoSuchCharity(`${this.#name} had closed before the run began.`);
    return { charity: this.#name, about: this.#about, events: this.#events, decisions, months: this.#months, turnover: this.#turnover };
  }
}
