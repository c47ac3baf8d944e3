/** Incomes within size bands. */
import { BANDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { pow } from '../random/numerics.ts';

/** Each band is ten times as wide as the one below it. */
const LIMITS = [1, 10, 100, 1000, 10_000] as const;

/** Pareto index below which the formula for an index of 0 is nearer: the other divides by it. */
const HARDLY_ANY_TAIL = 1e-6;

/** Upper limits of all bands but the last, £ a year. */
export function bandLimits(settings: Settings): number[] {
  return LIMITS.map((times) => times * settings.population.band_limit);
}

/** Income at a quantile of a band: a truncated Pareto in each band, a power of the uniform below the first limit. */
export function incomeAt(settings: Settings, band: number, quantile: number): number {
  const limits = bandLimits(settings);
  if (band === 0) return limits[0] * pow(quantile, settings.population.micro_shape);
  const low = limits[band - 1];
  const high = band === BANDS.length - 1 ? settings.population.largest_income : limits[band];
  const index = settings.population.tail_index[BANDS[band]];
  if (index < HARDLY_ANY_TAIL) return low * pow(high / low, quantile);
  return low * pow(1 - quantile * (1 - pow(low / high, index)), -1 / index);
}
