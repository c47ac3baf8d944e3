/** Amounts in £m whose sum, as shown, is the total, as shown: what rounding leaves over goes to the parts nearest the next step. */
import { format, sum } from 'd3';

const MILLION = 1e6;

/** Digits after the point: as many as give a total of a few figures. */
const digitsFor = (total: number): number => (total >= 20 * MILLION ? 1 : total >= MILLION ? 2 : 3);

/** Whole numbers as near to the values as can be that add up to their rounded sum. */
export function apportion(values: readonly number[]): number[] {
  const whole = values.map(Math.floor);
  const over = Math.round(sum(values)) - sum(whole);
  const byRest = values.map((value, k) => ({ k, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of byRest.slice(0, over)) whole[k] = (whole[k] as number) + 1;
  return whole;
}

export type Millions = {
  /** The amounts, rounded so that any of them add up as they are written. */
  readonly amounts: readonly number[];
  readonly total: number;
  readonly write: (pounds: number) => string;
};

/** Amounts of pounds, none of them negative. */
export function inMillions(pounds: readonly number[]): Millions {
  const digits = digitsFor(sum(pounds));
  const step = MILLION / 10 ** digits;
  const steps = apportion(pounds.map((amount) => amount / step));
  const text = format(`,.${digits}f`);
  return { amounts: steps.map((count) => count * step), total: sum(steps) * step, write: (amount) => `£${text(amount / MILLION)}m` };
}
