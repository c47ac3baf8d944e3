/** Work that commissioners deliver themselves. */
import { identityFrom } from '../random/draw.ts';
import { IN_HOUSE, MADE_AS, type Contract, type Work } from '../sector/market.ts';
import { budgetOfLines, workOfLines } from '../shared-rules/budgets.ts';
import type { World } from '../world/world.ts';

/** The commissioner delivers work itself from now on, and pays its ceiling. */
export function deliverInHouse(world: World, work: Work): void {
  for (const l of work.lines) world.sector.lines[l].contracts += 1;
  world.sector.contracts.push(inHouse(world, work));
}

function inHouse(world: World, work: Work): Contract {
  return {
    key: identityFrom(work.key, world.quarter, MADE_AS.inHouse, 0),
    lines: work.lines,
    lots: work.lots,
    area: work.area,
    region: work.region,
    services: work.services,
    mainService: work.mainService,
    ceiling: work.annual,
    amount: work.amount,
    share: work.share,
    price: work.annual,
    fullCost: work.annual,
    lead: IN_HOUSE,
    partners: [],
    parts: [],
    fee: 0,
    promised: 0,
    shielded: 0,
    voice: 1,
    starts: world.quarter,
    ends: world.quarter + work.quarters,
    grant: false,
    arrears: 0,
    monitoring: 1,
    setUp: 0,
    mobilised: world.quarter,
    bidders: 0,
    eligible: Int32Array.of(IN_HOUSE),
    budgetMultiple: budgetOfLines(world, work.lines),
    workMultiple: workOfLines(world, work.lines),
    costFactor: 1,
    owed: [],
    owedToPartners: [],
    quality: world.settings.delivery.others_quality,
    marginalised: 0,
    door: 0,
    joined: 0,
    served: 0,
  };
}
