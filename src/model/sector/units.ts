/** Units that the model counts in, the middle and the ends of its scales, and the tolerance of its arithmetic. */

export const QUARTERS_A_YEAR = 4;
export const MONTHS_A_YEAR = 12;
export const PENCE_A_POUND = 100;

/** Whether a quarter, counted from 0, is the last of its year. */
export const endsYear = (quarter: number) => quarter % QUARTERS_A_YEAR === QUARTERS_A_YEAR - 1;

/** Middle of a scale from 0 to 1: neither high nor low. */
export const MIDDLE = 0.5;

/** Ends of the scale for what a charity or a place is like, in points 0–1: nobody is wholly without anything, and nobody is perfect. */
export const LOWEST = 0.02;
export const HIGHEST = 0.98;

/** Floor against division by 0, and what rounding may add up to relative to 1. */
export const TINY = 1e-9;
