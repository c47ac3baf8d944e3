/** What charities are seen to do to and for each other: the outcomes that single behaviours are expected to move. */
import { ALLIANCE, LEAD, STEP_BACK } from '../../model/scenario/names.ts';
import { log } from '../../model/random/numerics.ts';
import { monitoringCost } from '../../model/shared-rules/capability.ts';
import { inMarket, LARGE, LOCAL, OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { isInForce, leadPart, type Contract } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';
import { less, lessDefined } from '../round-off.ts';
import { CohortObserver } from './cohorts.ts';
import { inForce } from './markets.ts';

const over = (a: number, b: number) => (b > 0 ? a / b : null);

/** Turnover that changes by less than this in a year counts as standing still. */
const STILL = 0.02;
/** Mission orientation from which it counts as high, and below which as low; about the outer thirds. */
const HIGH_MISSION = 0.7;
const LOW_MISSION = 0.5;
/** Roots from which a charity counts as rooted in a marginalised community, and centralisation that divides large charities. */
const ROOTED = 0.5;
const CENTRAL = 0.5;

/** What one charity chose over the run. */
type Choices = { made: number; partnered: number; pressure: number };

export class BehaviourObserver {
  readonly #startQuarter: number;
  readonly #cohorts: CohortObserver;
  readonly #otherAtStart: Float64Array;
  #turnoverLastYear: Float64Array;
  readonly #choices = new Map<number, Choices>();
  /** Small partners: quarter and turnover when they first were one in the run. */
  readonly #partners = new Map<number, { quarter: number; turnover: number }>();
  readonly #joint: Float64Array;
  readonly #money: Float64Array;
  #still = 0;
  #judged = 0;
  #watched = 0;
  #partnersMoney = 0;
  #promised = 0;
  #given = 0;
  #largeBids = 0;
  #largeLed = 0;
  #offers = { rival: 0, rivalAccepted: 0, gainful: 0, gainfulDeclined: 0 };
  #servicesLost = 0;
  readonly #byMission = { high: 0, highPartnered: 0, low: 0, lowPartnered: 0 };

  constructor(world: World) {
    const { charities, places } = world.sector;
    this.#startQuarter = world.quarter;
    this.#cohorts = new CohortObserver(world);
    this.#otherAtStart = charities.otherIncome.slice(0, charities.count);
    this.#turnoverLastYear = turnovers(world);
    this.#joint = new Float64Array(places.count);
    this.#money = new Float64Array(places.count);
  }

  quarter(world: World): void {
    const { matching, awards, turnover } = world.now;
    const { offers } = matching;
    this.#offers.rival += offers.rival;
    this.#offers.rivalAccepted += offers.rivalAccepted;
    this.#offers.gainful += offers.gainful;
    this.#offers.gainfulDeclined += offers.gainfulDeclined;
    this.#servicesLost += turnover.servicesLost;
    this.#cohorts.quarter(world);
    this.#noteChoices(world);
    for (const { tender, bids } of awards.results) {
      for (const { leadBand, partners } of bids) {
        if (leadBand < LARGE) continue;
        this.#largeBids += tender.share;
        if (partners.length > 0) this.#largeLed += tender.share;
      }
    }
    if ((world.quarter & 3) !== 3) return;
    this.#noteContracts(world);
    this.#noteGrowth(world);
  }

  #noteChoices(world: World): void {
    const { charities } = world.sector;
    const { intentions } = world.now.appraisal;
    for (let k = 0; k < intentions.count; k++) {
      const charity = intentions.charity[k] as number;
      const strategy = intentions.strategy[k] as number;
      if (strategy === STEP_BACK) continue;
      const partnered = strategy === LEAD || strategy === ALLIANCE ? 1 : 0;
      const seen = this.#choices.get(charity) ?? { made: 0, partnered: 0, pressure: 0 };
      seen.made++;
      seen.partnered += partnered;
      seen.pressure += charities.pressure[charity] as number;
      this.#choices.set(charity, seen);
      const mission = charities.missionOrientation[charity] as number;
      if (mission >= HIGH_MISSION) {
        this.#byMission.high++;
        this.#byMission.highPartnered += partnered;
      } else if (mission < LOW_MISSION) {
        this.#byMission.low++;
        this.#byMission.lowPartnered += partnered;
      }
    }
  }

  #noteContracts(world: World): void {
    const { charities, contracts } = world.sector;
    for (let c = 0; c < contracts.length; c++) {
      const contract = contracts[c] as Contract;
      if (!isInForce(contract, world.quarter)) continue;
      const { lead, partners, parts, price, share, area, promised, shielded } = contract;
      const money = price * share;
      if (area >= 0) this.#money[area] = (this.#money[area] as number) + money;
      if (lead < 0 || partners.length === 0) continue;
      if (area >= 0) this.#joint[area] = (this.#joint[area] as number) + money;
      this.#promised += money * promised;
      this.#given += money * (1 - leadPart(parts));
      for (let k = 0; k < partners.length; k++) {
        const j = partners[k] as number;
        if ((charities.band[j] as number) > SMALL) continue;
        const part = money * (parts[k] as number);
        this.#watched += Math.min(0.5 * monitoringCost(world, j, contract) * share, 0.1 * part) * (1 - shielded);
        this.#partnersMoney += part;
        if (!this.#partners.has(j)) this.#partners.set(j, { quarter: world.quarter, turnover: wholeTurnover(charities, j) });
      }
    }
  }

  #noteGrowth(world: World): void {
    const { charities } = world.sector;
    const now = turnovers(world);
    for (let i = 0; i < this.#turnoverLastYear.length; i++) {
      const before = this.#turnoverLastYear[i] as number;
      if (before <= 0 || charities.status[i] !== OPERATING || !inMarket(charities, i, world.quarter)) continue;
      this.#judged++;
      if (Math.abs((now[i] as number) / before - 1) < STILL) this.#still++;
    }
    this.#turnoverLastYear = now;
  }

  finish(last: World) {
    const years = (last.quarter + 1 - this.#startQuarter) / 4;
    const { high, highPartnered, low, lowPartnered } = this.#byMission;
    return {
      need_level: needLevel(last),
      duplicated_capacity: duplicatedCapacity(last),
      allied_unit_cost: alliedUnitCost(last),
      small_overhead_ratio: smallOverheadRatio(last),
      small_compliance_cost: over(this.#watched, this.#partnersMoney),
      rooted_income_growth: this.#rootedGrowth(last, years),
      partner_own_services: this.#partnersOwnServices(last),
      funder_gradient: this.#funderGradient(last),
      rival_acceptance: over(this.#offers.rivalAccepted, this.#offers.rival),
      declined_gainful: over(this.#offers.gainfulDeclined, this.#offers.gainful),
      localised_quality: localisedQuality(last),
      small_partner_growth: this.#partnerGrowth(last),
      partner_skill_gap: partnerSkillGap(last),
      standing_still: over(this.#still, this.#judged),
      behaviour_spread: this.#spread(),
      services_lost: this.#servicesLost / years,
      promise_kept: over(this.#given, this.#promised),
      large_led_partnerships: over(this.#largeLed, this.#largeBids),
      mission_collaboration_gap: lessDefined(over(highPartnered, high), over(lowPartnered, low)),
      ...this.#cohorts.finish(last),
    };
  }

  #rootedGrowth(last: World, years: number): number | null {
    const { charities } = last.sector;
    let growth = 0;
    let count = 0;
    for (const [j] of this.#partners) {
      const before = this.#otherAtStart[j] ?? 0;
      if (charities.status[j] !== OPERATING || before <= 0 || (charities.roots[j] as number) < ROOTED) continue;
      growth += log((charities.otherIncome[j] as number) / before) / years;
      count++;
    }
    return count > 0 ? growth / count : null;
  }

  #partnersOwnServices(last: World): number | null {
    const { charities } = last.sector;
    let plans = 0;
    let income = 0;
    for (const [j] of this.#partners) {
      if (charities.status[j] !== OPERATING) continue;
      plans += charities.plan[j] as number;
      income += charities.otherIncome[j] as number;
    }
    return over(plans, income);
  }

  #partnerGrowth(last: World): number | null {
    const { charities } = last.sector;
    let growth = 0;
    let count = 0;
    for (const [j, { quarter, turnover }] of this.#partners) {
      const years = (last.quarter - quarter) / 4;
      const now = wholeTurnover(charities, j);
      if (charities.status[j] !== OPERATING || years < 2 || turnover <= 0 || now <= 0) continue;
      growth += log(now / turnover) / years;
      count++;
    }
    return count > 0 ? growth / count : null;
  }

  /** Slope over areas of the growth of local charities’ other income in the share of contract money delivered together. */
  #funderGradient(last: World): number | null {
    const { charities, places } = last.sector;
    const before = new Float64Array(places.count);
    const after = new Float64Array(places.count);
    for (const i of last.sector.byIdentity) {
      if ((charities.founded[i] as number) >= this.#startQuarter || charities.reach[i] !== LOCAL) continue;
      const home = charities.home[i] as number;
      before[home] = (before[home] as number) + (this.#otherAtStart[i] as number);
      after[home] = (after[home] as number) + (charities.otherIncome[i] as number);
    }
    const points = [...before.keys()].flatMap((a) =>
      (before[a] as number) > 0 && (this.#money[a] as number) > 0
        ? [{ x: (this.#joint[a] as number) / (this.#money[a] as number), y: log((after[a] as number) / (before[a] as number)) }]
        : [],
    );
    return slope(points);
  }

  /** Variance between charities of how often they partner, beyond what luck gives, among those under equal pressure (thirds). */
  #spread(): number | null {
    const regular = [...this.#choices.values()].filter(({ made }) => made >= 3).sort((a, b) => a.pressure / a.made - b.pressure / b.made);
    if (regular.length < 30) return null;
    let spread = 0;
    for (let third = 0; third < 3; third++) {
      const group = regular.slice(Math.floor((third * regular.length) / 3), Math.floor(((third + 1) * regular.length) / 3));
      const made = group.reduce((sum, each) => sum + each.made, 0);
      const mean = group.reduce((sum, each) => sum + each.partnered, 0) / made;
      const between = group.reduce((sum, each) => sum + (each.partnered / each.made - mean) ** 2, 0) / group.length;
      const luck = group.reduce((sum, each) => sum + (mean * (1 - mean)) / each.made, 0) / group.length;
      spread += less(between, luck) / 3;
    }
    return spread;
  }
}

function turnovers({ sector: { charities } }: World): Float64Array {
  const all = new Float64Array(charities.count);
  for (let i = 0; i < all.length; i++) if (charities.status[i] === OPERATING) all[i] = wholeTurnover(charities, i);
  return all;
}

function slope(points: readonly { x: number; y: number }[]): number | null {
  if (points.length < 2) return null;
  const mean = (pick: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  return spread > 0 ? points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / spread : null;
}

function needLevel({ sector: { places } }: World): number | null {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return over(sum(places.need), sum(places.needAtStart));
}

/** Among local charities that have delivered together, the share of their own services run beside a partner’s of the same kind. */
function duplicatedCapacity({ sector: { charities, ties } }: World): number | null {
  const doubled = new Set<number>();
  const known = new Set<number>();
  ties.a.forEach((a, t) => {
    const b = ties.b[t] as number;
    if ((ties.together[t] as number) === 0 || charities.status[a] !== OPERATING || charities.status[b] !== OPERATING) return;
    if (charities.reach[a] !== LOCAL || charities.reach[b] !== LOCAL || charities.home[a] !== charities.home[b]) return;
    known.add(a).add(b);
    if (charities.ownService[a] === charities.ownService[b])
      doubled.add((charities.plan[a] as number) < (charities.plan[b] as number) ? a : b);
  });
  const plans = (rows: Set<number>) => [...rows].reduce((sum, i) => sum + (charities.plan[i] as number), 0);
  return over(plans(doubled), plans(known));
}

function alliedUnitCost({ sector: { charities, alliances } }: World): number | null {
  let level = 0;
  let members = 0;
  for (const alliance of alliances) {
    if (alliance.ended) continue;
    for (const i of alliance.members) {
      if (charities.status[i] !== OPERATING) continue;
      level += charities.unitCost[i] as number;
      members++;
    }
  }
  return over(level, members);
}

function smallOverheadRatio({ sector }: World): number | null {
  const { charities } = sector;
  let overheads = 0;
  let work = 0;
  for (const i of sector.byIdentity) {
    if ((charities.band[i] as number) > SMALL || (charities.contractCost[i] as number) <= 0) continue;
    overheads += charities.overhead[i] as number;
    work += (charities.overhead[i] as number) + (charities.contractCost[i] as number);
  }
  return over(overheads, work);
}

/** Quality of contracts led by large charities that leave decisions to their places, less that of centralised ones. */
function localisedQuality(last: World): number | null {
  const { charities } = last.sector;
  const sums = [0, 0, 0, 0] as [number, number, number, number];
  for (const { lead, price, share, quality } of inForce(last)) {
    if (lead < 0 || (charities.band[lead] as number) < LARGE) continue;
    const k = (charities.centralisation[lead] as number) < CENTRAL ? 0 : 2;
    sums[k] = (sums[k] as number) + price * share * quality;
    sums[k + 1] = (sums[k + 1] as number) + price * share;
  }
  return lessDefined(over(sums[0], sums[1]), over(sums[2], sums[3]));
}

/** How far leads and partners in running contracts differ in systems and in knowing the place. */
function partnerSkillGap(last: World): number | null {
  const { systems, embeddedness } = last.sector.charities;
  let gap = 0;
  let count = 0;
  for (const { lead, partners } of inForce(last)) {
    for (const j of lead < 0 ? [] : partners) {
      const between = (skill: Float32Array) => Math.abs((skill[lead] as number) - (skill[j] as number));
      gap += (between(systems) + between(embeddedness)) / 2;
      count++;
    }
  }
  return over(gap, count);
}
