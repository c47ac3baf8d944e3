/** A second implementation of the base market, written from its description alone: one object per charity, ordinary draws. */
import type { Settings } from '../../src/model/scenario/settings.ts';
import { closeTheYear, deliverAndPay } from './accounts.ts';
import { chanceFrom, total } from './chance.ts';
import { inTheMarket } from './charity.ts';
import { cutBudgets, endInCuts, type Cut } from './cuts.ts';
import { found } from './founding.ts';
import { advertisedHeld, noteNewcomers, noteStart } from './holders.ts';
import { letContracts } from './letting.ts';
import { endLives, reassessBands } from './life.ts';
import { emptyRecord, type Market, type QuarterRecord } from './market.ts';
import { openMarket } from './opening.ts';
import { byBand, outcomesOf } from './outcomes.ts';

/** Outcomes of one run after the shortest warm-up, with budgets constant or cut, with diagnostics by band. */
export function runTwin(settings: Settings, seed: string, cut?: Cut): Record<string, number> {
  const market = openMarket(settings, chanceFrom(seed));
  for (let k = 0; k < settings.run.warm_up_quarters; k++) passQuarter(market);
  const start = noteStart(market);
  const starting = byBand(market, 'start');
  const records = Array.from({ length: settings.run.years * 4 }, (_, quarter) => {
    if (cut !== undefined) market.settings = cutBudgets(settings, cut, quarter);
    const record = passQuarter(market);
    noteNewcomers(start, market);
    return record;
  });
  return { ...outcomesOf(start, records, market), ...starting, ...byBand(market, 'end') };
}

function passQuarter(market: Market): QuarterRecord {
  market.now = emptyRecord();
  market.budgets.push(market.settings.budget);
  letContracts(market);
  deliverAndPay(market);
  const yearEnds = market.quarter % 4 === 3;
  if (yearEnds) closeTheYear(market);
  endInCuts(market);
  endLives(market);
  found(market);
  if (yearEnds) reassessBands(market);
  noteStock(market);
  market.quarter++;
  return market.now;
}

/** How many there are of what at the end of the quarter. */
function noteStock(market: Market): void {
  const { now, charities, lines, quarter } = market;
  now.operating = total(charities, (charity) => charity.reachShare);
  now.inTheMarket = total(charities, (charity) => (inTheMarket(charity, quarter) ? charity.reachShare : 0));
  now.contracts = total(lines, ({ contract, part }) => (contract === null || contract.provider === 'in-house' ? 0 : part));
  now.advertisedHeld = advertisedHeld(market);
  now.linesWithoutProvider = total(lines, (line) => (line.contract === null ? line.part : 0));
}
