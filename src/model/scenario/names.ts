/** The fixed casts of the model: size bands, services, and the order every table is in. */

/** NCVO size bands by yearly income. */
export const BANDS = ['micro', 'small', 'medium', 'large', 'major', 'super_major'] as const;
export type Band = (typeof BANDS)[number];

export const SERVICES = [
  'advice',
  'homelessness',
  'domestic_abuse',
  'drugs_and_alcohol',
  'mental_health',
  'youth',
  'employment',
  'older_people',
  'disability',
  'community',
] as const;

/** Places by deprivation: thirds of all areas of the country, each with as many areas. */
export const THIRDS = ['least_deprived', 'middle', 'most_deprived'] as const;

/** How a charity can answer an opportunity. */
export const STRATEGIES = ['out', 'alone', 'lead', 'join', 'alliance', 'step_back'] as const;
export const OUT = 0;
export const ALONE = 1;
export const LEAD = 2;
export const JOIN = 3;
export const ALLIANCE = 4;
export const STEP_BACK = 5;
