/** Step 12: what a run is seen to do, quarter by quarter, and what it comes to. Looking changes nothing. */
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { BANDS, STRATEGIES } from '../../model/scenario/names.ts';
import { flowTable } from '../../model/sector/books.ts';
import { CLOSED, inMarket, OPERATING, turnover, wholeTurnover, SMALL } from '../../model/sector/charities.ts';
import { FOR_PROFIT, takesPart } from '../../model/sector/market.ts';
import { tieBetween } from '../../model/sector/ties.ts';
import type { TenderResult } from '../../model/world/now.ts';
import type { World } from '../../model/world/world.ts';
import { less, lessDefined } from '../round-off.ts';
import { seriesIds, type Cohort, type FormRow, type RunRecord, type SeriesId } from '../run-record.ts';
import { BehaviourObserver } from './behaviour.ts';
import { census, median, placeTrust, type Census } from './census.ts';
import { concentrationRatio, gini, hhi } from './concentration.ts';
import { entryThresholds, type Sighting } from './entry-threshold.ts';
import { groupRows, groupsOf, over, type Groups } from './groups.ts';
import { holdings } from './holdings.ts';
import { localConcentration, localHhi, localMarkets } from './markets.ts';
import type { OutcomeId } from './outcomes.ts';
import { choice, deliveryQuality, marginalisedReach, needsMet, severalNeeds, valuePerPound } from './people.ts';
import { Sums } from './sums.ts';
import { WhyTally } from './why-tally.ts';

const forms = ['alone', 'lead', 'alliance', 'outside'] as const satisfies readonly FormRow['form'][];

/** Names under which bids of each form are counted: made once, because every bid is. */
const counted = Object.fromEntries(
  forms.map((form) => [form, { bids: `bids ${form}`, wins: `wins ${form}`, value: `value ${form}` }]),
) as Readonly<Record<FormRow['form'], { readonly bids: string; readonly wins: string; readonly value: string }>>;

const closuresBy = { background: 'closures background', insolvency: 'closures insolvency' } as const;

export class RunObserver {
  readonly #quarters: number;
  readonly #series: Record<SeriesId, (number | null)[]>;
  readonly #startBand: Uint8Array;
  /** Rows of the charities in the market when the run began. */
  readonly #entered: Int32Array;
  readonly #startQuarter: number;
  readonly #groupsAtStart: Groups;
  readonly #closed: number[][] = BANDS.map(() => []);
  readonly #merged: number[][] = BANDS.map(() => []);
  readonly #sums = new Sums();
  /** Looks of small charities at tenders, and those at tenders beyond their turnover: too many to count by name. */
  #noticedBySmall = 0;
  #keptOut = 0;
  readonly #sightings: Sighting[] = [];
  readonly #ledAfterPartner = new Set<number>();
  readonly #smallPartners = new Map<number, number>();
  readonly #behaviour: BehaviourObserver;
  readonly #why = new WhyTally();

  /** Made from the world as it stands before the run's first quarter. */
  constructor(world: World, quarters: number) {
    const { charities } = world.sector;
    this.#quarters = quarters;
    this.#series = Object.fromEntries(seriesIds.map((id) => [id, []])) as unknown as Record<SeriesId, (number | null)[]>;
    this.#startQuarter = world.quarter;
    this.#startBand = charities.band.slice(0, charities.count);
    this.#entered = entered(world);
    this.#groupsAtStart = groupsOf(world);
    this.#behaviour = new BehaviourObserver(world);
  }

  quarter(world: World): void {
    const { sector } = world;
    const { appraisal, noticing, matching, bidding, awards, accounts, turnover } = world.now;
    const { charities } = sector;
    const living = census(world);
    this.#sums.add('charity-quarters', living.weight);
    for (const { charity, cause } of turnover.closures) {
      this.#sums.add('closures', charities.reachShare[charity] as number);
      this.#sums.add(closuresBy[cause], charities.reachShare[charity] as number);
    }
    for (const { from, kind } of turnover.mergers) this.#sums.add(kind, charities.reachShare[from] as number);
    this.#sums.add('entries', turnover.entries.length);
    this.#sums.add('overspent', accounts.overspent);
    this.#sums.add('reporting', accounts.reporting);
    this.#sums.add('bid cost', bidding.cost);
    this.#sums.add('lost bid cost', awards.lostBidCost);
    this.#sums.add('tendering cost', awards.tenderingCost);
    this.#sums.add('partner pay', accounts.partnerPay);
    this.#sums.add('advertised pay', accounts.advertisedPay);
    this.#sums.add('growth bids', appraisal.growthBids);
    this.#sums.add('intended bids', appraisal.intendedBids);
    this.#sums.add('charity bids', bidding.charityBids);
    this.#sums.add('market quarters', living.inMarket);
    if (this.#quartersSeen(world) >= this.#quarters - 8) {
      this.#sums.add('late advertised pay', accounts.advertisedPay);
      this.#sums.add('late national pay', accounts.nationalPay);
    }
    let lines = 0;
    let gaps = 0;
    for (const { contracts, share } of sector.lines) {
      lines += share;
      if (contracts === 0) gaps += share;
    }
    this.#sums.add('line quarters', lines);
    this.#sums.add('gap quarters', gaps);
    for (let t = 0; t < awards.results.length; t++) {
      this.#tender(world, awards.results[t] as TenderResult);
      this.#shutOut(world, awards.results[t] as TenderResult, noticing.noticed[t] as Int32Array);
    }
    this.#behaviour.quarter(world);
    this.#why.add(appraisal.tally, matching.tally);
    this.#recordEnds(world);
    this.#recordSeries(world, living);
  }

  #quartersSeen(world: World): number {
    return world.quarter - this.#startQuarter;
  }

  #tender(world: World, { tender, bids, winner, contract, distantNational }: TenderResult): void {
    const { charities, ties } = world.sector;
    const value = ((tender.annual * tender.quarters) / 4) * tender.share;
    // A region's contract counts as the simulated part of it.
    const { share } = tender;
    this.#sums.add('tenders', share);
    this.#sums.add('offered value', value);
    if (tender.contested) this.#sums.add('contested', share);
    if (tender.improved) this.#sums.add('improved', share);
    if (tender.steppedBack > 0) this.#sums.add('stepped back value', value);
    this.#sightings.push({ annual: tender.annual, whole: (tender.annual * tender.quarters) / 4, seen: distantNational });
    if (bids.length === 0) this.#sums.add('failed', share);
    else {
      this.#sums.add('with bids', share);
      this.#sums.add('bids', share * bids.length);
      if (bids.length === 1) this.#sums.add('single', share);
    }
    for (const bid of bids) {
      this.#sums.add(this.#form(bid.lead, bid.strategy).bids, share);
      if (bid.lead >= 0) this.#sums.add(bid.leadBand > SMALL ? 'large bids' : 'small bids', share);
    }
    if (winner === null) return;
    const form = this.#form(winner.lead, winner.strategy);
    const won = ((winner.price * tender.quarters) / 4) * tender.share;
    this.#sums.add(form.wins, share);
    this.#sums.add(form.value, won);
    this.#sums.add('awarded value', won);
    if (winner.lead === FOR_PROFIT) return;
    this.#sums.add(winner.leadBand > SMALL ? 'large wins' : 'small wins', share);
    this.#sums.add('charity value', won);
    if (contract !== null && winner.leadFromAfar) {
      this.#sums.add('distant leads', share);
      this.#sums.add('distant delay', share * (contract.mobilised - contract.starts));
    }
    const since = this.#smallPartners.get(winner.lead);
    if (since !== undefined && since < world.quarter) this.#ledAfterPartner.add(winner.lead);
    if (winner.partners.length === 0) return;
    this.#sums.add('joint value', won);
    for (const j of winner.partners) {
      this.#sums.add('partnerships', share);
      const t = tieBetween(ties, winner.lead, j);
      if (t >= 0 && (ties.together[t] as number) > 0) this.#sums.add('repeat partnerships', share);
      this.#sums.add('size difference', share * Math.abs((charities.band[winner.lead] as number) - (charities.band[j] as number)));
      if ((charities.band[j] as number) <= SMALL && !this.#smallPartners.has(j)) this.#smallPartners.set(j, world.quarter);
    }
  }

  /** Small charities that noticed the tender, and those below its turnover test who were in no bid for it. */
  #shutOut(world: World, { tender, bids }: TenderResult, noticed: Int32Array): void {
    const { charities } = world.sector;
    let small = 0;
    let kept = 0;
    for (const i of noticed) {
      if ((charities.band[i] as number) > SMALL) continue;
      small++;
      if (tender.turnoverTest > 0 && wholeTurnover(charities, i) < tender.turnoverTest && !bids.some((bid) => takesPart(bid, i))) kept++;
    }
    this.#noticedBySmall += small * tender.share;
    this.#keptOut += kept * tender.share;
  }

  #form(lead: number, strategy: number): (typeof counted)[FormRow['form']] {
    if (lead === FOR_PROFIT) return counted.outside;
    const name = STRATEGIES[strategy];
    return name === 'lead' || name === 'alliance' ? counted[name] : counted.alone;
  }

  #recordEnds(world: World): void {
    const { charities } = world.sector;
    for (let b = 0; b < BANDS.length; b++) {
      this.#closed[b]?.push(0);
      this.#merged[b]?.push(0);
    }
    const quarter = this.#quartersSeen(world);
    for (const i of this.#entered) {
      if (charities.status[i] === OPERATING || charities.ended[i] !== world.quarter) continue;
      const ends = (charities.status[i] === CLOSED ? this.#closed : this.#merged)[this.#startBand[i] as number] as number[];
      ends[quarter] = (ends[quarter] as number) + 1;
    }
  }

  #recordSeries(world: World, living: Census): void {
    const { charities } = world.sector;
    let cohort = 0;
    let left = 0;
    for (const i of this.#entered) {
      if ((this.#startBand[i] as number) > SMALL) continue;
      cohort++;
      if (charities.status[i] === OPERATING) left++;
    }
    const { awards, accounts, turnover } = world.now;
    this.#record('hhi_local', localHhi(world));
    this.#record('hhi', hhi(living.contracts));
    this.#record('cr5', concentrationRatio(living.contracts, 5));
    this.#record('small_share', over(living.small, living.total));
    this.#record('national_share', over(accounts.nationalPay, accounts.advertisedPay));
    this.#record('trust', placeTrust(world));
    this.#record('partnership_rate', over(this.#sums.of('joint value'), this.#sums.of('charity value') + this.#sums.of('value outside')));
    let bidsMade = 0;
    let bidFor = 0;
    for (const { tender, bids } of awards.results) {
      if (bids.length === 0) continue;
      bidsMade += tender.share * bids.length;
      bidFor += tender.share;
    }
    this.#record('bids_per_tender', over(bidsMade, bidFor));
    let closed = 0;
    for (const { charity } of turnover.closures) closed += charities.reachShare[charity] as number;
    this.#record('closures_per_year', over(4 * closed, living.weight));
    this.#record('operating', living.weight);
    this.#record('small_operating', over(left, cohort));
    this.#record('contract_income', living.total);
    this.#record('needs_met', needsMet(world));
    this.#record('reserves_months', median(living.months));
  }

  #record(id: SeriesId, value: number | null): void {
    this.#series[id].push(value);
  }

  #smallEnds(world: World): { survival: number | null; closed: number | null } {
    const { charities } = world.sector;
    let entered = 0;
    let left = 0;
    let closed = 0;
    for (const i of this.#entered) {
      if ((this.#startBand[i] as number) > SMALL) continue;
      entered++;
      if (charities.status[i] === OPERATING) left++;
      if (charities.status[i] === CLOSED) closed++;
    }
    return { survival: over(left, entered), closed: over(closed, entered) };
  }

  /** The record of the run, once its last quarter has been seen. */
  finish(world: World, about: { scenario: string; replication: number; warmUpQuarters: number; steady: boolean }): RunRecord {
    // The world has moved on to the quarter after the last; markets are read as they stood in it.
    const last = { ...world, quarter: world.quarter - 1 };
    const { charities } = last.sector;
    const markets = localMarkets(last);
    const local = localConcentration(markets);
    const contract: number[] = [];
    const total: number[] = [];
    const weights: number[] = [];
    let small = 0;
    let big = 0;
    let all = 0;
    let reputation = 0;
    let partners = 0;
    for (const i of last.sector.byIdentity) {
      const held = (charities.lastYearContract[i] as number) / 100;
      if (held > 0) contract.push(held);
      all += held;
      if ((charities.band[i] as number) <= SMALL) small += held;
      if ((charities.band[i] as number) >= 4) big += held;
      const income = turnover(charities, i);
      if (income > 0) {
        total.push(income / (charities.reachShare[i] as number));
        weights.push(charities.reachShare[i] as number);
      }
      if (this.#smallPartners.has(i)) {
        reputation += charities.reputation[i] as number;
        partners++;
      }
    }
    const { cost, price, work, outside, held } = holdings(last);
    const yearly = this.#sums.of('charity-quarters') / 4;
    const key = world.keys['observation/resample'];
    const { annual: threshold, whole } = entryThresholds(this.#sightings, key);
    const several = severalNeeds(last, markets);
    const ends = this.#smallEnds(last);
    const let_ = this.#sums.of('awarded value');
    const outcomes: Record<OutcomeId, number | null> = {
      hhi: hhi(contract),
      hhi_local: local.hhi,
      hhi_local_random: local.random,
      hhi_local_excess: lessDefined(local.hhi, local.random, 10_000),
      hhi_total_income: hhi(weighted(total, weights)),
      gini_total_income: gini(total, weights),
      cr5: concentrationRatio(contract, 5),
      gini_income: gini(contract),
      effective_providers_local: local.providers,
      national_share: over(this.#sums.of('late national pay'), this.#sums.of('late advertised pay')),
      small_share: over(small, all),
      small_survival: ends.survival,
      closures: over(this.#sums.of('closures'), yearly),
      mergers: over(100_000 * this.#sums.of('merger'), yearly),
      takeovers: over(100_000 * this.#sums.of('takeover'), yearly),
      entries: over(this.#sums.of('entries'), yearly),
      partnership_rate: over(this.#sums.of('joint value'), let_),
      partner_share: over(this.#sums.of('partner pay'), this.#sums.of('advertised pay')),
      trust: placeTrust(last),
      mission_drift: over(outside, work),
      bids_per_tender: over(this.#sums.of('bids'), this.#sums.of('with bids')),
      single_bid_rate: over(this.#sums.of('single'), this.#sums.of('with bids')),
      bid_cost_share: over(this.#sums.of('bid cost'), let_),
      failed_tenders: over(this.#sums.of('failed'), this.#sums.of('tenders')),
      full_cost_shortfall: over(less(cost, price), cost),
      needs_met: needsMet(last),
      marginalised_reach: marginalisedReach(last),
      choice: choice(last, markets),
      navigation_loss: several.loss,
      value_per_pound: valuePerPound(last),
      entry_threshold_national: 'value' in threshold ? threshold.value : null,
      entry_threshold_whole_life: 'value' in whole ? whole.value : null,
      vcse_share: over(this.#sums.of('charity value'), let_),
      commissioner_cost_share: over(this.#sums.of('tendering cost'), let_),
      service_gap_months: this.#sums.of('line quarters') > 0 ? (12 * this.#sums.of('gap quarters')) / this.#sums.of('line quarters') : null,
      multi_need_coverage: several.coverage,
      wasted_bid_cost: over(this.#sums.of('lost bid cost'), let_),
      repeat_partnering: over(this.#sums.of('repeat partnerships'), this.#sums.of('partnerships')),
      overspending: over(this.#sums.of('overspent'), this.#sums.of('reporting')),
      small_closures: ends.closed,
      bids_per_charity: over(4 * this.#sums.of('charity bids'), this.#sums.of('market quarters')),
      contested_tenders: over(this.#sums.of('contested'), this.#sums.of('tenders')),
      improved_terms: over(this.#sums.of('improved'), this.#sums.of('tenders')),
      mobilisation_delay: over(this.#sums.of('distant delay'), this.#sums.of('distant leads')),
      small_exclusion: over(this.#keptOut, this.#noticedBySmall),
      partner_later_leads: over(this.#ledAfterPartner.size, this.#smallPartners.size),
      small_partner_reputation: over(reputation, partners),
      value_concentration_band: over(big, all),
      stepped_back_value: over(this.#sums.of('stepped back value'), this.#sums.of('offered value')),
      dissimilar_partners: over(this.#sums.of('size difference'), this.#sums.of('partnerships')),
      local_quality: deliveryQuality(last),
      large_win_rate: lessDefined(
        over(this.#sums.of('large wins'), this.#sums.of('large bids')),
        over(this.#sums.of('small wins'), this.#sums.of('small bids')),
      ),
      growth_seeking: over(this.#sums.of('growth bids'), this.#sums.of('intended bids')),
      ...this.#behaviour.finish(last),
    };
    const reasons: Partial<Record<OutcomeId, string>> = {};
    for (const [id, value] of Object.entries(outcomes)) if (value === null) reasons[id as OutcomeId] = 'nothing to measure in this run';
    if ('reason' in threshold) reasons['entry_threshold_national'] = threshold.reason;
    if ('reason' in whole) reasons['entry_threshold_whole_life'] = whole.reason;
    const record = {
      scenario: about.scenario,
      replication: about.replication,
      outcomes,
      reasons,
      series: this.#series,
      cohorts: this.#cohorts(),
      groups: groupRows(last, this.#groupsAtStart, this.#entered, this.#startBand),
      forms: forms.map((form) => ({
        form,
        bids: this.#sums.of(counted[form].bids),
        wins: this.#sums.of(counted[form].wins),
        valueWon: this.#sums.of(counted[form].value),
      })),
      flows: flowTable(last.sector.books),
      why: this.#why.rows(),
      warmUpQuarters: about.warmUpQuarters,
      steady: about.steady,
    };
    const closedOf = (['insolvency', 'background'] as const).map((cause) => ({
      cause,
      share: over(this.#sums.of(closuresBy[cause]), yearly),
    }));
    const { scenario: _name, ...hashed } = record;
    const intervals = {
      ...('value' in threshold ? { entry_threshold_national: threshold.interval } : {}),
      ...('value' in whole ? { entry_threshold_whole_life: whole.interval } : {}),
    };
    return { ...record, intervals, digest: bytesToHex(sha256(utf8ToBytes(JSON.stringify(hashed)))), held, closedOf };
  }

  #cohorts(): Cohort[] {
    return BANDS.map((band, b) => ({
      band,
      entered: this.#entered.filter((i) => this.#startBand[i] === b).length,
      closed: this.#closed[b] as number[],
      merged: this.#merged[b] as number[],
    }));
  }
}

/** Rows of the charities in the market. */
function entered({ sector: { charities }, quarter }: World): Int32Array {
  const rows = new Int32Array(charities.count);
  let count = 0;
  for (let i = 0; i < charities.count; i++) if (charities.status[i] === OPERATING && inMarket(charities, i, quarter)) rows[count++] = i;
  return rows.subarray(0, count);
}

/** Each amount as often as it stands for, for shares over a sample in which some charities are only partly simulated. */
function weighted(amounts: readonly number[], weights: readonly number[]): number[] {
  return amounts.map((x, k) => x * (weights[k] as number));
}
