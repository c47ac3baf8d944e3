/** What a service line is worth: a lognormal in two pieces about the median, each as likely as the other. */
import { exp, log } from '../random/numerics.ts';
import type { Settings } from '../scenario/settings.ts';

type Market = Pick<
  Settings['market'],
  'whole_life_median' | 'whole_life_log_sd_below' | 'whole_life_log_sd_above' | 'whole_life_limit' | 'advertised_from'
>;

/** Whole-life value of a line that lies the given number of standard deviations from the median, £, before it is held to any limit. */
export function valueAt({ whole_life_median, whole_life_log_sd_below, whole_life_log_sd_above }: Market, z: number): number {
  return whole_life_median * exp((z < 0 ? whole_life_log_sd_below : whole_life_log_sd_above) * z);
}

/** Share of lines, 0–1, that are worth at least the given value. */
export function shareWorth({ whole_life_median, whole_life_log_sd_below, whole_life_log_sd_above }: Market, value: number): number {
  const above = log(value / whole_life_median);
  const spread = above <= 0 ? whole_life_log_sd_below : whole_life_log_sd_above;
  if (spread === 0) return above > 0 ? 0 : 1;
  return 1 - normalShare(above / spread);
}

/** Budget of a line of this value, £ a year, over contracts of the given mean length: what is advertised at all is worth a least amount. */
export function yearlyBudget({ whole_life_limit, advertised_from }: Market, value: number, years: number): number {
  return Math.max(advertised_from, Math.min(whole_life_limit, value) / years);
}

/** Of the share of a standard normal below a point (Abramowitz and Stegun 26.2.17; error under 1e-7), and the density at its middle. */
const SCALE_OF_SHARE = 0.2316419;
const TERMS_OF_SHARE = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429] as const;
const DENSITY_AT_0 = 0.3989422804014327;

/** Share of a standard normal below z. */
function normalShare(z: number): number {
  const t = 1 / (1 + SCALE_OF_SHARE * Math.abs(z));
  const [a, b, c, d, e] = TERMS_OF_SHARE;
  const tail = DENSITY_AT_0 * exp((-z * z) / 2) * t * (a + t * (b + t * (c + t * (d + t * e))));
  return z >= 0 ? 1 - tail : tail;
}
