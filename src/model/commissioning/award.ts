/** Step 7: eligibility, scoring under the commissioner's weights, award; or a failed tender. */
import { normal, uniform } from '../random/draw.ts';
import { account, post } from '../sector/books.ts';
import { LOCAL, MAJOR, NATIONAL, SMALL, yearlySpending } from '../sector/charities.ts';
import { bidSkill, hasBase, serviceQuality, setUpCost, USUAL_BID_SKILL } from '../shared-rules/capability.ts';
import { standsFor } from '../shared-rules/sampling.ts';
import { hasIncumbent, isIncumbent } from '../shared-rules/incumbents.ts';
import { isPartnership, partWithoutBase } from '../shared-rules/teams.ts';
import { isForProfit, leadPart, type Bid, type Contract, type Tender } from '../sector/market.ts';
import type { Groups } from '../columns/groups.ts';
import { scratchInts } from '../columns/scratch.ts';
import { baseFor } from '../sector/sector.ts';
import { tie } from '../sector/ties.ts';
import { trustBetween } from '../shared-rules/trust.ts';
import { costOfBid } from '../shared-rules/bid-costs.ts';
import { emptyAwards } from '../world/empty-products.ts';
import type { Awards, Bidding, Noticing, TenderResult } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { budgetOfLines, workOfLines } from '../shared-rules/budgets.ts';
import { obligationsOfStaff } from '../shared-rules/obligations.ts';
import { MIDDLE } from '../sector/units.ts';
import { settleDirectly, whoDelivers, type Known } from './direct-award.ts';
import { loseWork } from './lose-work.ts';

/** Working columns. */
const scratch = {
  firstBids: scratchInts(),
  bidsByTender: scratchInts(),
};

export const awardContracts = {
  name: 'award contracts',
  summary:
    'Bids are scored under the commissioner’s weights; the best compliant one wins, ties by lot; no compliant bid is a failed tender. Work that is awarded directly is offered to its present holder, then to others, until one accepts.',
  run,
};

function run(world: World, tenders: readonly Tender[], { bids }: Bidding, { eligible }: Noticing): Awards {
  const awards = emptyAwards();
  const { start, rows } = bidsByTender(bids, tenders.length);
  const known = whoDelivers(world);
  for (let t = 0; t < tenders.length; t++) {
    const tender = tenders[t];
    if (tender.direct) {
      awards.results.push(awardDirectly(world, t, eligible[t], known));
      continue;
    }
    const from = start[t];
    const to = start[t + 1];
    awards.tenderingCost += tenderingCost(world, tender, to - from);
    let lowest = Infinity;
    for (let n = from; n < to; n++) lowest = Math.min(lowest, bids[rows[n]].price);
    const compliant: Bid[] = [];
    let winner: Bid | null = null;
    let distantNational = false;
    for (let n = from; n < to; n++) {
      const bid = bids[rows[n]];
      scoreBid(world, tender, bid, lowest);
      if (!bid.compliant) continue;
      compliant.push(bid);
      distantNational ||= fromAfar(world, bid);
      if (winner === null || better(world, tender, bid, winner)) winner = bid;
    }
    const contract = winner === null ? null : award(world, tender, winner, compliant.length, eligible[t]);
    if (winner === null) world.sector.failed.push(tender);
    for (let n = from; n < to; n++) {
      const bid = bids[rows[n]];
      if (bid.lead >= 0 && bid !== winner) awards.lostBidCost += costOfBid(world, bid);
    }
    awards.results.push({ tender, bids: compliant, winner, contract, distantNational });
  }
  loseWork(world);
  return awards;
}

/** Without competition there are no bids to count; what nobody takes is competed for next quarter. */
function awardDirectly(world: World, t: number, eligible: Int32Array, known: Known): TenderResult {
  const tender = world.now.tenders[t];
  const { contract, scoring } = world.settings;
  post(
    world.sector.books,
    account.treasury,
    account['running tenders'],
    scoring.procurement_cost_base * contract.direct_cost * tender.share,
  );
  const winner = settleDirectly(world, t, eligible, known);
  if (winner === null) world.sector.failed.push(tender);
  const made = winner === null ? null : award(world, tender, winner, 0, eligible);
  return { tender, bids: [], winner, contract: made, distantNational: false };
}

/** Bids by tender. */
function bidsByTender(bids: readonly Bid[], tenders: number): Groups {
  const start = scratch.firstBids(tenders + 2).fill(0, 0, tenders + 2);
  for (let n = 0; n < bids.length; n++) start[bids[n].tender + 2]++;
  for (let t = 2; t <= tenders; t++) start[t] += start[t - 1];
  const rows = scratch.bidsByTender(bids.length);
  for (let n = 0; n < bids.length; n++) rows[start[bids[n].tender + 1]++] = n;
  return { start, rows };
}

function tenderingCost(world: World, tender: Tender, bids: number): number {
  const { procurement_cost_base, procurement_cost_per_bid } = world.settings.scoring;
  const cost = (procurement_cost_base + procurement_cost_per_bid * bids) * tender.share;
  post(world.sector.books, account.treasury, account['running tenders'], cost);
  return cost;
}

/** A charity over £10m working across the country, without a base in the area. */
function fromAfar(world: World, bid: Bid): boolean {
  const { charities } = world.sector;
  return bid.lead >= 0 && charities.reach[bid.lead] === NATIONAL && charities.band[bid.lead] >= MAJOR && bid.leadFromAfar;
}

/** A small charity of the place: whom those who step back help to bid. */
function isSmallLocal({ sector: { charities } }: World, { lead, leadFromAfar }: Bid): boolean {
  return charities.reach[lead] === LOCAL && charities.band[lead] <= SMALL && !leadFromAfar;
}

function better(world: World, tender: Tender, bid: Bid, than: Bid): boolean {
  if (bid.score !== than.score) return bid.score > than.score;
  const luck = (each: Bid) =>
    uniform(world.keys['award/tie'], each.lead < 0 ? each.lead : world.sector.charities.key[each.lead], tender.key);
  return luck(bid) > luck(than);
}

const within = (x: number) => Math.min(1, Math.max(0, x));

function scoreBid(world: World, tender: Tender, bid: Bid, lowest: number): void {
  const { scoring, reservation } = world.settings;
  const { charities } = world.sector;
  let { quality, socialValue } = bid;
  if (!isForProfit(bid.lead)) {
    const { lead, partners, parts } = bid;
    const incumbent = isIncumbent(world.now.noticing.incumbents, bid.tender, lead);
    let local = 0;
    quality = 0;
    for (let k = 0; k <= partners.length; k++) {
      const i = k === 0 ? lead : partners[k - 1];
      const part = k === 0 ? leadPart(parts) : parts[k - 1];
      quality += part * serviceQuality(world, i, tender.mainService);
      local += part * (hasBase(world, i, tender) ? charities.embeddedness[i] : 0);
    }
    quality += scoring.bid_skill_effect * (bidSkill(world, bid.lead) - USUAL_BID_SKILL);
    quality += scoring.reputation_effect * (charities.reputation[bid.lead] - MIDDLE);
    if (incumbent) quality += scoring.incumbent_bonus;
    if (tender.steppedBack > 0 && isSmallLocal(world, bid)) quality += scoring.step_back_help;
    socialValue = scoring.social_value_base + scoring.local_value * local;
    const added = { bid, tender, quality, socialValue };
    for (const hook of world.hooks.score) hook.run(hook.values, world, added);
    quality = added.quality;
    socialValue = added.socialValue;
  }
  bid.quality = within(quality);
  bid.socialValue = within(socialValue);
  const together = isForProfit(bid.lead) ? world.settings.for_profit.subcontracts : isPartnership(tender, bid.partners.length);
  const partnered = together ? tender.partnershipPoints : 0;
  const luck = scoring.noise * normal(world.keys['award/score'], bid.lead < 0 ? bid.lead : charities.key[bid.lead], tender.key);
  const merit = tender.priceWeight * (lowest / bid.price) + tender.qualityWeight * bid.quality + tender.socialValueWeight * bid.socialValue;
  bid.score = merit * (1 - tender.partnershipPoints) + partnered + luck;
  if (bid.quality < scoring.minimum_quality) bid.compliant = false;
  if (tender.partnershipRequired && !together) bid.compliant = false;
  if (reservation.for === 'local' && tender.annual < reservation.applies_below && (bid.lead < 0 || charities.reach[bid.lead] !== LOCAL))
    bid.compliant = false;
}

function award(world: World, tender: Tender, bid: Bid, bidders: number, eligible: Int32Array): Contract {
  const { sector, settings, quarter } = world;
  const starts = quarter;
  const mobilisation = { bid, tender, delay: bid.leadFromAfar ? settings.delivery.mobilisation_quarters : 0 };
  for (const hook of world.hooks.mobilise) hook.run(hook.values, world, mobilisation);
  const contract: Contract = {
    key: tender.key,
    lines: tender.lines,
    lots: tender.lots,
    area: tender.area,
    region: tender.region,
    services: tender.services,
    mainService: tender.mainService,
    ceiling: tender.annual,
    amount: tender.amount,
    share: tender.share,
    price: bid.price,
    fullCost: bid.fullCost,
    lead: bid.lead,
    partners: [...bid.partners],
    parts: bid.parts.map((part) => part * bid.kept),
    fee: bid.fee,
    promised: 1 - leadPart(bid.parts),
    shielded: bid.shielded,
    voice: bid.voice,
    starts,
    ends: starts + tender.quarters,
    grant: tender.grant,
    arrears: tender.arrears,
    monitoring: tender.monitoring,
    setUp: bid.leadFromAfar ? (partWithoutBase(world, tender, bid) * setUpCost(world, tender) * tender.share) / tender.quarters : 0,
    mobilised: starts + Math.round(mobilisation.delay),
    bidders,
    eligible: eligible.includes(bid.lead) ? eligible : withWinner(eligible, bid.lead),
    budgetMultiple: budgetOfLines(world, tender.lines),
    workMultiple: workOfLines(world, tender.lines),
    costFactor: 1,
    owed: [],
    owedToPartners: [],
    quality: bid.quality,
    marginalised: 0,
    door: 0,
    joined: 0,
    served: 0,
  };
  sector.contracts.push(contract);
  for (const l of tender.lines) sector.lines[l].contracts += 1;
  if (bid.lead >= 0) startWork(world, tender, bid, contract);
  takeOnStaff(world, tender, bid);
  return contract;
}

function withWinner(eligible: Int32Array, winner: number): Int32Array {
  const more = new Int32Array(eligible.length + 1);
  more.set(eligible);
  more[eligible.length] = winner;
  return more.sort();
}

/** Bases, and the ties that joint work makes. */
function startWork(world: World, tender: Tender, bid: Bid, contract: Contract): void {
  const { base_kept } = world.settings.delivery;
  const { charities, bases, ties } = world.sector;
  const { lead } = bid;
  for (let k = 0; k <= bid.partners.length; k++) {
    const i = k === 0 ? lead : bid.partners[k - 1];
    const part = k === 0 ? leadPart(bid.parts) : bid.parts[k - 1];
    charities.recentAwards[i] += part * bid.price * standsFor(world, i, tender.area);
    if (k > 0) charities.lastPartner[i] = world.quarter;
    if (charities.wide[i] < 0) continue;
    // A region's work is led from its seat, and gives no base elsewhere in it.
    const row = baseFor(world.sector, i, tender);
    bases[row] = Math.max(bases[row], contract.ends + base_kept);
  }
  for (const j of bid.partners) tie(ties, lead, j, trustBetween(world, lead, j));
}

/** Where staff go with the work they come with their pensions: the obligations of a charity that takes work over grow with it. */
function takeOnStaff(world: World, tender: Tender, { tender: t, lead, price }: Bid): void {
  const { tupe, tupe_obligations } = world.settings.delivery;
  const { incumbents } = world.now.noticing;
  if (!tupe || lead < 0 || !hasIncumbent(incumbents, t) || isIncumbent(incumbents, t, lead)) return;
  const { charities } = world.sector;
  charities.obligations[lead] += obligationsOfStaff(tupe_obligations, price * tender.share, yearlySpending(charities, lead));
}
