/** The shape of a mechanism: one behaviour of the source, in one file, that can be switched off. */
import type { MechanismDeclaration, ParameterDeclaration } from '../scenario/scenario.ts';
import type { Hooks, Values } from '../world/hooks.ts';
import type { World } from '../world/world.ts';

export type Contrast = 'level' | 'slope in a rule' | 'subgroup' | 'variance';

/** What switching the mechanism off is expected to change, stated before it is measured. */
export type Expectation = {
  /** Outcome id the mechanism should move (with against without). */
  readonly outcome: string;
  readonly contrast: Contrast;
  /** For a slope: the rule whose two values the effect is compared at. */
  readonly rule?: { readonly path: string; readonly low: number | string; readonly high: number | string };
  readonly sign: '+' | '-' | '0';
  /** direct: moves a state it writes itself, and `downstream` is reported beside it; emergent: it does not. */
  readonly kind: 'direct' | 'emergent';
  readonly downstream?: string;
  /** What the market is like with the mechanism off. */
  readonly off: string;
  /** Scenario file, under scenarios/, in which the effect should matter. */
  readonly scenario: string;
};

type Described<P extends string> = MechanismDeclaration & {
  readonly title: string;
  readonly source: { readonly section: string; readonly paragraph: string };
  readonly parameters: Readonly<Record<P, ParameterDeclaration>>;
  readonly expect: Expectation;
  /** Partnered strategies the mechanism brings into the choice. */
  readonly offers?: readonly ('lead' | 'join' | 'alliance' | 'step_back')[];
  /**
   * Puts what this mechanism alone writes back to how it is without it, for a run that branches from a warm-up in which it was on.
   * What has truly happened (skills learnt, bases opened, money raised) stays.
   */
  readonly neutral?: (world: World) => void;
  readonly hooks: Hooks<World, P>;
};

export type Mechanism = Described<string> & {
  /** Values of the parameters as declared. They live as long as the program: code that is tuned for a record of their shape is dropped with the last such record. */
  readonly defaults: Values<string>;
};

/** What a mechanism finds once a quarter, for each world its own, in room that it keeps. */
export function eachQuarter<T>(make: (world: World) => T, find: (own: T, world: World) => void): (world: World) => T {
  const kept = new WeakMap<World, { quarter: number; readonly own: T }>();
  return (world) => {
    let found = kept.get(world);
    if (found === undefined) kept.set(world, (found = { quarter: -1, own: make(world) }));
    if (found.quarter !== world.quarter) {
      found.quarter = world.quarter;
      find(found.own, world);
    }
    return found.own;
  };
}

export function defineMechanism<const P extends string>(described: Described<P>): Mechanism {
  const mechanism = described as unknown as Described<string>;
  const defaults: Record<string, number> = {};
  for (const [name, declared] of Object.entries(mechanism.parameters)) defaults[name] = declared.default;
  return { ...mechanism, defaults };
}
