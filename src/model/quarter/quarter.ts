/** A quarter: eleven steps in the order of the protocol. Observation, the twelfth, belongs to the study. */
import { placeBids, costOfBid } from '../bidding/bids.ts';
import { learnFromResults } from '../bidding/beliefs.ts';
import { appraiseAndChoose } from '../bidding/choice.ts';
import { noticeOpportunities } from '../bidding/opportunities.ts';
import { coveredShare } from '../bidding/pricing.ts';
import { makePairs } from '../bidding/rows.ts';
import { addPair, shareOut, teamCanBid, wantedPart } from '../bidding/team.ts';
import { awardContracts } from '../commissioning/award.ts';
import { budgetMultiple, letTenders, paymentFactor } from '../commissioning/tenders.ts';
import { deliverServices } from '../delivery/service.ts';
import { settleAccounts } from '../finance/accounts.ts';
import { openCloseMerge } from '../lifecycle/life.ts';
import { formPartnerships, PARTNERS_BID_EFFORT, type Matched } from '../partnerships/matching.ts';
import { noteIncursions, rememberJointWork, updateReputations } from '../partnerships/relations.ts';
import { fillCharity } from '../population/charity.ts';
import { charityKey } from '../population/identity.ts';
import { incomeAt } from '../population/size-bands.ts';
import type { World } from '../sector/world.ts';

export type Step = { readonly name: string; readonly run: (world: World) => void };

const bidding = { makePairs, addPair, wantedPart, shareOut, teamCanBid, coveredShare };
const budgets = { paymentFactor, budgetMultiple };
const founding = { charityKey, incomeAt, fillCharity };
const matched = new WeakMap<World, Matched[]>();

export const quarter = [
  { name: 'let tenders', run: letTenders },
  { name: 'notice opportunities', run: noticeOpportunities },
  { name: 'stand together', run: (world) => world.hooks.challenge.forEach((hook) => hook.run(world)) },
  { name: 'appraise and choose', run: appraiseAndChoose },
  { name: 'form partnerships', run: (world) => matched.set(world, formPartnerships(world, bidding)) },
  { name: 'place bids', run: (world) => placeBids(world, matched.get(world) ?? [], PARTNERS_BID_EFFORT) },
  { name: 'award contracts', run: (world) => awardContracts(world, (bid) => costOfBid(world, bid, PARTNERS_BID_EFFORT)) },
  { name: 'deliver services', run: (world) => deliverServices(world, budgets) },
  { name: 'settle accounts', run: (world) => settleAccounts(world, budgets) },
  {
    name: 'update relations and beliefs',
    run: (world) => {
      learnFromResults(world);
      updateReputations(world);
      rememberJointWork(world);
      noteIncursions(world);
      world.hooks.relate.forEach((hook) => hook.run(world));
    },
  },
  {
    name: 'open, close, merge',
    run: (world) => {
      world.hooks.live.forEach((hook) => hook.run(world));
      openCloseMerge(world, founding);
    },
  },
] as const satisfies readonly Step[];
