/** The outcomes that give the five ways of ending apart; tables name each way as its outcome is named. */
import type { Ending } from '../observing/rows.ts';
import type { OutcomeId } from './registry.ts';

export const ENDING_OUTCOMES = {
  background: 'background_closures',
  'wind-up': 'wind_ups',
  insolvency: 'insolvencies',
  merger: 'mergers',
  takeover: 'takeovers',
} as const satisfies Readonly<Record<Ending, OutcomeId>>;
