/** Each charity's best way of answering each tender it noticed, a batch of cases at a time. */
import { scratchFloats } from '../columns/scratch.ts';
import { toGumbel, uniform } from '../random/draw.ts';
import type { StreamKey } from '../random/streams.ts';
import { ALLIANCE, ALONE, LEAD, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { EVERYBODY } from '../world/log.ts';
import type { World } from '../world/world.ts';
import { addChosen, copyWishes, type Chosen } from './chosen.ts';
import { logChoice } from './log-choice.ts';
import { supplyChoice } from './supply-choice.ts';
import type { ValuedOptions } from './valued-options.ts';

const scratch = {
  luckOfStayingOut: scratchFloats(),
  luckOfEachWay: scratchFloats(),
};

/** Adds the best way of answering each tender of a batch of cases, by the decision form in force; nothing where staying out is better. */
export function choose(world: World, board: ValuedOptions, first: number, end: number, chosen: Chosen): void {
  const { cases, options, systematic, utilities } = board;
  const { decision } = world.settings.structure;
  const noise = decision === 'best_response' ? 0 : world.settings.bidding.noise;
  const { shadow_price } = world.settings.bidding;
  const { log, supplied } = world;
  const luckOut = scratch.luckOfStayingOut(end - first);
  const luckOf = scratch.luckOfEachWay(options.count);
  drawLuck(world, board, first, end, luckOut, luckOf);
  for (let r = 0; r < options.count; r++) luckOf[r] *= noise;
  for (let r = 0; r < options.count; r++) utilities[r] = systematic[r] + luckOf[r];
  for (let c = first; c < end; c++) {
    const i = cases.charity[c];
    const outUtility = shadow_price + noise * luckOut[c - first];
    let row = -1;
    let rowAlone = -1;
    let utility = outUtility;
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++) {
      if (options.strategy[r] === ALONE) rowAlone = r;
      // Satisficing takes the first way that is good enough; otherwise the best is taken.
      if (utilities[r] > utility && !(decision === 'satisficing' && row >= 0)) {
        row = r;
        utility = utilities[r];
      }
    }
    if (supplied !== null && supplied.charity === i) row = supplyChoice(world, supplied, board, c, row);
    if (log !== null && (log.charity === i || log.charity === EVERYBODY)) logChoice(world, log, board, c, row, luckOf, outUtility);
    if (row >= 0) addChosen(world, board, chosen, row, rowAlone, outUtility);
  }
  copyWishes(board, chosen);
}

const streamOf = { [ALONE]: 'choice/alone', [LEAD]: 'choice/lead', [ALLIANCE]: 'choice/alliance', [STEP_BACK]: 'choice/stepBack' } as const;

/** The luck of staying out of each case of a batch, and of each way of answering it. */
function drawLuck(
  world: World,
  { cases, options }: ValuedOptions,
  first: number,
  end: number,
  luckOut: Float64Array,
  luckOf: Float64Array,
): void {
  const { key } = world.sector.charities;
  const { quarter, keys } = world;
  const drawKeys = new Int32Array(STRATEGIES.length);
  for (const [strategy, name] of Object.entries(streamOf)) drawKeys[Number(strategy)] = keys[name];
  const outKey = keys['choice/out'];
  for (let c = first; c < end; c++) {
    const identity = key[cases.charity[c]];
    const tenderKey = world.now.tenders[cases.tender[c]].key;
    luckOut[c - first] = uniform(outKey, identity, quarter, tenderKey);
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++)
      luckOf[r] = uniform(drawKeys[options.strategy[r]] as StreamKey, identity, quarter, tenderKey);
  }
  toGumbel(luckOut, 0, end - first);
  toGumbel(luckOf, 0, options.count);
}
