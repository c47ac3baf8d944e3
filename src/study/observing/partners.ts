/** What becomes of small charities that are partners, and of outside money where work is delivered together. */
import { log } from '../../model/random/numerics.ts';
import { LOCAL, OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { isInForce, type Bid, type Contract } from '../../model/sector/market.ts';
import { monitoringCost } from '../../model/shared-rules/capability.ts';
import { endsYear } from '../../model/sector/units.ts';
import type { World } from '../../model/world/world.ts';
import type { Point } from '../measures/arithmetic.ts';

/** Roots from which a charity counts as rooted in a marginalised community. */
const ROOTED = 0.5;
/** Years since a charity first was a partner under which its growth is not measured. */
const FEWEST_YEARS = 2;

export type PartnerTally = ReturnType<typeof noPartners>;

/** Of charities under £1m. Growth is summed as its logarithm a year, with how many it is summed over. */
export const noPartners = () => ({
  /** Those that won work as partners in the run, and of them those that later won alone or as lead. */
  won: 0,
  ledLater: 0,
  /** Those of `won` that still operate, and their reputations. */
  judged: 0,
  reputation: 0,
  /** Parts of small partners at the ends of years, £ a year, and what they spend on monitoring. */
  parts: 0,
  monitoring: 0,
  /** Partners at the end of any year that still operate, £ a year: spending on own services, and income other than from contracts. */
  ownServices: 0,
  otherIncome: 0,
  /** Growth of other income over the run, of partners rooted in marginalised communities. */
  rooted: 0,
  rootedGrowth: 0,
  /** Growth of turnover since they first were partners. */
  grown: 0,
  growth: 0,
  /** An area each: share of contract money delivered in partnership, and growth (log) of local charities' other income over the run. */
  areas: [] as Point[],
});

/** When a charity was first seen to be a partner at the end of a year, and what its turnover was then, £ a year. */
type FirstSeen = { readonly quarter: number; readonly turnover: number };

export class PartnerObserver {
  readonly tally = noPartners();
  readonly #startQuarter: number;
  readonly #otherAtStart: Float64Array;
  /** Small charities by the quarter in which they first won as partners. */
  readonly #won = new Map<number, number>();
  readonly #ledLater = new Set<number>();
  readonly #seen = new Map<number, FirstSeen>();
  /** By area, £ a year summed over the ends of years: contract money, and that delivered in partnership. */
  readonly #money: Float64Array;
  readonly #joint: Float64Array;

  constructor({ quarter, sector: { charities, places } }: World) {
    this.#startQuarter = quarter;
    this.#otherAtStart = charities.otherIncome.slice(0, charities.count);
    this.#money = new Float64Array(places.count);
    this.#joint = new Float64Array(places.count);
  }

  quarter(world: World): void {
    for (const { winner } of world.now.awards.results) if (winner !== null) this.#noteWinner(world, winner);
    if (endsYear(world.quarter)) this.#noteContracts(world);
  }

  #noteWinner({ quarter, sector: { charities } }: World, { lead, partners }: Bid): void {
    const since = this.#won.get(lead);
    if (since !== undefined && since < quarter) this.#ledLater.add(lead);
    for (const j of partners) if ((charities.band[j] as number) <= SMALL && !this.#won.has(j)) this.#won.set(j, quarter);
  }

  #noteContracts(world: World): void {
    const { contracts } = world.sector;
    for (let c = 0; c < contracts.length; c++) {
      const contract = contracts[c] as Contract;
      if (!isInForce(contract, world.quarter)) continue;
      const { lead, partners, price, share, area } = contract;
      const money = price * share;
      if (area >= 0) this.#money[area] = (this.#money[area] as number) + money;
      if (lead < 0 || partners.length === 0) continue;
      if (area >= 0) this.#joint[area] = (this.#joint[area] as number) + money;
      this.#notePartners(world, contract, money);
    }
  }

  #notePartners(world: World, contract: Contract, money: number): void {
    const { tally } = this;
    const { charities } = world.sector;
    const { burden } = world.settings;
    const { partners, parts, share, shielded } = contract;
    for (let k = 0; k < partners.length; k++) {
      const j = partners[k] as number;
      if ((charities.band[j] as number) > SMALL) continue;
      const part = money * (parts[k] as number);
      const cost = burden.partners_monitoring * monitoringCost(world, j, contract) * share;
      tally.monitoring += Math.min(cost, burden.monitoring_limit * part) * (1 - shielded);
      tally.parts += part;
      if (!this.#seen.has(j)) this.#seen.set(j, { quarter: world.quarter, turnover: wholeTurnover(charities, j) });
    }
  }

  end(last: World): void {
    this.tally.won = this.#won.size;
    this.tally.ledLater = this.#ledLater.size;
    this.#noteReputations(last);
    this.#noteMoney(last);
    this.#noteGrowth(last);
    this.tally.areas = this.#areas(last);
  }

  #noteReputations({ sector: { charities, byIdentity } }: World): void {
    for (const i of byIdentity) {
      if (!this.#won.has(i)) continue;
      this.tally.reputation += charities.reputation[i] as number;
      this.tally.judged++;
    }
  }

  #noteMoney({ quarter, sector: { charities } }: World): void {
    const { tally } = this;
    const years = (quarter + 1 - this.#startQuarter) / 4;
    for (const [j] of this.#seen) {
      if (charities.status[j] !== OPERATING) continue;
      const now = charities.otherIncome[j] as number;
      tally.ownServices += charities.plan[j] as number;
      tally.otherIncome += now;
      const before = this.#otherAtStart[j] ?? 0;
      if (before <= 0 || (charities.roots[j] as number) < ROOTED) continue;
      tally.rootedGrowth += log(now / before) / years;
      tally.rooted++;
    }
  }

  #noteGrowth({ quarter, sector: { charities } }: World): void {
    for (const [j, first] of this.#seen) {
      const years = (quarter - first.quarter) / 4;
      const now = wholeTurnover(charities, j);
      if (charities.status[j] !== OPERATING || years < FEWEST_YEARS || first.turnover <= 0 || now <= 0) continue;
      this.tally.growth += log(now / first.turnover) / years;
      this.tally.grown++;
    }
  }

  #areas({ sector: { charities, places, byIdentity } }: World): Point[] {
    const before = new Float64Array(places.count);
    const after = new Float64Array(places.count);
    for (const i of byIdentity) {
      if ((charities.founded[i] as number) >= this.#startQuarter || charities.reach[i] !== LOCAL) continue;
      const home = charities.home[i] as number;
      before[home] = (before[home] as number) + (this.#otherAtStart[i] as number);
      after[home] = (after[home] as number) + (charities.otherIncome[i] as number);
    }
    return [...before.keys()].flatMap((a) =>
      (before[a] as number) > 0 && (this.#money[a] as number) > 0
        ? [{ x: (this.#joint[a] as number) / (this.#money[a] as number), y: log((after[a] as number) / (before[a] as number)) }]
        : [],
    );
  }
}
