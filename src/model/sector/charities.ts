/** The charities: one column a quality, one row a charity. Rows stay where they are while a run lasts; a charity’s key is its identity. */
import { BANDS, SERVICES } from '../scenario/names.ts';
import { PENCE_A_POUND } from './units.ts';

/** A row in which nobody is yet. */
export const VACANT = 0;
export const OPERATING = 1;
export const CLOSED = 2;
export const MERGED = 3;
export const TAKEN_OVER = 4;

export const LOCAL = 0;
export const REGIONAL = 1;
export const NATIONAL = 2;

/** Largest band that counts as small, under £1m a year, and smallest that counts as large. */
export const SMALL = 2;
export const LARGE = 3;

/** Smallest band over £10m a year. */
export const MAJOR = 4;

/** Names of the bands under £1m a year. */
export const SMALL_BANDS: readonly string[] = BANDS.slice(0, SMALL + 1);

const whole = (capacity: number) => new Int32Array(capacity);
const small = (capacity: number) => new Uint8Array(capacity);
const real = (capacity: number) => new Float64Array(capacity);
const point = (capacity: number) => new Float32Array(capacity);

export type Charities = ReturnType<typeof allocateCharities>;

/** Whether any of them is small. */
export function anySmall({ band }: Charities, rows: readonly number[]): boolean {
  for (let k = 0; k < rows.length; k++) if (band[rows[k]] <= SMALL) return true;
  return false;
}

export function allocateCharities(capacity: number) {
  return {
    /** Rows up to the last that was ever in use, vacant ones among them. */
    count: 0,
    capacity,

    // Who and where.
    /** Identity: from place, quarter of founding and order of founding there. Keys every draw. */
    key: whole(capacity),
    status: small(capacity),
    /** Index of the home area among the simulated areas. */
    home: whole(capacity),
    region: whole(capacity),
    reach: small(capacity),
    /** Row among the charities of wider reach, −1 for local ones; indexes their bases. */
    wide: whole(capacity).fill(-1),
    /** Simulated part of all the charity does: 1 for local charities. */
    reachShare: real(capacity),
    founded: whole(capacity),
    ended: whole(capacity),
    /** NCVO band of yearly income, whole charity. */
    band: small(capacity),
    commissioned: small(capacity),
    /** Bit s is set when service s is among its specialisms. */
    services: whole(capacity),
    mainService: small(capacity),
    /** Service its own, unpaid-for work is in: its main service unless it has agreed otherwise with a partner. */
    ownService: small(capacity),

    // Money: reserves in pence; flows in £ a year, simulated part only.
    reserves: real(capacity),
    reserveTarget: point(capacity),
    otherIncome: real(capacity),
    advertisedIncome: real(capacity),
    /** Weight in the sharing out of spot and fee work, £ a year at the start. */
    spotWeight: real(capacity),
    spotIncome: real(capacity),
    /** What its spot and fee work costs to deliver now, £ a year, overheads apart. */
    spotCost: real(capacity),
    plan: real(capacity),
    /** Own premises, pensions and commitments as an employer: what they come to, and the share of spending that they follow. */
    obligations: real(capacity),
    obligationShare: point(capacity),
    /** What bidding, setting up, monitoring and working together cost of late, £ a year; and this quarter so far, pence. */
    transactions: real(capacity),
    quarterTransactions: real(capacity),
    /** What others owe it for work done, less what it holds for its partners, £. */
    owed: real(capacity),
    overhead: real(capacity),
    contractCost: real(capacity),
    /** Cost of its work relative to buying alone, and of its overheads relative to having its own back office: 1 unless shared. */
    unitCost: real(capacity).fill(1),
    overheadLevel: real(capacity).fill(1),
    /** Government grants: what they are of other income before cuts, and the share of them that cuts now take. */
    grantShare: point(capacity),
    grantsCut: real(capacity),
    quartersBelowFloor: small(capacity),
    /** Public income of late and the most that it and lasting other income came to, fading, £ a year; 0 before its first quarter. */
    publicIncome: real(capacity),
    peakIncome: real(capacity),
    /** Work lost of late, fading, £ a year: what its staff went with to another provider, and the largest piece of any. */
    lostWithStaff: real(capacity),
    largestLoss: real(capacity),
    yearIncome: real(capacity),
    yearSpending: real(capacity),
    /** Contract income kept, in the year so far and in the last full year, pence. */
    yearContract: real(capacity),
    lastYearContract: real(capacity),

    // What it is good at: points 0–1.
    quality: point(capacity),
    /** What that falls back to without contracts. */
    restingQuality: point(capacity),
    /** What it was drawn with of what partners and work add to: what it falls back to without them. */
    ownEmbeddedness: point(capacity),
    ownBidSkill: point(capacity),
    ownSystems: point(capacity),
    ownGovernance: point(capacity),
    ownReputation: point(capacity),
    /** How much better or worse it is in each service than overall, service × charity: those compared on a tender are read together. */
    serviceLuck: point(capacity * SERVICES.length),
    efficiency: point(capacity),
    embeddedness: point(capacity),
    roots: point(capacity),
    livedExperience: point(capacity),
    bidSkill: point(capacity),
    systems: point(capacity),
    governance: point(capacity),
    reputation: point(capacity),

    // Dispositions: points 0–1.
    missionOrientation: point(capacity),
    growthAmbition: point(capacity),
    centralisation: point(capacity),
    openness: point(capacity),
    capacityIntent: point(capacity),
    agency: point(capacity),
    challengeReadiness: point(capacity),
    empire: point(capacity),
    overheadBlindness: point(capacity),
    /** How far it puts its own interest before impact. */
    selfInterest: point(capacity),
    /** How far it can resist pressure: the common level unless charities are taken to differ. */
    resolve: point(capacity),

    // What it feels and remembers.
    pressure: point(capacity),
    batten: point(capacity),
    /** How far collaboration with a rival has been regretted, fading. */
    regret: point(capacity),
    /** How far commissioners see it as the provider of choice, 0.5 when they have no view. */
    visibility: point(capacity),
    /** Last quarter it held or bid for public work. */
    lastActive: whole(capacity).fill(-10_000),
    recentAwards: real(capacity),
    /** How readily one of wider reach looks into what it notices. */
    eagerness: real(capacity).fill(0.5),
    /** Room for bids that one of wider reach keeps, in a sample, from quarters in which it needs less: days, and workload, £ a year. */
    daysKept: real(capacity),
    workKept: real(capacity),
    /** Quarter it last was a partner in a contract, −10,000 for never. */
    lastPartner: whole(capacity).fill(-10_000),
    /** Alliance it belongs to, −1 for none. */
    alliance: whole(capacity).fill(-1),
    /** Row of what it has learnt from its own bids, −1 while it has never bid. */
    experience: whole(capacity).fill(-1),
  };
}

/** Yearly income from advertised contracts, net of what leads pass on, and from spot work, £, simulated part. */
export function contractIncome({ advertisedIncome, spotIncome }: Charities, i: number): number {
  return advertisedIncome[i] + spotIncome[i];
}

/** Yearly income from everything, £, simulated part. */
export function turnover(charities: Charities, i: number): number {
  return charities.otherIncome[i] + charities.advertisedIncome[i] + charities.spotIncome[i];
}

/**
 * Yearly income from everything as it lasts, £, simulated part. What one of wider reach holds evens out between its places; where only a part of them is
 * simulated it is what it has held of late instead, from its first quarter on.
 */
export function lastingIncome(charities: Charities, i: number): number {
  const { reachShare, peakIncome, otherIncome, publicIncome } = charities;
  return reachShare[i] < 1 && peakIncome[i] > 0 ? otherIncome[i] + publicIncome[i] : turnover(charities, i);
}

/** Yearly income of the whole charity, £, as a turnover test or a size band sees it. */
export function wholeTurnover(charities: Charities, i: number): number {
  return turnover(charities, i) / charities.reachShare[i];
}

/** What a charity spends on what goes on, £ a year, simulated part: transactions and one-off costs apart. */
export function yearlySpending({ plan, obligations, contractCost, overhead }: Charities, i: number): number {
  return plan[i] + obligations[i] + contractCost[i] + overhead[i];
}

/** £; below 0 for one that owes more than it has in hand. */
export function freeReserves({ reserves }: Charities, i: number): number {
  return reserves[i] / PENCE_A_POUND;
}

/** Free reserves and what others owe it, £: what it could pay its debts from. */
export function netReserves({ reserves, owed }: Charities, i: number): number {
  return reserves[i] / PENCE_A_POUND + owed[i];
}

/** Share of spending that obligations usually come to; judgement. */
const USUAL_OBLIGATIONS = 0.12;

/** Obligations as a share of spending, relative to the usual share; 0 without spending. */
export function obligationRatio(charities: Charities, i: number): number {
  const spending = yearlySpending(charities, i);
  return spending > 0 ? charities.obligations[i] / (USUAL_OBLIGATIONS * spending) : 0;
}

/** Free reserves in months of yearly spending, contract overheads apart; 0 without spending. */
export function monthsOfReserves(charities: Charities, i: number): number {
  const spending = charities.plan[i] + charities.obligations[i] + charities.contractCost[i];
  return spending > 0 ? (charities.reserves[i] / 100 / spending) * 12 : 0;
}

export function bandOf(income: number, limits: readonly number[]): number {
  let band = 0;
  while (band < BANDS.length - 1 && income >= limits[band]) band++;
  return band;
}

/** In the market: held or bid for a public contract or subcontract in the last four quarters; longer where only a part of it is simulated. */
export function inMarket(charities: Charities, i: number, quarter: number): boolean {
  return (quarter - charities.lastActive[i]) * charities.reachShare[i] <= 4 || charities.spotIncome[i] > 0;
}
