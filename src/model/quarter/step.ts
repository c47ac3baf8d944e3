/** A step of the quarter: its rule, of which earlier steps' products it is made, and what it makes. */
import type { Now } from '../world/now.ts';
import type { World } from '../world/world.ts';

type Product = keyof Now;
type Taken<T extends readonly Product[]> = { [K in keyof T]: Now[T[K]] };

/** What a step file exports beside its rule. */
type Rule<T extends readonly Product[], M extends Product | null> = {
  readonly name: string;
  /** What happens in it, in one or two sentences; the protocol's page is made of these. */
  readonly summary: string;
  readonly run: (world: World, ...taken: Taken<T>) => M extends Product ? Now[M] : void;
};

export type Step = {
  readonly name: string;
  readonly summary: string;
  readonly takes: readonly Product[];
  readonly makes: Product | null;
  readonly run: (world: World) => void;
};

/** Hands a rule the products it takes and puts what it makes in its place. */
export function step<const T extends readonly Product[], M extends Product | null>(rule: Rule<T, M>, takes: T, makes: M): Step {
  return {
    name: rule.name,
    summary: rule.summary,
    takes,
    makes,
    run(world) {
      const made = rule.run(world, ...(takes.map((product) => world.now[product]) as Taken<T>));
      if (makes !== null) Object.assign(world.now, { [makes]: made });
    },
  };
}
