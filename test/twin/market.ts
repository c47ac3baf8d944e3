/** What the twin's market consists of at any moment: charities, service lines, contracts, spot work, and what happened this quarter. */
import { SERVICES } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import type { Chance } from './chance.ts';
import type { Charity, SpotPool } from './charity.ts';
import type { Area, Country } from './country.ts';

/** A for-profit provider: one of several in a service. */
export type Firm = `firm ${number} of ${number}`;
export type Provider = Charity | Firm | 'in-house';

export type Contract = {
  provider: Provider;
  readonly start: number;
  end: number;
  /** £ a year, of the whole line. */
  readonly price: number;
  /** The most that a bid for it could name. */
  readonly ceiling: number;
  readonly fullCost: number;
  /** Work that was let, £ a year of the budgets at the start: as much of it is due, whatever it is bought for. */
  readonly work: number;
  /** Of its budget, relative to the start, when it was let. */
  readonly multiple: number;
  /** What its costs are of its full cost: they fall behind the work that is still bought. */
  costFactor: number;
  /** Who could have had it when it was let. */
  readonly eligible: readonly Provider[];
  /** Of the work as last delivered. */
  quality: number;
};

/** A stream of public work of one service, let from time to time. */
export type Line = {
  readonly service: number;
  /** Simulated areas it serves: one, or those of a region. */
  readonly areas: readonly Area[];
  readonly regional: boolean;
  /** Where a wider charity needs its base for this work. */
  readonly seat: Area;
  /** Part of its money that is simulated. */
  readonly part: number;
  /** £ a year, of the whole line. */
  readonly budget: number;
  contract: Contract | null;
  /** The charity that delivers it, or did until this quarter. */
  holder: Charity | null;
  /** The firm that delivers it, or did until this quarter. */
  firm: Firm | null;
  /** Failed tenders in a row, and the length in quarters that is kept when the work is let again. */
  failures: number;
  lengthKept: number;
};

export type TenderRecord = {
  /** Part of the line that is simulated: what the tender, its bids and its win count for. */
  readonly part: number;
  readonly compliantBids: number;
  readonly bidCosts: number;
  readonly lostBidCosts: number;
  readonly procurementCost: number;
  /** Simulated whole-life £ awarded, 0 when it failed. */
  readonly value: number;
  readonly wonByCharity: boolean;
  /** For one area, at most £1m over its life. */
  readonly modest: boolean;
  /** Compliant bids of charities under £1m and of larger ones, and which of them won. */
  readonly bidsOf: { readonly small: number; readonly large: number };
  readonly winsOf: { readonly small: number; readonly large: number };
};

export type QuarterRecord = {
  readonly tenders: TenderRecord[];
  /** What was awarded without competition: the simulated part of the line, and of whole-life £; 0 where nobody took it. */
  readonly directAwards: { readonly part: number; readonly value: number }[];
  operating: number;
  inTheMarket: number;
  charityBids: number;
  /** Contracts in force, and those that ended before their time; not what is done in-house. */
  contracts: number;
  endedEarly: number;
  /** Who has what from advertised contracts at the end of the quarter, £ a year, with the band of the day. */
  advertisedHeld: readonly Held[];
  linesWithoutProvider: number;
  closed: number;
  readonly closedOf: { background: number; 'wind-up': number; insolvency: number };
  merged: number;
  takenOver: number;
  founded: number;
  /** Null in quarters that do not end a year. */
  overspending: number | null;
  /** Paid to charities for advertised contracts: in all, and to those working across the country. */
  advertised: number;
  advertisedToNationals: number;
  /** Income by charity: from contracts of both layers, and from everything. */
  readonly contractIncome: Map<Charity, number>;
  readonly totalIncome: Map<Charity, number>;
};

export type Held = { readonly charity: Charity; readonly band: number; readonly pounds: number };

export type Market = {
  /** As they are now: budgets may change while it runs. */
  settings: Settings;
  /** Budgets of the quarters so far. */
  readonly budgets: Settings['budget'][];
  readonly chance: Chance;
  readonly country: Country;
  quarter: number;
  charities: Charity[];
  readonly lines: Line[];
  readonly pools: SpotPool[];
  /** Experience of all bidders in an area and service. */
  readonly bidsIn: Map<Area, number[]>;
  readonly winsIn: Map<Area, number[]>;
  /** Experience of firms, by service. */
  readonly firmBids: number[];
  readonly firmWins: number[];
  /** Contract income of all charities together, as remembered, £ a year. */
  publicMoney: number;
  now: QuarterRecord;
};

export function emptyRecord(): QuarterRecord {
  return {
    tenders: [],
    directAwards: [],
    operating: 0,
    inTheMarket: 0,
    charityBids: 0,
    contracts: 0,
    endedEarly: 0,
    advertisedHeld: [],
    linesWithoutProvider: 0,
    closed: 0,
    closedOf: { background: 0, 'wind-up': 0, insolvency: 0 },
    merged: 0,
    takenOver: 0,
    founded: 0,
    overspending: null,
    advertised: 0,
    advertisedToNationals: 0,
    contractIncome: new Map(),
    totalIncome: new Map(),
  };
}

export function isCharity(provider: Provider): provider is Charity {
  return typeof provider !== 'string';
}

/** Notes contract money a charity was paid. */
export function noteContractIncome(record: QuarterRecord, charity: Charity, pounds: number): void {
  record.contractIncome.set(charity, (record.contractIncome.get(charity) ?? 0) + pounds);
}

export function noteAdvertised(record: QuarterRecord, charity: Charity, pounds: number): void {
  record.advertised += pounds;
  if (charity.reach === 'country') record.advertisedToNationals += pounds;
}

/** How much of what a charity meets in all of its reach a line of the simulated part stands for. */
export function standsFor({ settings, country }: Market, { reach, reachShare }: Charity, { regional }: Line): number {
  if (reach === 'local') return 1;
  if (!regional) return 1 / reachShare;
  return reach === 'region' ? 1 : settings.population.regions / country.regions.length;
}

/** A wider charity keeps a base where it has work, until eight quarters after the work ends. */
export function keepBase(charity: Charity, area: Area, until: number): void {
  if (charity.reach === 'local') return;
  charity.baseUntil.set(area, Math.max(charity.baseUntil.get(area) ?? 0, until));
}

/** What there is for a service now, relative to the start. */
export function multipleOf(budget: Settings['budget'], service: number): number {
  return budget.multiplier * budget.by_service[SERVICES[service]];
}

/** Price of the same work at a multiple of the budget, relative to the start. */
export function priceLevel(budget: Settings['budget'], multiple: number): number {
  return multiple >= 1 ? 1 : Math.max(budget.least_price, multiple ** budget.price_share);
}

/** Work that a budget of the start buys now, £ a year of the budgets at the start. */
export function workOf(budget: Settings['budget'], atStart: number, service: number): number {
  const multiple = multipleOf(budget, service);
  return (atStart * multiple) / priceLevel(budget, multiple);
}

export function firmsOf({ settings }: Market, service: number): Firm[] {
  return Array.from({ length: settings.for_profit.firms }, (_, k) => `firm ${k} of ${service}` as const);
}
