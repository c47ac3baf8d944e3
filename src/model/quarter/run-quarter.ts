/** One quarter, and nothing about the run that it is part of. */
import type { Settings } from '../scenario/settings.ts';
import { checkBooks } from '../sector/books.ts';
import { refreshOrder } from '../sector/order.ts';
import type { World } from '../world/world.ts';
import { quarter as steps } from './quarter.ts';

export type Observer = (world: World) => void;

/** One quarter under the given rules; the books must balance at its end. */
export function runQuarter(world: World, rules: Settings, observe: Observer): void {
  world.settings = rules;
  for (const step of steps) step.run(world);
  refreshOrder(world.sector, world.now.turnover.entries);
  checkBooks(world.sector.books, world.sector.charities);
  observe(world);
  world.quarter++;
}
