/** Step 10: results are learnt from, delivery and joint work are remembered. */
import { learnFromResults } from '../shared-rules/beliefs.ts';
import { forgetPairs } from '../shared-rules/trust.ts';
import type { Awards, Relations } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { jointWork, noteIncursions, rememberJointWork, updateReputations } from './relations.ts';

export const updateRelations = {
  name: 'update relations and beliefs',
  summary:
    'Results are learnt from, reputations follow delivery, joint work and incursions are remembered; mechanisms move trust, skills, regret and the rest.',
  run,
};

function run(world: World, { results }: Awards): Relations {
  learnFromResults(world, results);
  updateReputations(world);
  rememberJointWork(world);
  noteIncursions(world, results);
  const relations = { joint: jointWork(world) };
  world.now.relations = relations;
  for (const { run: relate, values } of world.hooks.relate) relate(values, world);
  if (!world.facts.pairsRemember) forgetPairs(world);
  return relations;
}
