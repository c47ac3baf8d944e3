/** Published test functions on the unit cube, with their exact indices. */

/** Ishigami and Homma (1990) with a = 7, b = 0.1; three inputs from −π to π. */
export function ishigami(u: readonly number[]): number {
  const [x, y, z] = u.map((each) => Math.PI * (2 * each - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** The g-function of Sobol' (Saltelli and Sobol' 1995). */
export const gFunction =
  (a: readonly number[]) =>
  (x: readonly number[]): number =>
    a.reduce((product, each, k) => (product * (Math.abs(4 * x[k] - 2) + each)) / (1 + each), 1);

export function gIndices(a: readonly number[]): { first: number; total: number }[] {
  const parts = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const product = parts.reduce((all, part) => all * (1 + part), 1);
  return parts.map((part) => ({ first: part / (product - 1), total: (part * product) / (1 + part) / (product - 1) }));
}
