/** What a charity takes up from a partner goes by how much of its work is with that partner, not by how many contracts there are. */
import { lastingIncome } from '../sector/charities.ts';
import type { World } from '../world/world.ts';
import { practisedShare } from './practice.ts';
import { standsFor, stepOf } from './sampling.ts';

/**
 * The step that charity i takes in a quarter through one contract, a share of what is left. `pace` is the step of a charity all of whose work is
 * joint; `joint` is the charity's part of the contract, £ a year, simulated part.
 */
export function jointStep(world: World, i: number, area: number, joint: number, pace: number): number {
  // Of all its reach this is one contract of as many as it stands for.
  const share = practisedShare(joint / standsFor(world, i, area), lastingIncome(world.sector.charities, i));
  return stepOf(world, i, area, pace * share);
}
