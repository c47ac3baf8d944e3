/** Step 6: bids are made; what they cost is spent whether they win or lose. */
import { normal, uniform } from '../random/draw.ts';
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../scenario/names.ts';
import type { Agreement } from '../world/hooks.ts';
import { account, spend } from '../sector/books.ts';
import { bidCost, fullCost, hasBase } from '../shared-rules/capability.ts';
import { FOR_PROFIT, NOBODY, type Bid, type Tender } from '../sector/market.ts';
import { emptyBidding } from '../world/empty-products.ts';
import type { Bidding, Matching } from '../world/now.ts';
import type { Choices } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { hiring } from '../shared-rules/teams.ts';
import { PENCE_A_POUND, QUARTERS_A_YEAR } from '../sector/units.ts';

export const placeBids = {
  name: 'place bids',
  summary: 'Terms between partners are settled, bids are made and paid for; the for-profit provider may bid.',
  run,
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function run(world: World, { matched }: Matching): Bidding {
  const bidding = emptyBidding();
  const agreed = { lead: -1, partners: NOBODY, fee: 0, kept: 1, shielded: 0, voice: 1 };
  const { tenders } = world.now;
  for (let n = 0; n < matched.count; n++) {
    if (matched.settled[n] === STEP_BACK) tenders[matched.tender[n]].steppedBack++;
    else placeBid(world, bidding, matched, n, agreed);
  }
  tenders.forEach((tender, t) => forProfitBid(world, bidding.bids, tender, t));
  return bidding;
}

function placeBid(world: World, bidding: Bidding, matched: Choices, n: number, agreed: Mutable<Agreement>): void {
  const { charities } = world.sector;
  const strategy = matched.settled[n];
  const { members, parts } = matched.team[n];
  const t = matched.tender[n];
  const tender = world.now.tenders[t];
  const i = matched.charity[n];
  const fellBack = strategy === ALONE && matched.strategy[n] !== ALONE;
  const planned = fellBack ? matched.costAlone[n] : matched.fullCost[n];
  const markUp = (fellBack ? matched.priceAlone[n] : matched.price[n]) / planned;
  // The lead's own cost is what it planned with; the team may have turned out otherwise.
  const full = members.length === 0 ? planned : costOfTeam(world, tender, i, members, parts);
  const cap = world.settings.partnership.management_fee_cap;
  agreed.lead = i;
  agreed.partners = members;
  agreed.fee = Math.min(world.settings.bidding.usual_fee, cap);
  agreed.kept = 1;
  agreed.shielded = 0;
  agreed.voice = 1;
  if (members.length > 0) for (const hook of world.hooks.agree) hook.run(hook.values, world, agreed);
  const fromAfar = !hasBase(world, i, tender);
  bidding.bids.push({
    tender: t,
    lead: i,
    leadBand: charities.band[i],
    partners: members,
    parts,
    fee: members.length > 0 ? Math.min(agreed.fee, cap) : 0,
    kept: agreed.kept,
    shielded: agreed.shielded,
    voice: agreed.voice,
    strategy,
    price: tender.grant ? tender.annual : Math.min(tender.annual, full * markUp),
    fullCost: full,
    leadFromAfar: fromAfar,
    hasBase: !fromAfar || members.some((j) => hasBase(world, j, tender)),
    quality: 0,
    socialValue: 0,
    score: 0,
    compliant: true,
  });
  const { partnering_cost, partners_effort } = world.settings.bidding;
  if (strategy === LEAD)
    bidding.cost +=
      spend(world.sector.books, charities, i, account.bidding, partnering_cost * members.length * tender.share) / PENCE_A_POUND;
  const whole = bidCost(world, i, tender);
  for (let m = 0; m <= members.length; m++) {
    const member = m === 0 ? i : members[m - 1];
    const share = strategy === ALLIANCE ? 1 / (1 + members.length) : m === 0 ? 1 : partners_effort;
    bidding.cost += spend(world.sector.books, charities, member, account.bidding, whole * share * tender.share) / PENCE_A_POUND;
    charities.lastActive[member] = world.quarter;
  }
  bidding.charityBids += tender.share;
}

/** Full cost of delivery by a team, £ a year: each member's for its part, and hiring for what none of them brings. */
function costOfTeam(world: World, tender: Tender, lead: number, members: readonly number[], parts: readonly number[]): number {
  const { services } = world.sector.charities;
  let given = 0;
  let cost = 0;
  let brought = services[lead];
  for (let k = 0; k < members.length; k++) {
    given += parts[k];
    cost += fullCost(world, members[k], tender) * parts[k];
    brought |= services[members[k]];
  }
  return (cost + (1 - given) * fullCost(world, lead, tender)) * hiring(world, tender, brought);
}

/** A for-profit provider considers a tender now and then, and bids when the profit it expects is worth entering for. */
function forProfitBid(world: World, bids: Bid[], tender: Tender, t: number): void {
  const { chance, entry_cost, expected_win, margin, price_level, price_spread, quality, quality_spread, social_value } =
    world.settings.for_profit;
  const { for: reserved, applies_below } = world.settings.reservation;
  if (tender.grant || tender.direct || (reserved !== 'none' && tender.annual < applies_below)) return;
  if (uniform(world.keys['tendering/rival'], tender.key) >= chance) return;
  const price = tender.annual * Math.min(1, price_level + price_spread * normal(world.keys['tendering/rivalPrice'], tender.key));
  if (expected_win * margin * price * (tender.quarters / QUARTERS_A_YEAR) < entry_cost * tender.bidBurden) return;
  bids.push({
    tender: t,
    lead: FOR_PROFIT,
    leadBand: -1,
    partners: NOBODY,
    parts: NOBODY,
    fee: 0,
    kept: 1,
    shielded: 0,
    voice: 1,
    strategy: ALONE,
    price,
    fullCost: price * (1 - margin),
    leadFromAfar: false,
    hasBase: true,
    quality: quality + quality_spread * normal(world.keys['tendering/rivalQuality'], tender.key),
    socialValue: social_value,
    score: 0,
    compliant: !tender.partnershipRequired,
  });
}
