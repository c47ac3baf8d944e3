/** One charity as one object, and how its character and income are drawn. */
import { BANDS, SERVICES, type Band } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import { clip, type Chance } from './chance.ts';
import type { Area } from './country.ts';

type Reach = 'local' | 'region' | 'country';

export type Charity = {
  band: number;
  readonly shell: boolean;
  readonly commissioned: boolean;
  readonly reach: Reach;
  /** Simulated areas it reaches. */
  readonly areas: readonly Area[];
  readonly home: Area;
  /** Part of its money that is simulated. */
  readonly reachShare: number;
  readonly founded: number;
  readonly mainService: number;
  readonly services: boolean[];
  /** Last quarter in which it has a base, by area; a local charity needs none listed. */
  readonly baseUntil: Map<Area, number>;
  quality: number;
  /** What its quality falls back to without contracts. */
  restingQuality: number;
  readonly qualityShift: readonly number[];
  readonly efficiency: number;
  readonly embeddedness: number;
  readonly bidSkill: number;
  readonly systems: number;
  reputation: number;
  /** As drawn: what its reputation falls back to. The other skills have nothing that moves them. */
  readonly ownReputation: number;
  readonly roots: number;
  readonly mission: number;
  readonly overheadBlindness: number;
  /** Share of spending that its obligations follow, and what they come to now. */
  readonly obligationShare: number;
  obligations: number;
  /** Months of spending that it has in reserve when the market opens, and at which it plans for no more than its margin. */
  readonly openingMonths: number;
  readonly targetMonths: number;
  status: 'operating' | 'closed' | 'merged' | 'taken over';
  reserves: number;
  /** Yearly income other than contracts. */
  otherIncome: number;
  /** Part of other income, before any cut, that is government grants, and that cuts have taken of it. */
  grantShare: number;
  grantsLost: number;
  /** Yearly income from contracts and spot work, and what delivering them costs before overheads. */
  contractIncome: number;
  contractCost: number;
  plan: number;
  overheads: number;
  /** What bidding and answering to commissioners cost a year, as it reckons; and what was spent on it this quarter. */
  dealings: number;
  dealingsThisQuarter: number;
  owed: { due: number; pounds: number }[];
  spot: SpotWork | null;
  yearIncome: number;
  yearSpending: number;
  overspent: boolean;
  quartersBelowFloor: number;
  /** Public income of late as it reckons, the most that it and other income came to, and work lost, all £ a year. */
  publicIncomeOfLate: number;
  peak: number | null;
  lostWithStaff: number;
  largestLoss: number;
  /** Last quarter in which it held or bid for public work. */
  lastActive: number;
  readonly ownBids: number[];
  readonly ownWins: number[];
  recentAwards: number;
  /** How readily one of wider reach looks into what it notices. */
  eagerness: number;
  /** What it may still bid for this quarter: days, and workload in £ a year. */
  readonly roomForBids: { days: number; work: number };
};

/** A charity's place in a pool: its weight, this year's luck with it, and what its part pays and costs to deliver a year. */
export type SpotWork = { readonly pool: SpotPool; weight: number; noise: number; noiseYear: number; income: number; cost: number };

/** Spot and fee work of one service, in one area or across the country. */
export type SpotPool = { readonly area: Area | null; readonly service: number; budget: number; members: Charity[] };

/** Where these traits neither help nor hinder. */
export const USUAL_BID_SKILL = 0.45;
export const USUAL_SYSTEMS = 0.45;
export const USUAL_QUALITY = 0.55;

/** Ends of the scale of traits. */
export const LOWEST = 0.02;
export const HIGHEST = 0.98;

const TRAITS = {
  quality: { means: [0.5, 0.52, 0.55, 0.56, 0.56, 0.56], sd: 0.12 },
  efficiency: { means: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], sd: 0.2 },
  embeddedness: { means: [0.75, 0.72, 0.62, 0.5, 0.42, 0.4], sd: 0.17 },
  bidSkill: { means: [0.45, 0.45, 0.45, 0.45, 0.45, 0.45], sd: 0.15 },
  systems: { means: [0.45, 0.45, 0.45, 0.45, 0.45, 0.45], sd: 0.15 },
  reputation: { means: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], sd: 0.08 },
  roots: { means: [0.4, 0.38, 0.34, 0.28, 0.24, 0.22], sd: 0.22 },
  mission: { means: [0.66, 0.65, 0.62, 0.58, 0.55, 0.55], sd: 0.2 },
  overheadBlindness: { means: [0.6, 0.6, 0.5, 0.4, 0.35, 0.35], sd: 0.25 },
};

export type Founding = {
  readonly band: number;
  readonly commissioned: boolean;
  readonly reach: Reach;
  readonly areas: readonly Area[];
  readonly home: Area;
  readonly reachShare: number;
  readonly founded: number;
  /** Where in its band its income lies, 0 to 1. */
  readonly quantile: number;
};

/** A charity whose whole income is other income, without reserves: what a start or a founding then adds to. */
export function drawCharity(settings: Settings, founding: Founding, chance: Chance): Charity {
  const { band, reachShare, quantile, ...given } = founding;
  const name = BANDS[band] as Band;
  const { population, finance, market } = settings;
  const shell = band === 0 && chance.happens(population.shell_share / population.band_share.micro);
  const income = shell ? 0 : incomeAt(settings, band, quantile) * reachShare;
  const mainService = chance.weighted(
    SERVICES.map((_, s) => s),
    (s) => market.service_weight[SERVICES[s]],
  );
  const obligationShare = finance.obligation_share * about(finance.obligation_spread, chance.uniform());
  const obligations = boundBy(obligationShare, income, income);
  const trait = ({ means, sd }: { means: readonly number[]; sd: number }, less = 0) =>
    clip(means[band] - less + sd * chance.normal(), LOWEST, HIGHEST);
  const quality = trait(TRAITS.quality);
  const reputation = trait(TRAITS.reputation);
  const { reserve_months, reserve_log_sd, reserve_target_least, reserve_target_most } = population;
  const months = chance.happens(population.no_reserves[name]) ? 0 : reserve_months[name] * Math.exp(reserve_log_sd * chance.normal());
  return {
    ...given,
    band,
    reachShare,
    shell,
    commissioned: given.commissioned && !shell,
    mainService,
    services: SERVICES.map((_, s) => s === mainService || chance.happens(population.specialisms_extra[name] / 9)),
    baseUntil: new Map(),
    quality,
    restingQuality: quality,
    qualityShift: SERVICES.map(() => population.service_spread * chance.normal()),
    efficiency: trait(TRAITS.efficiency),
    embeddedness: trait(TRAITS.embeddedness, { local: 0, region: 0.1, country: 0.2 }[given.reach]),
    bidSkill: trait(TRAITS.bidSkill),
    systems: trait(TRAITS.systems),
    reputation,
    ownReputation: reputation,
    roots: trait(TRAITS.roots),
    mission: trait(TRAITS.mission),
    overheadBlindness: trait(TRAITS.overheadBlindness),
    obligationShare,
    obligations,
    openingMonths: Math.min(months, reserve_target_most),
    targetMonths: clip(months - monthsAboveTarget(finance), reserve_target_least, reserve_target_most),
    status: 'operating',
    reserves: 0,
    otherIncome: income,
    grantShare: population.grant_share_of_income[name],
    grantsLost: 0,
    contractIncome: 0,
    contractCost: 0,
    plan: income - obligations,
    overheads: 0,
    dealings: 0,
    dealingsThisQuarter: 0,
    owed: [],
    spot: null,
    yearIncome: 0,
    yearSpending: 0,
    overspent: false,
    quartersBelowFloor: 0,
    publicIncomeOfLate: 0,
    peak: null,
    lostWithStaff: 0,
    largestLoss: 0,
    lastActive: -Infinity,
    ownBids: SERVICES.map(() => 0),
    ownWins: SERVICES.map(() => 0),
    recentAwards: 0,
    eagerness: 0.5,
    roomForBids: { days: 0, work: 0 },
  };
}

/** A factor about 1, even between `spread` less and `spread` more. */
export function about(spread: number, u: number): number {
  return 1 + spread * (2 * u - 1);
}

/** The planned margin, less what one-off costs take of it, lifts reserves above the target until the pull outweighs it. */
function monthsAboveTarget({ target_margin, one_off_chance, one_off_cost, reserve_pull }: Settings['finance']): number {
  return reserve_pull === 0 ? 0 : (12 * (target_margin - one_off_chance * one_off_cost)) / reserve_pull;
}

function incomeAt({ population }: Settings, band: number, u: number): number {
  if (band === 0) return population.band_limit * u ** population.micro_shape;
  const low = population.band_limit * 10 ** (band - 1);
  const high = band === 5 ? population.largest_income : low * 10;
  const a = population.tail_index[BANDS[band]];
  if (a === 0) return low * (high / low) ** u;
  return low * (1 - u * (1 - (low / high) ** a)) ** (-1 / a);
}

export function wholeTurnover(charity: Charity): number {
  return (charity.otherIncome + charity.contractIncome) / charity.reachShare;
}

export function yearlySpending(charity: Charity): number {
  return charity.plan + charity.obligations + charity.contractCost + charity.overheads;
}

/** Obligations that go with this much spending, which other income must be able to bear. */
export function boundBy(share: number, spending: number, otherIncome: number): number {
  return Math.min(share * spending, otherIncome / 2);
}

/** What it has and what it is still to be paid. */
export function netWorth(charity: Charity): number {
  return charity.reserves + charity.owed.reduce((sum, debt) => sum + debt.pounds, 0);
}

export function hasIncome(charity: Charity): boolean {
  return charity.otherIncome + charity.contractIncome > 0;
}

export function qualityIn(charity: Charity, service: number): number {
  return clip(charity.quality + charity.qualityShift[service], LOWEST, HIGHEST);
}

/** Whether it has a base in an area that it reaches. */
export function hasBase(charity: Charity, area: Area, quarter: number): boolean {
  return charity.reach === 'local' || quarter <= (charity.baseUntil.get(area) ?? -1);
}

/** A wider charity may have been active in what is not simulated: the longer it is not seen, the less of it is. */
export function inTheMarket(charity: Charity, quarter: number): boolean {
  return (quarter - charity.lastActive) * charity.reachShare <= 4 || charity.spot !== null;
}

export function joinPool(charity: Charity, pool: SpotPool, weight: number): void {
  pool.members.push(charity);
  charity.spot = { pool, weight, noise: 1, noiseYear: -1, income: 0, cost: 0 };
}

export function isSmall(charity: Charity): boolean {
  return charity.band <= 2;
}

/** Costs rise at once with what they follow, and fall behind it. */
export function fallBehind(now: number, target: number, pace: number): number {
  return Math.max(target, now + pace * (target - now));
}

export function monitoringCost(charity: Charity, burden: Settings['burden'], price: number): number {
  const usual = burden.monitoring * burden.monitoring_cost;
  return Math.min(usual * (1 + USUAL_SYSTEMS - charity.systems), burden.monitoring_limit * price);
}

/** A step by a share of what is left, taken a number of times that need not be whole. */
export function repeated(share: number, times: number): number {
  return 1 - (1 - share) ** times;
}

export function receive(charity: Charity, pounds: number): void {
  charity.reserves += pounds;
  charity.yearIncome += pounds;
}

export function spendOnDealings(charity: Charity, pounds: number): void {
  spend(charity, pounds);
  charity.dealingsThisQuarter += pounds;
}

export function spend(charity: Charity, pounds: number): void {
  charity.reserves -= pounds;
  charity.yearSpending += pounds;
}
