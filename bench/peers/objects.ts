/** The common workload with one plain object a charity, in arrays. */
import { Generator } from './generator.ts';
import { shapeOf, type Outcome, type Shape } from './outcome.ts';
import * as rules from './rules.ts';
import type { Charity, Contract } from './rules.ts';

const newCharity = (): Charity => ({
  otherIncome: 0,
  reserves: 0,
  quality: 0,
  mission: 0,
  area: 0,
  turnover: 0,
  contractIncome: 0,
  alive: true,
  ties: [],
});

export function marketOfObjects(size: number, quarters: number, seed: number): Outcome {
  const luck = new Generator(seed);
  const areas = Math.max(1, Math.round(size / rules.AREA_SIZE));
  const charities: Charity[] = [];
  const enter = (share: number): Charity => {
    const charity = newCharity();
    rules.drawCharity(charity, share, areas, luck);
    charities.push(charity);
    return charity;
  };
  for (let i = 0; i < size; i++) enter(1);
  let local = byArea(charities, areas);
  for (const charity of charities) charity.ties = rules.drawTies(charity, local[charity.area], luck);
  let contracts: Contract[] = [];
  let shape: Shape | null = null;
  let tally = { evals: 0, bids: 0, joint: 0 };
  let [agentQ, totEv] = [0, 0];
  for (let quarter = 0; quarter < quarters; quarter++) {
    if (quarter > 0) local = byArea(charities, areas);
    tally = { evals: 0, bids: 0, joint: 0 };
    const tenders = local.flatMap((members) => {
      agentQ += members.length;
      const open = rules.letTenders(members.length, luck);
      for (const charity of members) rules.bid(charity, open, luck, tally);
      return open;
    });
    totEv += tally.evals;
    for (const tender of tenders) {
      const contract = rules.award(tender);
      if (contract !== null) contracts.push(contract);
    }
    for (const charity of charities) charity.contractIncome = 0;
    contracts = contracts.filter(rules.deliver);
    for (const charity of charities) if (charity.alive) rules.settle(charity, luck);
    const entering = rules.entrants(size, luck);
    for (let k = 0; k < entering; k++) {
      const charity = enter(rules.ENTRANT_SIZE);
      charity.ties = rules.drawTies(charity, local[charity.area], luck);
    }
    shape = shapeOf(charities, areas);
  }
  if (shape === null) throw new Error('a run needs at least one quarter');
  const orig = charities.slice(0, size).filter(({ alive }) => alive).length;
  return { ...shape, ...tally, orig, contracts: contracts.length, agentQ, totEv };
}

function byArea(charities: readonly Charity[], areas: number): Charity[][] {
  const local = Array.from({ length: areas }, (): Charity[] => []);
  for (const charity of charities) if (charity.alive) local[charity.area].push(charity);
  return local;
}
