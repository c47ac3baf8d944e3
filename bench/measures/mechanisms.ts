/** Times each mechanism alone on top of the base market, every run beside one without it. */
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf } from '../country.ts';
import { medianRatio, timed } from '../timing.ts';

/** How much longer a run takes: 0.1 for a tenth. */
export type Extra = { readonly id: string; readonly extra: number };

export function measureMechanisms({ charities, years, rounds }: { charities: number; years: number; rounds: number }): Extra[] {
  const base = countryOf({ charities, years, behaviour: 'none' });
  const warm = warmUp(base, 0);
  const everything = { ...base, mechanisms: {} };
  const without = () => timed(() => void simulate(warm, base, [], () => {}));
  const extraOf = (id: string, chosen: typeof mechanisms): Extra => {
    const run = () => timed(() => void simulate(warm, everything, chosen, () => {}));
    run();
    const pairs = Array.from({ length: rounds }, (_, round) => {
      // Who goes first alternates, so that neither always pays for the other's garbage.
      if (round % 2 === 0) return { off: without(), on: run() };
      const on = run();
      return { on, off: without() };
    });
    const ratio = medianRatio(
      pairs.map(({ on }) => on),
      pairs.map(({ off }) => off),
    );
    return { id, extra: ratio - 1 };
  };
  without();
  return [extraOf('nothing (noise of this table)', []), ...mechanisms.map((one) => extraOf(one.id, [one])), extraOf('all', mechanisms)];
}
