/** A choice supplied from outside in place of the rule. */
import { STEP_BACK } from '../scenario/names.ts';
import type { OpenWay, SuppliedChoice } from '../world/log.ts';
import type { World } from '../world/world.ts';
import type { ValuedOptions } from './valued-options.ts';
import { chanceAt } from './pricing.ts';

/**
 * The row that is chosen about a case, −1 for staying out, where the rule would take `rule`. A price of its own takes the place of the rule's.
 * Throws a RangeError for a way that is not open and for a price outside 0 to the tender's ceiling.
 */
export function supplyChoice(world: World, supplied: SuppliedChoice, board: ValuedOptions, c: number, rule: number): number {
  const { cases, options, utilities } = board;
  const from = cases.firstOption[c];
  const tender = world.now.tenders[cases.tender[c]];
  const ways: OpenWay[] = [];
  for (let r = from; r < cases.firstOption[c + 1]; r++)
    ways.push({
      strategy: options.strategy[r],
      partner: options.partner[r],
      price: options.price[r],
      fullCost: options.fullCost[r],
      chance: options.winChance[r],
      chanceAt: (price) => chanceAt(world, tender, options.belief[r], price),
      utility: utilities[r],
    });
  const answer = supplied.answer(tender, ways, rule < 0 ? -1 : rule - from);
  if (answer === null) return -1;
  const { way, price } = answer;
  if (ways[way] === undefined) throw new RangeError(`way ${way} of answering is not open; expected 0 to ${ways.length - 1}, or null`);
  const row = from + way;
  if (price === undefined || options.strategy[row] === STEP_BACK) return row;
  if (!(price > 0 && price <= tender.annual))
    throw new RangeError(`a price of £${price} a year; expected above 0, up to £${tender.annual}`);
  options.price[row] = price;
  options.winChance[row] = chanceAt(world, tender, options.belief[row], price);
  return row;
}
