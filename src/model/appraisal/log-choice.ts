/** What a followed charity weighed about a tender. */
import { OUT } from '../scenario/names.ts';
import { FIRST_VIEW } from '../world/term-tally.ts';
import type { ChoiceLog, WeighedOption } from '../world/log.ts';
import type { World } from '../world/world.ts';
import type { ValuedOptions } from './valued-options.ts';
import { choiceTerms, putTerms } from './chosen.ts';

/** Adds the ways of a case that were open, and staying out; `row` is the way chosen, −1 for staying out; `luck` what is not modelled, by way. */
export function logChoice(
  world: World,
  log: ChoiceLog,
  board: ValuedOptions,
  c: number,
  row: number,
  luck: Float64Array,
  outUtility: number,
): void {
  const { cases, options } = board;
  const weighed: WeighedOption[] = [];
  for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++) weighed.push(weighedOption(world, board, r, luck[r]));
  const money = world.settings.bidding.shadow_price;
  weighed.push({ strategy: OUT, partner: -1, money, noise: outUtility - money, terms: {}, utility: outUtility });
  const tender = world.now.tenders[cases.tender[c]];
  log.choices.push({ charity: cases.charity[c], tender, options: weighed, preferred: row < 0 ? OUT : options.strategy[row] });
}

function weighedOption(world: World, board: ValuedOptions, r: number, noise: number): WeighedOption {
  const { options, utilities } = board;
  const values: number[] = [];
  putTerms(world, board, r, values, 0);
  const terms: Record<string, number> = {};
  const names = choiceTerms(world).slice(FIRST_VIEW);
  names.forEach((id, k) => (terms[id] = (terms[id] ?? 0) + values[k]));
  return {
    strategy: options.strategy[r],
    partner: options.partner[r],
    money: options.money[r],
    noise,
    terms,
    utility: utilities[r],
  };
}
