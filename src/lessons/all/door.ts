/** A turnover test of twice the annual value, in a town of larger contracts: half a million a year is then a door of a million. */
import { together, type Lesson } from '../lesson.ts';

const noTest = { 'threshold.turnover_ratio': 0 } as const;
const twice = { 'threshold.turnover_ratio': 2, 'threshold.applies_above': 0 } as const;

export const door: Lesson = {
  id: 'door',
  minutes: 12,
  first: { set: { ...together(4), ...noTest } },
  second: { set: { ...together(4), ...twice } },
  asked: { outcome: 'small_holders_advertised', within: 0 },
  beside: [
    { outcome: 'small_exclusion', within: 0.01 },
    { outcome: 'national_share', within: 0.01 },
  ],
  tries: [{ set: twice }, { set: together(4) }, { set: { ...together(4), ...twice, 'mechanisms.threshold-access.enabled': false } }],
  mechanisms: ['threshold-access', 'parachuting', 'collective-challenge'],
};
