/** Ratios, means and slopes that say when there is none. */

/** The first over the second; null unless the second is above 0. */
export const over = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Mean of the values that are defined; null where none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export type Point = { readonly x: number; readonly y: number };

/** Slope of the least-squares line through points; null under two points, and where all have the same x. */
export function slopeOf(points: readonly Point[]): number | null {
  if (points.length < 2) return null;
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  return spread > 0 ? points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / spread : null;
}
