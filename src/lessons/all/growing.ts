/** Commissioners who think first of a charity that grows: is standing still then harder? */
import { budgetsTo, type Lesson } from '../lesson.ts';

export const growing: Lesson = {
  id: 'growing',
  minutes: 10,
  first: { set: { 'mechanisms.expand-or-shrink.enabled': false } },
  second: { set: {} },
  asked: { outcome: 'standing_still', within: 0 },
  beside: [
    { outcome: 'growth_seeking', within: 0.005 },
    { outcome: 'hhi', within: 10 },
  ],
  tries: [
    { set: { 'mechanisms.expand-or-shrink.points': 0.3 } },
    { set: {}, schedule: budgetsTo(0.7) },
    { set: { 'mechanisms.growth-obligations.enabled': false } },
  ],
  mechanisms: ['expand-or-shrink', 'growth-obligations', 'hedged-bidding'],
};
