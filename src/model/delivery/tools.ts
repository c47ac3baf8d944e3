/** What the commissioner's room lends to delivery and finance: what is bought and paid now. */
import type { Contract } from '../sector/market.ts';
import type { World } from '../world/world.ts';

export type BudgetTools = {
  readonly workFactor: (world: World, contract: Contract) => number;
  readonly paymentFactor: (world: World, contract: Contract) => number;
  readonly budgetMultiple: (world: World, service: number, area: number, annual: number) => number;
};
