/** One quarter of a charity that somebody plays: what it is asked in it, and the run with its answers. */
import { STEP_BACK } from '../../model/scenario/names.ts';
import type { Tender } from '../../model/sector/market.ts';
import { isOverBidBudget } from '../../model/shared-rules/bid-capacity.ts';
import { advance, branch, type Run } from '../../model/quarter/simulate.ts';
import type { OpenWay, SuppliedChoice } from '../../model/world/log.ts';
import type { World } from '../../model/world/world.ts';
import { tendersOfQuarter } from '../../study/lives/tenders-of-quarter.ts';
import { arrivalsOf, newsOf } from './came-of-it.ts';
import type { Arrival, Asked, AskedWay, Mark, Move, News, Price, TenderAnswer, Work } from './game-messages.ts';
import { heldBy, nameOfRow, tenderName, workOf } from './standing.ts';

/** How far the lower price is below the rule's, and the higher above it. */
const APART = 0.1;

/** Prices a way may ask: none may lie above the ceiling, or below full cost where the rules forbid it; those too near the rule's are left out. */
function pricesOf(world: World, { annual, grant }: Tender, { strategy, price, fullCost, chance, chanceAt }: OpenWay): Price[] {
  const usual: Price = { mark: 'usual', price, chance };
  if (grant || strategy === STEP_BACK) return [usual];
  const least = world.settings.price.full_cost_recovery ? fullCost : 0;
  const low = Math.max(least, price * (1 - APART));
  const high = Math.min(annual, price * (1 + APART));
  const other = (mark: Mark, value: number): Price => ({ mark, price: value, chance: chanceAt(value) });
  // A difference of less than a pound in a hundred is none to a council.
  return [...(low < price * 0.99 ? [other('low', low)] : []), usual, ...(high > price * 1.01 ? [other('high', high)] : [])];
}

function wayOf(world: World, tender: Tender, way: OpenWay): AskedWay {
  return {
    strategy: way.strategy,
    partner: way.partner < 0 ? null : nameOfRow(world, way.partner),
    fullCost: way.fullCost,
    prices: pricesOf(world, tender, way),
  };
}

/** Supplies the answers of a move, the rule's where it has none, and notes in `asked` everything that the charity is asked. */
export function supplying(world: World, charity: number, move: Move | null, asked: Asked): SuppliedChoice {
  return {
    charity,
    answer(tender, open, rule) {
      const name = tenderName(tender);
      const ways = open.map((way) => wayOf(world, tender, way));
      asked.tenders.push({ name, work: workOf(tender), ways, rule });
      const answer = move?.tenders[name];
      if (answer === undefined) return rule < 0 ? null : { way: rule };
      return answer === 'out' ? null : priced(ways, answer);
    },
    join(tender, lead, part, rule) {
      const name = `${tenderName(tender)}:${world.sector.charities.key[lead]}`;
      asked.offers.push({ name, work: workOf(tender), lead: nameOfRow(world, lead), part, amount: part * tender.annual, rule });
      return move?.joins[name] ?? rule;
    },
  };
}

/** The rule's own price is not given again, so that the rule's way stays what it was to the last bit. */
function priced(ways: readonly AskedWay[], { way, mark }: Exclude<TenderAnswer, 'out'>): { way: number; price?: number } {
  const price = mark === 'usual' ? undefined : ways[way]?.prices.find((each) => each.mark === mark)?.price;
  return price === undefined ? { way } : { way, price };
}

export type Attempt = {
  readonly run: Run;
  readonly tenders: Asked['tenders'];
  readonly offers: Asked['offers'];
  readonly closed: readonly Work[];
  readonly news: readonly News[];
  readonly arrivals: readonly Arrival[];
};

/** The next quarter of a run, which itself is left as it is, with the answers of a move; with none the charity follows its rule. */
export function attempt(before: Run, charity: number, move: Move | null): Attempt {
  const run = branch(before);
  const { world } = run;
  const held = new Set(heldBy(world, charity).map(({ key }) => key));
  const isOverBudget = isOverBidBudget(world, charity);
  const asked: Asked = { tenders: [], offers: [] };
  world.supplied = supplying(world, charity, move, asked);
  advance(run);
  world.supplied = null;
  const results = tendersOfQuarter(world);
  const open = new Set(asked.tenders.filter(({ ways }) => ways.length > 0).map(({ name }) => name));
  const closed = results.filter(({ tender, noticed }) => !open.has(tenderName(tender)) && noticed.some((each) => each.charity === charity));
  return {
    run,
    tenders: asked.tenders.filter(({ ways }) => ways.length > 0),
    offers: asked.offers,
    closed: closed.map(({ tender }) => workOf(tender)),
    news: move === null ? [] : newsOf({ world, charity, isOverBudget, asked, results }, move),
    arrivals: arrivalsOf({ world, charity, isOverBudget, asked, results }, held),
  };
}
