/** One charity drawn: what it does, what it is good at, how it is disposed. Used at the start and for every founding. */
import type { DrawKeys } from '../random/streams.ts';
import { normal, uniform } from '../random/draw.ts';
import { exp } from '../random/numerics.ts';
import { BANDS, SERVICES } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { COMMON_RESOLVE } from '../shared-rules/dispositions.ts';
import { LOCAL, NATIONAL, OPERATING, type Charities } from '../sector/charities.ts';
import { obligationsDue } from '../shared-rules/obligations.ts';
import { FALLING_BACK } from '../shared-rules/practice.ts';
import { HIGHEST, LOWEST, MIDDLE, MONTHS_A_YEAR } from '../sector/units.ts';

export type Birth = {
  readonly key: number;
  readonly home: number;
  readonly region: number;
  readonly reach: number;
  readonly reachShare: number;
  readonly band: number;
  readonly commissioned: boolean;
  /** £ a year, simulated part, from everything but contracts. */
  readonly otherIncome: number;
  readonly founded: number;
};

/** Mean of each trait by band (micro … super-major), and its spread: all judgement, heterogeneous within every band. */
const TRAITS = {
  quality: [[0.5, 0.52, 0.55, 0.56, 0.56, 0.56], 0.12],
  efficiency: [[0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 0.2],
  embeddedness: [[0.75, 0.72, 0.62, 0.5, 0.42, 0.4], 0.17],
  roots: [[0.4, 0.38, 0.34, 0.28, 0.24, 0.22], 0.22],
  livedExperience: [[0.55, 0.52, 0.45, 0.38, 0.34, 0.32], 0.2],
  bidSkill: [[0.45, 0.45, 0.45, 0.45, 0.45, 0.45], 0.15],
  systems: [[0.45, 0.45, 0.45, 0.45, 0.45, 0.45], 0.15],
  governance: [[0.45, 0.48, 0.52, 0.56, 0.58, 0.6], 0.15],
  reputation: [[0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 0.08],
  missionOrientation: [[0.66, 0.65, 0.62, 0.58, 0.55, 0.55], 0.2],
  growthAmbition: [[0.3, 0.38, 0.45, 0.5, 0.52, 0.52], 0.2],
  centralisation: [[0.2, 0.22, 0.3, 0.45, 0.55, 0.58], 0.2],
  openness: [[0.6, 0.6, 0.6, 0.58, 0.56, 0.56], 0.24],
  capacityIntent: [[0.25, 0.3, 0.38, 0.42, 0.42, 0.42], 0.24],
  agency: [[0.45, 0.45, 0.48, 0.5, 0.5, 0.5], 0.22],
  challengeReadiness: [[0.4, 0.4, 0.42, 0.4, 0.38, 0.36], 0.22],
  empire: [[0.06, 0.08, 0.12, 0.24, 0.3, 0.32], 0.2],
  overheadBlindness: [[0.6, 0.6, 0.5, 0.4, 0.35, 0.35], 0.25],
  selfInterest: [[0.18, 0.2, 0.25, 0.34, 0.38, 0.38], 0.2],
} as const satisfies Partial<Record<keyof Charities, readonly [readonly number[], number]>>;

/** How much less embedded charities of wider reach are than local ones of their band, points; judgement. */
const REGIONAL_LESS_EMBEDDED = -0.1;
const NATIONAL_LESS_EMBEDDED = -0.2;

/** Tells the draw of obligations from those of traits. */
const DRAW_OF_OBLIGATIONS = 100;

const traits = Object.keys(TRAITS) as (keyof typeof TRAITS)[];

export function drawServices(settings: Settings, keys: DrawKeys, key: number, band: number): { main: number; mask: number } {
  const weights = SERVICES.map((service) => settings.market.service_weight[service]);
  const total = weights.reduce((sum, w) => sum + w, 0);
  let left = uniform(keys['population/services'], key) * total;
  let main = 0;
  while (main < weights.length - 1 && left >= weights[main]) left -= weights[main++];
  const wanted = settings.population.specialisms_extra[BANDS[band]] / (SERVICES.length - 1);
  let mask = 1 << main;
  for (let s = 0; s < SERVICES.length; s++) if (uniform(keys['population/extra'], key, s) < wanted) mask |= 1 << s;
  return { main, mask };
}

/** A factor about 1, even between `spread` less and `spread` more, of a uniform draw. */
export function about(spread: number, u: number): number {
  return 1 - spread + 2 * spread * u;
}

function lessEmbedded(reach: number): number {
  if (reach === LOCAL) return 0;
  return reach === NATIONAL ? NATIONAL_LESS_EMBEDDED : REGIONAL_LESS_EMBEDDED;
}

/** Fills row i. Reserves are left at nothing: whoever founds it endows it. */
export function fillCharity(charities: Charities, i: number, settings: Settings, keys: DrawKeys, birth: Birth): void {
  const { population, finance } = settings;
  const band = BANDS[birth.band];
  charities.key[i] = birth.key;
  charities.status[i] = OPERATING;
  charities.home[i] = birth.home;
  charities.region[i] = birth.region;
  charities.reach[i] = birth.reach;
  charities.reachShare[i] = birth.reachShare;
  charities.band[i] = birth.band;
  charities.founded[i] = birth.founded;
  charities.commissioned[i] = birth.commissioned ? 1 : 0;
  charities.otherIncome[i] = birth.otherIncome;
  charities.grantShare[i] = population.grant_share_of_income[band];
  if (birth.commissioned) {
    const { main, mask } = drawServices(settings, keys, birth.key, birth.band);
    charities.mainService[i] = main;
    charities.services[i] = mask;
    charities.ownService[i] = main;
  }
  for (let t = 0; t < traits.length; t++) {
    const name = traits[t];
    const [means, spread] = TRAITS[name];
    const shift = name === 'embeddedness' ? lessEmbedded(birth.reach) : 0;
    const value = means[birth.band] + shift + spread * normal(keys['population/traits'], birth.key, t);
    charities[name][i] = Math.min(HIGHEST, Math.max(LOWEST, value));
  }
  charities.restingQuality[i] = charities.quality[i];
  for (const [level, own] of FALLING_BACK) charities[own][i] = charities[level][i];
  for (let s = 0; s < SERVICES.length; s++)
    charities.serviceLuck[s * charities.capacity + i] = population.service_spread * normal(keys['delivery/serviceQuality'], birth.key, s);
  charities.resolve[i] = COMMON_RESOLVE;
  charities.visibility[i] = MIDDLE;
  charities.obligationShare[i] =
    finance.obligation_share * about(finance.obligation_spread, uniform(keys['population/traits'], birth.key, DRAW_OF_OBLIGATIONS));
  openPlan(charities, i);
  const aim = drawnMonths(settings, keys, birth.key, birth.band) - addedByMargin(finance);
  charities.reserveTarget[i] = Math.min(population.reserve_target_most, Math.max(population.reserve_target_least, aim));
}

/** Obligations that its spending brings with it, and the plan that its other income then leaves it: what it opens with spends what comes in. */
export function openPlan(charities: Charities, i: number): void {
  const { otherIncome, contractCost, obligationShare } = charities;
  const income = otherIncome[i];
  charities.obligations[i] = obligationsDue(obligationShare[i], income + contractCost[i], income);
  charities.plan[i] = income - charities.obligations[i];
}

/** Months of spending a charity has in reserve when it is drawn; 0 for those without. */
export function openingMonths(charities: Charities, i: number, settings: Settings, keys: DrawKeys): number {
  return Math.min(settings.population.reserve_target_most, drawnMonths(settings, keys, charities.key[i], charities.band[i]));
}

function drawnMonths({ population }: Settings, keys: DrawKeys, key: number, size: number): number {
  const band = BANDS[size];
  if (uniform(keys['population/reserves'], key) < population.no_reserves[band]) return 0;
  return population.reserve_months[band] * exp(population.reserve_log_sd * normal(keys['population/reserves'], key, 1));
}

/** Months of income by which reserves settle above what a charity aims at: there its margin pays for one-off costs and no more. */
function addedByMargin({ target_margin, one_off_chance, one_off_cost, reserve_pull }: Settings['finance']): number {
  return reserve_pull > 0 ? (MONTHS_A_YEAR * (target_margin - one_off_chance * one_off_cost)) / reserve_pull : 0;
}
