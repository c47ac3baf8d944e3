/** Step 4: each charity weighs the ways of answering each tender it noticed, then makes up a portfolio of bids. */
import { makeTermTally } from '../world/term-tally.ts';
import { emptyAppraisal } from '../world/empty-products.ts';
import type { Appraisal } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { openOptions } from './answers.ts';
import { choose } from './choice.ts';
import { choiceTerms, makeChosen } from './chosen.ts';
import { consider } from './considered.ts';
import { weighPartners } from './partners.ts';
import { makePortfolios } from './portfolio.ts';
import { endingSoon, sensePressure } from './pressure.ts';
import { makeValuedOptions, valueOptions } from './valued-options.ts';

/**
 * Cases weighed at a time. The plain form takes each stage of the appraisal through all cases of the quarter, and each then fetches every
 * column from memory again: a batch holds neighbours, its options lie where those of the batch before lay, and what one stage has read or
 * written is still in the cache for the next. Only what is chosen is kept.
 */
const BATCH = 256;

export const appraiseAndChoose = {
  name: 'appraise and choose',
  summary:
    'Pressure is sensed. Each charity prices and values every way of answering each tender it kept, takes the best with noise, and makes up a portfolio of bids within its capacity.',
  run,
};

function run(world: World): Appraisal {
  const appraisal = beginAppraisal(world);
  if (world.log !== null) world.log.choices = [];
  world.now.appraisal = appraisal;
  sensePressure(world);
  const cases = consider(world);
  const board = makeValuedOptions(world, cases, BATCH);
  const { table } = board;
  const chosen = makeChosen(world, cases.count);
  for (let first = 0, end = 0; first < cases.count; first = end) {
    end = Math.min(cases.count, first + BATCH);
    if (table !== null) {
      table.pairs.count = 0;
      end = weighPartners(world, cases, table, first, end);
    }
    openOptions(world, board, first, end);
    valueOptions(world, board);
    choose(world, board, first, end, chosen);
  }
  makePortfolios(world, appraisal, chosen);
  return appraisal;
}

/** An appraisal in which nothing is meant yet: what mechanisms may read while it is made. */
export const beginAppraisal = (world: World): Appraisal => emptyAppraisal(endingSoon(world), makeTermTally(choiceTerms(world)));
