/** One quarter, and nothing about the run that it is part of. */
import { choiceTerms } from '../appraisal/choice.ts';
import type { Settings } from '../scenario/settings.ts';
import { checkBooks } from '../sector/books.ts';
import { refreshOrder } from '../sector/order.ts';
import type { World } from '../world/world.ts';
import { makeEvents } from './make-world.ts';
import { quarter as steps } from './quarter.ts';

export type Observer = (world: World) => void;

/** One quarter under the given rules; the books must balance at its end. */
export function runQuarter(world: World, rules: Settings, observe: Observer): void {
  world.settings = rules;
  world.events = makeEvents([...choiceTerms(world), ...world.hooks.accept.map((hook) => hook.id)]);
  for (const step of steps) step.run(world);
  refreshOrder(world.sector, world.events.entries);
  checkBooks(world.sector.books, world.sector.charities);
  observe(world);
  world.quarter++;
}
