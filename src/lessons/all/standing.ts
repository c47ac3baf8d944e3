/** Hard terms that charities may contest together, before a council that does not listen and one that does. */
import type { Lesson } from '../lesson.ts';

const hard = { 'threshold.turnover_ratio': 2, 'threshold.applies_above': 0 } as const;

export const standing: Lesson = {
  id: 'standing',
  minutes: 12,
  first: { set: { ...hard, 'challenge.readiness_to_listen': 0 } },
  second: { set: { ...hard, 'challenge.readiness_to_listen': 0.9 } },
  asked: { outcome: 'small_exclusion', within: 0.01 },
  beside: [
    { outcome: 'contested_tenders', within: 0.01 },
    { outcome: 'small_money_kept', within: 0.01 },
  ],
  tries: [
    { set: { 'challenge.readiness_to_listen': 0.9 } },
    { set: { ...hard, 'challenge.readiness_to_listen': 0.3 } },
    { set: { ...hard, 'challenge.readiness_to_listen': 0.9, 'mechanisms.collective-challenge.dependency': 3 } },
  ],
  mechanisms: ['collective-challenge', 'perceived-powerlessness'],
};
