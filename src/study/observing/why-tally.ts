/** What each term had to do with the choices that were taken, added up over a run. */
import { STRATEGIES } from '../../model/scenario/names.ts';
import { FIRST_VIEW, type TermTally } from '../../model/world/term-tally.ts';
import type { WhyRow } from './rows.ts';

export class WhyTally {
  #terms: readonly string[] = [];
  #sums = new Float64Array(0);
  readonly #counts = new Float64Array(STRATEGIES.length);

  /** A quarter's choices of how to answer tenders, and of whether to join; money and noise are the first terms of both. */
  add(answers: TermTally, joins: TermTally): void {
    const length = answers.sums.length + joins.sums.length - FIRST_VIEW * STRATEGIES.length;
    if (this.#sums.length !== length) {
      this.#terms = [...answers.terms, ...joins.terms.slice(FIRST_VIEW)];
      this.#sums = new Float64Array(length);
    }
    this.#addAt(0, answers.sums);
    this.#addAt(0, joins.sums.subarray(0, FIRST_VIEW * STRATEGIES.length));
    this.#addAt(answers.sums.length, joins.sums.subarray(FIRST_VIEW * STRATEGIES.length));
    for (const { counts } of [answers, joins])
      for (let k = 0; k < counts.length; k++) this.#counts[k] = (this.#counts[k] as number) + (counts[k] as number);
  }

  #addAt(first: number, sums: Float64Array): void {
    for (let k = 0; k < sums.length; k++) this.#sums[first + k] = (this.#sums[first + k] as number) + (sums[k] as number);
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
    for (let k = 0; k < this.#terms.length; k++) {
      const term = this.#terms[k] as string;
      const values = merged.get(term) ?? new Array<number>(STRATEGIES.length).fill(0);
      for (let s = 0; s < STRATEGIES.length; s++) values[s] = (values[s] as number) + (this.#sums[k * STRATEGIES.length + s] as number);
      merged.set(term, values);
    }
    return merged;
  }
}
