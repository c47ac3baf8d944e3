/** Step 8: contracts are delivered: at what quality, for whom, at what cost. */
import { uniform } from '../random/draw.ts';
import { SERVICES } from '../scenario/names.ts';
import { account, post, spend } from '../sector/accounts.ts';
import { OPERATING } from '../sector/charities.ts';
import { monitoringCost, serviceQuality } from '../sector/capability.ts';
import { IN_HOUSE, leadPart, type Contract } from '../sector/market.ts';
import { tieBetween } from '../sector/ties.ts';
import { areasOf } from '../sector/sector.ts';
import type { World } from '../sector/world.ts';
import type { BudgetTools } from './tools.ts';

const S = SERVICES.length;

export function deliverServices(world: World, tools: BudgetTools): void {
  const served = new Float64Array(world.sector.places.count * S);
  const together = {
    money: new Float64Array(served.length),
    door: new Float64Array(served.length),
    joined: new Float64Array(served.length),
  };
  for (const contract of world.sector.contracts) {
    if (contract.starts > world.quarter || contract.ends <= world.quarter) continue;
    serve(world, contract);
    const factor = tools.paymentFactor(world, contract);
    payForDelivery(world, contract, factor);
    countServed(world, contract, factor, served, together);
  }
  serveOutsideContracts(world, tools, served);
  const { met, need, oneDoor, joined } = world.sector.places;
  for (let m = 0; m < met.length; m++) {
    met[m] = need[m] > 0 ? Math.min(1, served[m] / need[m]) : 1;
    oneDoor[m] = together.money[m] > 0 ? together.door[m] / together.money[m] : 0;
    joined[m] = together.money[m] > 0 ? together.joined[m] / together.money[m] : 0;
  }
}

/** Costs rise at once with the work and fall behind it: people and premises cannot be shed in a day. */
function followDown(now: number, target: number, pace: number): number {
  return target >= now ? target : now + pace * (target - now);
}

/** Quality and reach of a contract this quarter. */
function serve(world: World, contract: Contract): void {
  const { charities } = world.sector;
  let quality = contract.lead < 0 ? 0.5 : 0;
  let roots = contract.lead < 0 ? 0.2 : 0;
  if (contract.lead >= 0) {
    const parts = [leadPart(contract.parts), ...contract.parts];
    [contract.lead, ...contract.partners].forEach((i, k) => {
      quality += parts[k] * serviceQuality(world, i, contract.mainService);
      roots += parts[k] * charities.roots[i];
      charities.quality[i] = Math.min(
        0.95,
        charities.quality[i] + world.rules.delivery.learning * (0.95 - charities.quality[i]) * 0.1 * parts[k],
      );
    });
  }
  const delivery = { contract, quality, reach: 0.7 + 0.6 * roots, door: 0, joined: 0 };
  for (const hook of world.hooks.serve) hook.run(delivery);
  if (world.quarter < contract.mobilised) delivery.quality *= 1 - world.rules.delivery.early_quality_loss;
  contract.quality = Math.min(1, Math.max(0, delivery.quality));
  contract.marginalised = Math.max(0, delivery.reach);
  contract.door = Math.min(1, Math.max(0, delivery.door));
  contract.joined = Math.min(1, Math.max(0, delivery.joined));
}

/** Delivery costs money now; what is earned is owed until it is paid. */
function payForDelivery(world: World, contract: Contract, factor: number): void {
  const { books, charities } = world.sector;
  const money = (contract.price * factor * contract.share) / 4;
  if (contract.lead < 0) {
    post(
      books,
      account.commissioners,
      contract.lead === IN_HOUSE ? account['commissioners’ in-house services'] : account['outside providers'],
      money,
    );
    world.events.forProfitPay += money;
    return;
  }
  const { overhead_share, coordination_cost, relationship_cost, incident_rate, incident_cost } = world.rules.delivery;
  contract.costFactor = followDown(contract.costFactor, factor, world.rules.finance.plan_lag);
  const direct = (contract.fullCost * contract.costFactor * contract.share * (1 - overhead_share)) / 4;
  const parts = [leadPart(contract.parts), ...contract.parts];
  [contract.lead, ...contract.partners].forEach((i, k) => {
    spend(books, charities, i, account['delivery of contracts'], direct * parts[k]);
    const watched = (Math.min(monitoringCost(world, i) * (k === 0 ? 1 : 0.5), 0.1 * contract.price * parts[k]) * contract.share) / 4;
    spend(books, charities, i, account.monitoring, watched * (k === 0 ? 1 : 1 - contract.shielded));
    if (k > 0 && contract.shielded > 0) spend(books, charities, contract.lead, account.monitoring, watched * contract.shielded);
    charities.lastActive[i] = world.quarter;
    if (k === 0) return;
    const together = parts[k] * contract.price * coordination_cost * contract.share * 0.25 + relationship_cost * contract.share;
    spend(books, charities, contract.lead, account['working together'], Math.min(together, money * parts[k] * 0.2));
    const t = tieBetween(world.sector.ties, contract.lead, i);
    if (t >= 0) world.sector.ties.last[t] = world.quarter;
    if (uniform(world.keys['delivery/incident'], charities.key[contract.lead], world.quarter, charities.key[i]) < incident_rate) {
      world.events.incidents.push({ lead: contract.lead, partner: i });
      spend(books, charities, contract.lead, account['working together'], money * incident_cost);
    }
  });
  const { by_results_share } = world.rules.payment;
  const results = by_results_share > 0 ? 1 - by_results_share + by_results_share * Math.min(1, contract.quality / 0.6) : 1;
  contract.owed.push(money * results);
}

type Together = { readonly money: Float64Array; readonly door: Float64Array; readonly joined: Float64Array };

/** People-years served for a year’s money, weighted by quality, added to the places of a contract; and how far they are served together. */
function countServed(world: World, contract: Contract, factor: number, served: Float64Array, together: Together): void {
  const { places } = world.sector;
  const services = SERVICES.map((_, s) => s).filter((s) => (contract.services >> s) & 1);
  let people = 0;
  for (const s of services)
    people += (contract.price * factor * contract.share) / services.length / world.rules.market.unit_cost[SERVICES[s]];
  contract.served = people;
  const areas = areasOf(places, contract);
  const total = areas.reduce((sum, a) => sum + places.people[a], 0);
  for (const a of areas) {
    for (const s of services) {
      const amount = (contract.price * factor * contract.share) / services.length / world.rules.market.unit_cost[SERVICES[s]];
      const here = amount * (places.people[a] / total);
      served[a * S + s] += here * contract.quality * 1.6;
      together.money[a * S + s] += here;
      together.door[a * S + s] += here * contract.door;
      together.joined[a * S + s] += here * contract.joined;
    }
  }
}

/** Spot and fee work, and what commissioned charities do from their own funds, meet the same needs. */
function serveOutsideContracts(world: World, tools: BudgetTools, served: Float64Array): void {
  const { charities, spot } = world.sector;
  for (const pool of spot) {
    const money = pool.budget * tools.budgetMultiple(world, pool.service, pool.area, pool.budget);
    const people = money / world.rules.market.unit_cost[SERVICES[pool.service]];
    if (pool.area >= 0) served[pool.area * S + pool.service] += people * 0.55 * 1.6;
    else spreadOver(world, served, pool.service, people * 0.55 * 1.6);
  }
  for (const i of world.sector.byIdentity) {
    if (charities.status[i] !== OPERATING || charities.commissioned[i] === 0) continue;
    const people =
      (charities.plan[i] * world.rules.delivery.own_services_quality) / world.rules.market.unit_cost[SERVICES[charities.ownService[i]]];
    if (charities.wide[i] < 0) served[charities.home[i] * S + charities.ownService[i]] += people * charities.quality[i];
    else spreadOver(world, served, charities.ownService[i], people * charities.quality[i]);
  }
}

function spreadOver(world: World, served: Float64Array, service: number, people: number): void {
  const { places } = world.sector;
  const total = places.people.reduce((sum, p) => sum + p, 0);
  for (let a = 0; a < places.count; a++) served[a * S + service] += people * (places.people[a] / total);
}
