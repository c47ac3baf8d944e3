/** What became of tenders over a run: who bid, who won, and who could not bid. */
import { STRATEGIES } from '../../model/scenario/names.ts';
import { SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { isForProfit, takesPart, type Bid, type Tender } from '../../model/sector/market.ts';
import type { TenderResult } from '../../model/world/now.ts';
import type { World } from '../../model/world/world.ts';
import type { Sighting } from '../measures/entry-threshold.ts';

export type FormTally = ReturnType<typeof noForm>;
export type TenderTally = ReturnType<typeof noTenders>;

/** Highest price over a contract's life, £, up to which work is modest, and from which it is large: where evidence tells who wins. */
const MODEST_BELOW = 1_000_000;
const LARGE_ABOVE = 5_000_000;

/** `value` is £ won over contracts' lives. */
const noForm = () => ({ bids: 0, wins: 0, value: 0 });

/**
 * Sums over a run. A region's tender, and all that is said of it, counts by its simulated part. Values are £ over a contract's life.
 * Bids are those that comply. What is awarded directly is no tender: it counts as an award alone, and in the value of all awards.
 */
export const noTenders = () => ({
  offered: 0,
  offeredValue: 0,
  /** Tenders that drew no bid, that drew any, and that drew one. */
  failed: 0,
  answered: 0,
  single: 0,
  bids: 0,
  /** Tenders whose terms charities contested, and whose terms were improved for it. */
  contested: 0,
  improved: 0,
  /** Value for which somebody stepped back. */
  steppedBackValue: 0,
  /** Bids and wins by the size of the charity that leads or is alone; for-profit providers are in neither. */
  largeBids: 0,
  largeWins: 0,
  smallBids: 0,
  smallWins: 0,
  /** Value awarded in competition, in all, and that of all that charities won. */
  competedValue: 0,
  awardedValue: 0,
  charityValue: 0,
  /** The same of single areas' contracts of under £1m over their lives, and of contracts of over £5m, bundled or not. */
  modestValue: 0,
  modestCharityValue: 0,
  largeValue: 0,
  largeCharityValue: 0,
  /** Awards, and those of them made without competition. */
  awards: 0,
  directAwards: 0,
  /** Contracts won by leads without a base in the area, and quarters until they delivered in full. */
  distantLeads: 0,
  distantDelay: 0,
  /** Small charities that noticed a tender, over tenders, and those of them below its turnover test who were in no bid for it. */
  noticedBySmall: 0,
  shutOut: 0,
  forms: { alone: noForm(), lead: noForm(), alliance: noForm(), outside: noForm(), direct: noForm() },
});

export class TenderObserver {
  readonly tally = noTenders();
  readonly sightings: Sighting[] = [];

  quarter(world: World): void {
    const { awards, noticing } = world.now;
    const { results } = awards;
    for (let t = 0; t < results.length; t++) {
      const result = results[t] as TenderResult;
      this.#noteAward(result);
      if (result.tender.direct) continue;
      this.#noteTender(result);
      this.#noteBids(result);
      this.#noteWinner(result);
      this.#noteShutOut(world, result, noticing.noticed[t] as Int32Array);
    }
  }

  #noteAward({ tender, winner }: TenderResult): void {
    if (winner === null) return;
    const { quarters, share, direct } = tender;
    const { tally } = this;
    const won = ((winner.price * quarters) / 4) * share;
    const form = direct ? tally.forms.direct : this.#form(winner.lead, winner.strategy);
    form.wins += share;
    form.value += won;
    tally.awards += share;
    tally.awardedValue += won;
    if (!isForProfit(winner.lead)) tally.charityValue += won;
    this.#noteValue(tender, won, !isForProfit(winner.lead));
    if (direct) tally.directAwards += share;
    else tally.competedValue += won;
  }

  #noteTender({ tender, distantNational }: TenderResult): void {
    const { tally } = this;
    const { annual, quarters, share } = tender;
    const value = ((annual * quarters) / 4) * share;
    tally.offered += share;
    tally.offeredValue += value;
    if (tender.contested) tally.contested += share;
    if (tender.improved) tally.improved += share;
    if (tender.steppedBack > 0) tally.steppedBackValue += value;
    this.sightings.push({ annual, whole: (annual * quarters) / 4, seen: distantNational });
  }

  #noteBids({ tender: { share }, bids }: TenderResult): void {
    const { tally } = this;
    if (bids.length === 0) tally.failed += share;
    else {
      tally.answered += share;
      tally.bids += share * bids.length;
      if (bids.length === 1) tally.single += share;
    }
    for (const { lead, leadBand, strategy } of bids) {
      this.#form(lead, strategy).bids += share;
      if (isForProfit(lead)) continue;
      if (leadBand > SMALL) tally.largeBids += share;
      else tally.smallBids += share;
    }
  }

  #noteWinner({ tender: { share }, winner, contract }: TenderResult): void {
    if (winner === null || isForProfit(winner.lead)) return;
    const { tally } = this;
    if (winner.leadBand > SMALL) tally.largeWins += share;
    else tally.smallWins += share;
    if (contract === null || !winner.leadFromAfar) return;
    tally.distantLeads += share;
    tally.distantDelay += share * (contract.mobilised - contract.starts);
  }

  #noteValue({ area, annual, quarters }: Tender, won: number, byCharity: boolean): void {
    const { tally } = this;
    const whole = (annual * quarters) / 4;
    if (area >= 0 && whole < MODEST_BELOW) {
      tally.modestValue += won;
      if (byCharity) tally.modestCharityValue += won;
    } else if (whole > LARGE_ABOVE) {
      tally.largeValue += won;
      if (byCharity) tally.largeCharityValue += won;
    }
  }

  #noteShutOut({ sector: { charities } }: World, { tender, bids }: TenderResult, noticed: Int32Array): void {
    let small = 0;
    let shutOut = 0;
    for (let n = 0; n < noticed.length; n++) {
      const i = noticed[n] as number;
      if ((charities.band[i] as number) > SMALL) continue;
      small++;
      if (tender.turnoverTest > 0 && wholeTurnover(charities, i) < tender.turnoverTest && !takesPartInAny(bids, i)) shutOut++;
    }
    this.tally.noticedBySmall += small * tender.share;
    this.tally.shutOut += shutOut * tender.share;
  }

  #form(lead: number, strategy: number): FormTally {
    const { forms } = this.tally;
    if (isForProfit(lead)) return forms.outside;
    const name = STRATEGIES[strategy];
    return name === 'lead' || name === 'alliance' ? forms[name] : forms.alone;
  }
}

function takesPartInAny(bids: readonly Bid[], i: number): boolean {
  for (let k = 0; k < bids.length; k++) if (takesPart(bids[k] as Bid, i)) return true;
  return false;
}
