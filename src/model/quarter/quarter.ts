/** A quarter: eleven steps in the order of the protocol. Observation, the twelfth, belongs to the study. */
import { placeBids } from '../bidding/bids.ts';
import { learnFromResults } from '../shared-rules/beliefs.ts';
import { appraiseAndChoose } from '../appraisal/choice.ts';
import { noticeOpportunities } from '../noticing/opportunities.ts';
import { awardContracts } from '../commissioning/award.ts';
import { letTenders } from '../commissioning/tenders.ts';
import { deliverServices } from '../delivery/service.ts';
import { settleAccounts } from '../finance/settle-accounts.ts';
import { openCloseMerge } from '../lifecycle/life.ts';
import { localsInMarket } from '../partnerships/alliances.ts';
import { formPartnerships } from '../partnerships/matching.ts';
import { jointWork, noteIncursions, rememberJointWork, updateReputations } from '../partnerships/relations.ts';
import { forgetPairs } from '../shared-rules/trust.ts';
import type { Matched } from '../world/quarter-tables.ts';
import type { HookTable, World } from '../world/world.ts';

export type Step = { readonly name: string; readonly summary: string; readonly run: (world: World) => void };

const matched = new WeakMap<World, Matched>();

function callAll(hooks: HookTable['challenge' | 'relate' | 'live'], world: World): void {
  for (const { run, values } of hooks) run(values, world);
}

export const quarter = [
  {
    name: 'let tenders',
    summary:
      'Commissioners get their budgets under the rules in force, tell how deep cuts are felt in each area, let again what failed, and let what runs out, packaged as their rules say.',
    run: letTenders,
  },
  {
    name: 'notice opportunities',
    summary:
      'Each tender reaches charities that work in its place and service, by chance. Local ones keep what they have attention for, their own contracts first; those of wider reach look in as tenders come, as often as they have attention for in all of their reach. Larger tenders draw more attention. Mechanisms may make a charity look outside its specialisms.',
    run: noticeOpportunities,
  },
  {
    name: 'stand together',
    summary: 'Charities that noticed a tender weigh contesting its terms together; the commissioner may improve them.',
    run: (world) => callAll(world.hooks.challenge, world),
  },
  {
    name: 'appraise and choose',
    summary:
      'Pressure is sensed. Each charity prices and values every way of answering each tender it kept, takes the best with noise, and makes up a portfolio of bids within its capacity.',
    run: appraiseAndChoose,
  },
  {
    name: 'form partnerships',
    summary: 'Leads ask candidates, candidates answer against what else they could do; one round and one revision.',
    run: (world) => matched.set(world, formPartnerships(world)),
  },
  {
    name: 'place bids',
    summary: 'Terms between partners are settled, bids are made and paid for; the for-profit provider may bid.',
    run: (world) => {
      const ready = matched.get(world);
      if (ready === undefined) throw new Error('bids are placed before partnerships are formed');
      placeBids(world, ready);
    },
  },
  {
    name: 'award contracts',
    summary:
      'Bids are scored under the commissioner’s weights; the best compliant one wins, ties by lot; no compliant bid is a failed tender.',
    run: awardContracts,
  },
  {
    name: 'deliver services',
    summary:
      'Contracts are delivered at some quality, reach and cost; partners’ incidents happen; needs met are reckoned by area and service.',
    run: deliverServices,
  },
  {
    name: 'settle accounts',
    summary:
      'Contracts, spot work and other income are paid, costs spent, plans and overheads follow with a lag; the books must balance to the penny.',
    run: settleAccounts,
  },
  {
    name: 'update relations and beliefs',
    summary:
      'Results are learnt from, reputations follow delivery, joint work and incursions are remembered; mechanisms move trust, skills, regret and the rest.',
    run: (world) => {
      learnFromResults(world);
      updateReputations(world);
      rememberJointWork(world);
      noteIncursions(world);
      world.joint = jointWork(world);
      callAll(world.hooks.relate, world);
      if (!world.facts.pairsRemember) forgetPairs(world);
    },
  },
  {
    name: 'open, close, merge',
    summary:
      'Alliances form and end, leads that cannot go on hand work back, charities close, merge or are taken over, new ones are founded; once a year bands are reassessed.',
    run: (world) => {
      if (world.hooks.live.length > 0) world.locals = localsInMarket(world);
      callAll(world.hooks.live, world);
      openCloseMerge(world);
    },
  },
] as const satisfies readonly Step[];
