/** Step 8: contracts are delivered: at what quality, for whom, at what cost. */
import { uniform } from '../random/draw.ts';
import { SERVICES } from '../scenario/names.ts';
import type { Delivery } from '../world/hooks.ts';
import { account, post, spend } from '../sector/books.ts';
import { monitoringCost, serviceQuality } from '../shared-rules/capability.ts';
import { countBits, IN_HOUSE, isInForce, leadPart, type Contract } from '../sector/market.ts';
import { tieBetween } from '../sector/ties.ts';
import { areasOf } from '../sector/places.ts';
import type { Delivered, Incident } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { budgetMultiple, paymentFactor, workAt, workFactor } from '../shared-rules/budgets.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';
import { countPractice, learnFrom, nobodysPractice } from './practice.ts';

const S = SERVICES.length;

/** What a quarter's deliveries come to, area × service: people served, and the money spent on them with how far it is spent together. */
type Tally = {
  readonly served: Float64Array;
  readonly money: Float64Array;
  readonly door: Float64Array;
  readonly joined: Float64Array;
  /** Cost of serving a person for a year, by service. */
  readonly unitCost: readonly number[];
};

export const deliverServices = {
  name: 'deliver services',
  summary:
    'Contracts are delivered at some quality, reach and cost; partners’ incidents happen; needs met are reckoned by area and service.',
  run,
};

function run(world: World): Delivered {
  const delivered: Delivered = { incidents: [] };
  const { met, need, oneDoor, joined } = world.sector.places;
  const tally: Tally = {
    served: new Float64Array(need.length),
    money: new Float64Array(need.length),
    door: new Float64Array(need.length),
    joined: new Float64Array(need.length),
    unitCost: SERVICES.map((service) => world.settings.market.unit_cost[service]),
  };
  const { contracts } = world.sector;
  const practice = nobodysPractice(world);
  // One record for all that is delivered: it is looked at by every mechanism, and made again each time it would be most of the garbage.
  const delivery = { contract: contracts[0], quality: 0, reach: 0, door: 0, joined: 0 };
  for (const contract of contracts) {
    if (!isInForce(contract, world.quarter)) continue;
    delivery.contract = contract;
    serve(world, delivery);
    countPractice(contract, practice);
    const work = workFactor(world, contract);
    payForDelivery(world, contract, paymentFactor(world, contract), work, delivered.incidents);
    countServed(world, contract, work, tally);
  }
  serveOutsideContracts(world, tally);
  learnFrom(practice, world);
  for (let m = 0; m < met.length; m++) {
    met[m] = need[m] > 0 ? Math.min(1, tally.served[m] / need[m]) : 1;
    oneDoor[m] = tally.money[m] > 0 ? tally.door[m] / tally.money[m] : 0;
    joined[m] = tally.money[m] > 0 ? tally.joined[m] / tally.money[m] : 0;
  }
  return delivered;
}

/** Costs rise at once with the work and fall behind it: people and premises cannot be shed in a day. */
function followDown(now: number, target: number, pace: number): number {
  return target >= now ? target : now + pace * (target - now);
}

/** Quality and reach of a contract this quarter. */
function serve(world: World, delivery: Delivery): void {
  const { contract } = delivery;
  const { charities } = world.sector;
  const { early_quality_loss, others_quality, others_roots, reach_without_roots, reach_by_roots } = world.settings.delivery;
  const { lead, partners, parts, mainService } = contract;
  let quality = lead < 0 ? others_quality : 0;
  let roots = lead < 0 ? others_roots : 0;
  for (let k = 0; lead >= 0 && k <= partners.length; k++) {
    const i = k === 0 ? lead : partners[k - 1];
    const part = k === 0 ? leadPart(parts) : parts[k - 1];
    quality += part * serviceQuality(world, i, mainService);
    roots += part * charities.roots[i];
  }
  delivery.quality = quality;
  delivery.reach = reach_without_roots + reach_by_roots * roots;
  delivery.door = 0;
  delivery.joined = 0;
  for (const hook of world.hooks.serve) hook.run(hook.values, world, delivery);
  if (world.quarter < contract.mobilised) delivery.quality *= 1 - early_quality_loss;
  contract.quality = Math.min(1, Math.max(0, delivery.quality));
  contract.marginalised = Math.max(0, delivery.reach);
  contract.door = Math.min(1, Math.max(0, delivery.door));
  contract.joined = Math.min(1, Math.max(0, delivery.joined));
}

/** Delivery costs money now, by the work there is; what is earned is owed until it is paid. */
function payForDelivery(world: World, contract: Contract, factor: number, work: number, incidents: Incident[]): void {
  const { lead, partners, parts, price, share } = contract;
  const money = (price * factor * share) / QUARTERS_A_YEAR;
  if (lead < 0) {
    const provider = lead === IN_HOUSE ? account['commissioners’ in-house services'] : account['outside providers'];
    post(world.sector.books, account.commissioners, provider, money);
    return;
  }
  const { overhead_share } = world.settings.delivery;
  contract.costFactor = followDown(contract.costFactor, work, world.settings.finance.plan_lag);
  const direct = (contract.fullCost * contract.costFactor * share * (1 - overhead_share)) / QUARTERS_A_YEAR;
  payCosts(world, contract, lead, leadPart(parts), direct);
  if (contract.setUp > 0) spend(world.sector.books, world.sector.charities, lead, account['setting up'], contract.setUp);
  for (let k = 0; k < partners.length; k++) {
    payCosts(world, contract, partners[k], parts[k], direct);
    workTogether(world, contract, partners[k], parts[k], money, incidents);
  }
  contract.owed.push(money * paidByResults(world, contract));
}

/** Part of the price that is paid for the quality delivered. */
function paidByResults({ settings: { payment } }: World, { grant, quality }: Contract): number {
  const { by_results_share, results_in_full } = payment;
  if (grant || by_results_share === 0) return 1;
  return 1 - by_results_share + by_results_share * Math.min(1, quality / results_in_full);
}

/** One provider's part of the work, and of answering to the commissioner, from which the lead may shield its partners. */
function payCosts(world: World, contract: Contract, i: number, part: number, direct: number): void {
  const { books, charities } = world.sector;
  const { lead, price, share, shielded } = contract;
  const { monitoring_limit, partners_monitoring } = world.settings.burden;
  spend(books, charities, i, account['delivery of contracts'], direct * part);
  const cost = monitoringCost(world, i, contract) * (i === lead ? 1 : partners_monitoring);
  const watched = (Math.min(cost, monitoring_limit * price * part) * share) / QUARTERS_A_YEAR;
  spend(books, charities, i, account.monitoring, watched * (i === lead ? 1 : 1 - shielded));
  if (i !== lead && shielded > 0) spend(books, charities, lead, account.monitoring, watched * shielded);
  charities.lastActive[i] = world.quarter;
}

/** What it costs the lead to work with a partner, and the incidents that happen between them. */
function workTogether(
  world: World,
  { lead, price, share, area }: Contract,
  j: number,
  part: number,
  money: number,
  incidents: Incident[],
): void {
  const { books, charities, ties } = world.sector;
  const { coordination_cost, coordination_limit, relationship_cost, incident_rate, incident_cost } = world.settings.delivery;
  const together = (part * price * coordination_cost * share) / QUARTERS_A_YEAR + relationship_cost * share;
  spend(books, charities, lead, account['working together'], Math.min(together, money * part * coordination_limit));
  const t = tieBetween(ties, lead, j);
  if (t >= 0) ties.last[t] = world.quarter;
  if (uniform(world.keys['delivery/incident'], charities.key[lead], world.quarter, charities.key[j]) < incident_rate) {
    incidents.push({ lead, partner: j, area });
    spend(books, charities, lead, account['working together'], money * incident_cost);
  }
}

/** People-years served for a year’s money, weighted by quality, added to the places of a contract; and how far they are served together. */
function countServed(world: World, contract: Contract, work: number, tally: Tally): void {
  const { places } = world.sector;
  const { quality, door, joined } = contract;
  const { served_at_best } = world.settings.delivery;
  const areas = areasOf(places, contract);
  let total = 0;
  for (let n = 0; n < areas.length; n++) total += places.people[areas[n]];
  // As much work is due as was let, whatever it was bought for.
  const money = (contract.amount * work * contract.share) / countBits(contract.services);
  let people = 0;
  for (let s = 0, rest = contract.services; rest !== 0; s++, rest >>= 1) {
    if ((rest & 1) === 0) continue;
    const amount = money / tally.unitCost[s];
    people += amount;
    for (let n = 0; n < areas.length; n++) {
      const here = amount * (places.people[areas[n]] / total);
      const m = areas[n] * S + s;
      tally.served[m] += here * quality * served_at_best;
      tally.money[m] += here;
      tally.door[m] += here * door;
      tally.joined[m] += here * joined;
    }
  }
  contract.served = people;
}

/** Spot and fee work, and what commissioned charities do from their own funds, meet the same needs. */
function serveOutsideContracts(world: World, { served, unitCost }: Tally): void {
  const { spot, places, byIdentity } = world.sector;
  const { commissioned, plan, quality, ownService, wide, home } = world.sector.charities;
  const { own_services_quality, spot_quality, served_at_best } = world.settings.delivery;
  const total = places.people.reduce((sum, p) => sum + p, 0);
  const shareOfPeople = places.people.map((p) => p / total);
  const spread = (service: number, people: number) => {
    for (let a = 0; a < places.count; a++) served[a * S + service] += people * shareOfPeople[a];
  };
  for (const pool of spot) {
    if (pool.members.length === 0) continue;
    const multiple = budgetMultiple(world, pool.service, pool.area, pool.budget);
    const people = (pool.budget * workAt(world.settings.budget, multiple)) / unitCost[pool.service];
    if (pool.area >= 0) served[pool.area * S + pool.service] += people * spot_quality * served_at_best;
    else spread(pool.service, people * spot_quality * served_at_best);
  }
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (commissioned[i] === 0) continue;
    const people = (plan[i] * own_services_quality) / unitCost[ownService[i]];
    if (wide[i] < 0) served[home[i] * S + ownService[i]] += people * quality[i];
    else spread(ownService[i], people * quality[i]);
  }
}
