/** What a run of the common workload ends with: the yardstick's fields, by its names. */
import type { Charity, Tally } from './rules.ts';

export type Outcome = Tally & {
  readonly live: number;
  /** Of those at the start. */
  readonly orig: number;
  readonly hhi: number;
  /** Mean of the areas' own. */
  readonly hhiA: number;
  readonly cr5: number;
  readonly gini: number;
  readonly contracts: number;
  /** Charity-quarters. */
  readonly agentQ: number;
  /** Charity × tender appraisals of the whole run. */
  readonly totEv: number;
};

export type Shape = Pick<Outcome, 'live' | 'hhi' | 'hhiA' | 'cr5' | 'gini'>;

/** The market's shape at the end of a quarter. */
export function shapeOf(charities: Iterable<Charity>, areas: number): Shape {
  let total = 0;
  let squares = 0;
  let live = 0;
  let turnovers = 0;
  const sizes: number[] = [];
  const largest = [0, 0, 0, 0, 0];
  const ofArea = new Float64Array(areas);
  const squaresOfArea = new Float64Array(areas);
  for (const { alive, contractIncome: income, turnover, area } of charities) {
    if (!alive) continue;
    live++;
    total += income;
    squares += income * income;
    turnovers += turnover;
    sizes.push(turnover);
    ofArea[area] += income;
    squaresOfArea[area] += income * income;
    if (income > largest[4]) {
      largest[4] = income;
      for (let k = 4; k > 0 && largest[k] > largest[k - 1]; k--) [largest[k], largest[k - 1]] = [largest[k - 1], largest[k]];
    }
  }
  let spread = 0;
  Float64Array.from(sizes)
    .sort()
    .forEach((size, k) => (spread += (2 * (k + 1) - live - 1) * size));
  let local = 0;
  let served = 0;
  ofArea.forEach((income, a) => {
    if (income <= 0) return;
    local += squaresOfArea[a] / (income * income);
    served++;
  });
  return {
    live,
    hhi: (1e4 * squares) / (total * total),
    hhiA: (1e4 * local) / served,
    cr5: largest.reduce((sum, income) => sum + income, 0) / total,
    gini: spread / (live * turnovers),
  };
}
