/** What the cases of a mechanism are: for each of its hooks, a small world in which what the hook does is worked out by hand. */
import type { Hooks, Values } from '../../../src/model/world/hooks.ts';
import type { World } from '../../../src/model/world/world.ts';

/** One case for each hook. It is given the hook and the values of the parameters as declared. */
export type HookCases = {
  readonly [K in keyof Hooks<World>]?: (hook: NonNullable<Hooks<World>[K]>, values: Values<string>) => void;
};
