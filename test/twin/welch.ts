/** Whether the means of two samples differ by more than luck allows. */

export type Comparison = { readonly one: number; readonly other: number; readonly t: number; readonly p: number };

/** Welch's two-sided test of equal means; samples that never vary agree only when they are equal. */
export function compareMeans(one: readonly number[], other: readonly number[]): Comparison {
  const [a, b] = [summary(one), summary(other)];
  const gap = a.mean - b.mean;
  const variance = a.variance + b.variance;
  if (variance === 0) return { one: a.mean, other: b.mean, t: gap === 0 ? 0 : Infinity, p: gap === 0 ? 1 : 0 };
  const t = gap / Math.sqrt(variance);
  const degrees = variance ** 2 / (a.variance ** 2 / (one.length - 1) + b.variance ** 2 / (other.length - 1));
  return { one: a.mean, other: b.mean, t, p: twoSided(t, degrees) };
}

/** Mean and the variance of that mean. */
function summary(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length };
}

/** Chance that Student's t is at least as far from 0: with t = √ν·tan θ its density goes as cos θ to the power ν − 1. */
export function twoSided(t: number, degrees: number): number {
  const from = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  const density = (angle: number) => Math.max(0, Math.cos(angle)) ** (degrees - 1);
  return simpson(density, from, Math.PI / 2) / simpson(density, 0, Math.PI / 2);
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let k = 1; k < steps; k++) sum += f(from + k * width) * (k % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}
