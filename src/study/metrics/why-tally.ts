/** What each term had to do with the choices that were taken, added up over a run. */
import { STRATEGIES } from '../../model/scenario/names.ts';
import type { ChoiceTally } from '../../model/sector/world.ts';
import type { WhyRow } from '../run-record.ts';

export class WhyTally {
  #terms: readonly string[] = [];
  #sums = new Float64Array(0);
  readonly #counts = new Float64Array(STRATEGIES.length);

  add({ terms, sums, counts }: ChoiceTally): void {
    if (this.#sums.length !== sums.length) {
      this.#terms = terms;
      this.#sums = new Float64Array(sums.length);
    }
    sums.forEach((value, k) => (this.#sums[k] = (this.#sums[k] as number) + value));
    counts.forEach((value, k) => (this.#counts[k] = (this.#counts[k] as number) + value));
  }

  rows(): WhyRow[] {
    const rows: WhyRow[] = [];
    for (const [term, values] of this.#byTerm()) {
      STRATEGIES.forEach((strategy, s) => {
        const choices = this.#counts[s] as number;
        if (strategy !== 'out' && choices > 0) rows.push({ term, strategy, mean: (values[s] as number) / choices, choices });
      });
    }
    return rows;
  }

  /** Sums by strategy; a term that acts at two places is one. */
  #byTerm(): Map<string, number[]> {
    const merged = new Map<string, number[]>();
    this.#terms.forEach((term, k) => {
      const values = merged.get(term) ?? STRATEGIES.map(() => 0);
      STRATEGIES.forEach((_, s) => (values[s] = (values[s] as number) + (this.#sums[k * STRATEGIES.length + s] as number)));
      merged.set(term, values);
    });
    return merged;
  }
}
