/** Counts of worlds, and how sure they are. */

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959964;

/**
 * Of 100 worlds, between how many are likely to be such ones, when `count` of `worlds` were: Wilson's interval at 95 %, in whole worlds outward.
 * 0 to 100 where there are none yet.
 */
export function outOfHundred(count: number, worlds: number): readonly [number, number] {
  if (worlds === 0) return [0, 100];
  const share = count / worlds;
  const middle = share + (Z * Z) / (2 * worlds);
  const spread = Z * Math.sqrt((share * (1 - share)) / worlds + (Z * Z) / (4 * worlds * worlds));
  const scale = 1 + (Z * Z) / worlds;
  return [
    Math.max(0, Math.floor((100 * (middle - spread)) / scale + 1e-9)),
    Math.min(100, Math.ceil((100 * (middle + spread)) / scale - 1e-9)),
  ];
}
