/** Step 3: charities may contest the terms of tenders; without a mechanism that does, nothing happens. */
import type { World } from '../world/world.ts';

export const contestTerms = {
  name: 'stand together',
  summary: 'Charities that noticed a tender weigh contesting its terms together; the commissioner may improve them.',
  run,
};

function run(world: World): void {
  for (const { run: challenge, values } of world.hooks.challenge) challenge(values, world);
}
